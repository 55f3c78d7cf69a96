import type { Ports } from '@dpuos/action-kit'

/** What an RPM file's signature and digests are worth by the keys of one keyring. */
export interface Verified {
  /** `good`: signed by a key of the ring, all digests right. */
  readonly state: 'good' | 'unsigned' | 'wrong-key' | 'damaged'
  /** Ids of the keys that signed it, as rpm prints them (the end of the fingerprint). */
  readonly signers: readonly string[]
}

/** A keyring of these public key files alone, in a new scratch folder. */
export async function openKeyring(
  keys: readonly string[],
  ports: Pick<Ports, 'fs' | 'proc'>,
): Promise<string> {
  const ring = await ports.fs.scratch('keyring')
  if (keys.length > 0) await ports.proc.run(['rpmkeys', '--dbpath', ring, '--import', ...keys])
  return ring
}

/** Verify RPM files against a keyring, by absolute path; nothing of the host's rpm database counts. */
export async function verifyRpms(
  files: readonly string[],
  keyring: string,
  ports: Pick<Ports, 'proc'>,
): Promise<ReadonlyMap<string, Verified>> {
  if (files.length === 0) return new Map()
  const { stdout } = await ports.proc.run(
    ['rpmkeys', '--dbpath', keyring, '--checksig', '--verbose', ...files],
    {
      env: { LC_ALL: 'C.UTF-8' },
      // As many as there are files that fail.
      okCodes: Array.from({ length: 255 }, (_, code) => code + 1),
    },
  )
  return parseVerified(stdout, files)
}

/**
 * rpmkeys -Kv prints a block per file: `FILE:`, then `    Header V4 RSA/SHA256 Signature, key ID 66674526: OK` and the like. A file without
 * a block, or with none of these lines, could not be read.
 */
export function parseVerified(stdout: string, files: readonly string[]): ReadonlyMap<string, Verified> {
  const blocks = new Map<string, string[]>()
  let block: string[] | undefined
  for (const line of stdout.split('\n')) {
    const file = line.endsWith(':') ? line.slice(0, -1) : undefined
    if (file !== undefined && files.includes(file)) blocks.set(file, (block = []))
    else if (/^\s/.test(line)) block?.push(line.trim())
  }
  return new Map(files.map((file) => [file, verdictOf(blocks.get(file) ?? [])]))
}

function verdictOf(lines: readonly string[]): Verified {
  const signatures = lines.flatMap((line) => {
    const [, key = '', state = ''] =
      /\bSignature, key (?:ID|fingerprint:?) ([0-9a-f]+): (\w+)/i.exec(line) ?? []
    return key === '' ? [] : [{ key: key.toLowerCase(), state }]
  })
  const signers = [...new Set(signatures.map(({ key }) => key))]
  const isBad = lines.some((line) => /: BAD\b/.test(line)) || !lines.some((line) => /digest: OK/.test(line))
  if (isBad) return { state: 'damaged', signers }
  if (signatures.length === 0) return { state: 'unsigned', signers }
  const isGood = signatures.every(({ state }) => state === 'OK')
  return { state: isGood ? 'good' : 'wrong-key', signers }
}
