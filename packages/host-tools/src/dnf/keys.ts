import { access } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import type { Finding, Repository } from '@dpuos/manifests'

/** A repository's keys: absolute paths of files whose fingerprints are those that the repository promises. */
export type CheckedKeys = ReadonlyMap<string, readonly string[]>

/**
 * Check every key file of the repositories against the fingerprints that the toolchain manifest names, before any tool
 * gets to trust it. Keys of all repositories are looked at, then all that is wrong is thrown as one UserError. A repository without
 * keys passes: setup writes one only where the user said `allow-unsigned`, and warns.
 */
export async function checkKeys(
  repositories: readonly Repository[],
  toolchainDir: string,
  gnupgHome: string,
  ports: Ports,
): Promise<CheckedKeys> {
  const findings: Finding[] = []
  const checked = new Map<string, string[]>()
  for (const repository of repositories) {
    const files = repository.gpgkey.map((key) => path.resolve(toolchainDir, key))
    checked.set(repository.id, files)
    for (const file of files) findings.push(...(await checkKey(repository, file, gnupgHome, ports)))
  }
  if (findings.length > 0) throw new UserError(findings)
  return checked
}

async function checkKey(
  repository: Repository,
  file: string,
  gnupgHome: string,
  ports: Ports,
): Promise<Finding[]> {
  const hint = 'Run setup-openeuler-toolchain again; it fetches the keys and checks them.'
  const readable = await access(file).then(
    () => true,
    () => false,
  )
  if (!readable) {
    const title = `repository ${repository.id}: the signing key ${file} is missing`
    return [{ level: 'error', code: 'key-missing', title, hint, at: { file } }]
  }
  const actual = await keyFingerprints(file, gnupgHome, ports)
  if (actual.length === 0) {
    const title = `repository ${repository.id}: ${file} holds no OpenPGP public key`
    return [{ level: 'error', code: 'key-invalid', title, hint, at: { file } }]
  }
  return actual
    .filter((one) => !repository.fingerprints.includes(one))
    .map((one) => ({
      level: 'error',
      code: 'key-fingerprint',
      title: `repository ${repository.id}: the key in ${file} is not the promised one`,
      detail: `It has fingerprint ${one}; promised ${repository.fingerprints.length === 1 ? 'is' : 'are'} ${repository.fingerprints.join(', ') || 'none'}.`,
      hint: 'Do not use this key before you know who changed it.',
      at: { file },
    }))
}

/** Fingerprints of the primary keys in a key file, as gpg reads it with a home of its own (mode 0700); none when it holds no key. */
export async function keyFingerprints(
  file: string,
  gnupgHome: string,
  ports: Pick<Ports, 'proc'>,
): Promise<readonly string[]> {
  const shown = await ports.proc.run(
    ['gpg', '--batch', '--no-options', '--no-autostart', '--show-keys', '--with-colons', '--', file],
    { env: { GNUPGHOME: gnupgHome }, okCodes: [1, 2], timeoutMs: 30_000 },
  )
  return primaryFingerprints(shown.stdout)
}

/** Fingerprints of the primary keys in gpg's colon listing (doc/DETAILS): the `fpr` record that follows a `pub` record. */
export function primaryFingerprints(colons: string): string[] {
  const found: string[] = []
  let primary = false
  for (const fields of colons.split('\n').map((line) => line.split(':'))) {
    if (fields[0] === 'pub') primary = true
    if (fields[0] === 'sub') primary = false
    if (fields[0] === 'fpr' && primary && fields[9] !== undefined) {
      found.push(fields[9])
      primary = false
    }
  }
  return found
}
