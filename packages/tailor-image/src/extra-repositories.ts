import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { keyFingerprints, type RankedRepository } from '@dpuos/host-tools'
import type { Finding } from '@dpuos/manifests'
import type { Request } from './request.ts'

/**
 * `packages.repositories` as dnf takes them, their keys looked into. Throws UserError with every key file that is missing or not what its
 * `fingerprint` says, and every id that the distribution has already.
 */
export async function readRepositories(
  request: Pick<Request, 'definition' | 'position' | 'filesFrom' | 'toolchain'>,
  ports: Ports,
): Promise<readonly RankedRepository[]> {
  const { definition, position, filesFrom, toolchain } = request
  const findings: Finding[] = []
  const repositories: RankedRepository[] = []
  for (const [index, one] of definition.packages.repositories.entries()) {
    const where = ['packages', 'repositories', index] as const
    const add = (code: string, at: readonly (string | number)[], title: string, hint: string): void => {
      findings.push({
        level: 'error',
        code,
        title: `packages.repositories (${one.id}): ${title}`,
        hint,
        at: position(at),
      })
    }
    if (toolchain.repositories.some(({ id }) => id === one.id)) {
      add(
        'repository-id',
        [...where, 'id'],
        'the distribution has a repository of that id',
        'Give it another one.',
      )
    }
    const gpgkey = one.gpgkey.map((file) => path.resolve(filesFrom, file))
    const fingerprints = new Set<string>()
    for (const [at, file] of gpgkey.entries()) {
      const here = [...where, 'gpgkey', at]
      if ((await ports.fs.readText(file)) === undefined) {
        add(
          'key-missing',
          here,
          `there is no key file ${file}`,
          'Its path is relative to the file that names it.',
        )
        continue
      }
      const found = await keyFingerprints(file, await ports.fs.scratch('gpg'), ports)
      if (found.length === 0) {
        add(
          'key-invalid',
          here,
          `${file} holds no OpenPGP public key`,
          'Expected an ASCII-armoured public key, as RPM-GPG-KEY files are.',
        )
      }
      const wrong =
        one.fingerprint.length === 0 ? [] : found.filter((each) => !one.fingerprint.includes(each))
      if (wrong.length > 0) {
        const title = `the key in ${file} is ${wrong.join(', ')}, not ${one.fingerprint.join(' or ')}`
        add('key-fingerprint', here, title, 'Do not use it before you know who changed it.')
      }
      for (const each of found) fingerprints.add(each)
    }
    const { id, baseurl, metalink, priority } = one
    repositories.push({
      id,
      baseurl,
      ...(metalink === undefined ? {} : { metalink }),
      gpgkey,
      fingerprints: [...fingerprints],
      signedMetadata: one['signed-metadata'],
      enabled: true,
      priority,
    })
  }
  if (findings.length > 0) throw new UserError(findings)
  return repositories
}
