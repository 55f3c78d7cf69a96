import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { keyFingerprints } from '@dpuos/host-tools'

/** A public key file that was looked into. */
export interface VerifiedKey {
  /** Absolute path of the armoured file. */
  readonly file: string
  /** Fingerprints of the primary keys in it, 40 upper-case hex digits. */
  readonly fingerprints: readonly string[]
  /** Its text. */
  readonly armor: string
}

const pretty = (fingerprint: string): string => fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ')

/**
 * Make sure that a key file holds exactly the keys that are expected. Throws UserError: `key-missing`, `key-invalid`, or `key-mismatch`
 * that names both fingerprints. With `expected` undefined any readable key will do: the user vouches for the file.
 */
export async function verifyKeyFile(
  file: string,
  expected: readonly string[] | undefined,
  ports: Ports,
): Promise<VerifiedKey> {
  const text = await ports.fs.readText(file)
  if (text === undefined) {
    throw new UserError({
      level: 'error',
      code: 'key-missing',
      title: `there is no key file ${file}`,
      hint: 'Pass the path of an ASCII-armoured public key (-----BEGIN PGP PUBLIC KEY BLOCK-----) as `gpg-key`.',
    })
  }
  const found = await keyFingerprints(file, await ports.fs.scratch('gpg'), ports)
  if (found.length === 0) {
    const secret = text.includes('PRIVATE KEY BLOCK')
    throw new UserError({
      level: 'error',
      code: 'key-invalid',
      title: `${file} holds no public key${secret ? ' but a private one, which must not lie here' : ''}`,
      hint: 'Expected an ASCII-armoured public key, as RPM-GPG-KEY files are; a web page saved by mistake is the usual cause.',
      at: { file },
    })
  }
  const wrong = expected === undefined ? [] : found.filter((fingerprint) => !expected.includes(fingerprint))
  if (expected !== undefined && wrong.length > 0) {
    throw new UserError({
      level: 'error',
      code: 'key-mismatch',
      title: `${file} is not the key that signs this distribution`,
      detail: `It holds ${wrong.map(pretty).join(', ')}; expected ${expected.map(pretty).join(' or ')}.`,
      hint: 'Do not go on with it: get the key again from the distribution itself, and tell them if it differs there too.',
      at: { file },
    })
  }
  return { file, fingerprints: found, armor: text }
}

/** Write an armoured key below `folder` and verify it there: what dnf will read is what was looked at. */
export async function placeKey(
  folder: string,
  name: string,
  armor: string,
  expected: readonly string[] | undefined,
  ports: Ports,
): Promise<VerifiedKey> {
  const file = path.join(folder, name)
  await ports.fs.writeFile(file, armor)
  return await verifyKeyFile(file, expected, ports)
}
