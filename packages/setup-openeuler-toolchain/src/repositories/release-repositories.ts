import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { addressesOf, type Catalog, keysOf, type Release } from '@dpuos/distro-catalog'
import type { Arch, Finding, Repository } from '@dpuos/manifests'
import { placeKey, type VerifiedKey, verifyKeyFile } from './keys.ts'

export interface ReleaseRequest {
  readonly release: Release
  readonly catalog: Catalog
  readonly arch: Arch
  readonly mirror: string | undefined
  readonly gpgKey: string | undefined
  readonly allowUnsigned: boolean
  /** Keys go below it, and their paths are relative to it. Absolute. */
  readonly folder: string
}

/** Mistakes in the key inputs for this release; found before anything is installed or downloaded. `hasExtras`: `allow-unsigned` may be meant for repositories of the user's own. */
export function keyMistakes(
  release: Release,
  gpgKey: string | undefined,
  allowUnsigned: boolean,
  hasExtras = false,
): readonly Finding[] {
  if (release.family === 'sandbox') {
    return gpgKey === undefined
      ? []
      : [
          mistake(
            'key-unused',
            'the sandbox distribution has a key of its own',
            'Leave `gpg-key` away, or name a real distribution.',
          ),
        ]
  }
  if (release.keys.length > 0 && allowUnsigned && !hasExtras) {
    return [
      mistake(
        'key-known',
        `the key of ${release.id} is known, so unsigned RPMs are never accepted for it`,
        'Leave `allow-unsigned` away.',
      ),
    ]
  }
  if (release.keys.length === 0 && gpgKey === undefined && !allowUnsigned) {
    return [
      mistake(
        'key-needed',
        `the catalog has no signing key of ${release.id}`,
        `Pass its public key file as \`gpg-key\` (on a ${release.family} system: /etc/pki/rpm-gpg/), or \`allow-unsigned: true\` if you accept RPMs that nobody vouches for.`,
      ),
    ]
  }
  return []
}

function mistake(code: string, title: string, hint: string): Finding {
  return { level: 'error', code, title, hint }
}

async function keyFiles(
  { release, catalog, gpgKey, folder }: ReleaseRequest,
  ports: Ports,
): Promise<readonly VerifiedKey[]> {
  const keyFolder = path.join(folder, 'keys')
  const known = keysOf(release, catalog)
  if (gpgKey === undefined) {
    return await Promise.all(
      known.map((key) => placeKey(keyFolder, key.file, key.armor, [key.fingerprint], ports)),
    )
  }
  const expected = known.length === 0 ? undefined : known.map(({ fingerprint }) => fingerprint)
  const { armor } = await verifyKeyFile(gpgKey, expected, ports)
  return [await placeKey(keyFolder, path.basename(gpgKey), armor, expected, ports)]
}

/** The base URL of a mirror must be one that dnf can use. */
export function mirrorMistakes(mirror: string | undefined): readonly Finding[] {
  if (mirror === undefined) return []
  const url = URL.canParse(mirror) ? new URL(mirror) : undefined
  if (url !== undefined && ['http:', 'https:', 'file:'].includes(url.protocol)) return []
  return [
    mistake(
      'mirror-invalid',
      `\`mirror\` is not a URL that dnf can use: ${JSON.stringify(mirror)}`,
      'Expected http://, https:// or file://, for example https://mirrors.tuna.tsinghua.edu.cn/openeuler.',
    ),
  ]
}

/** A real release's enabled repositories, with its keys written below `folder` and verified. Throws UserError for keys that are not the expected ones. */
export async function releaseRepositories(
  request: ReleaseRequest,
  ports: Ports,
): Promise<readonly Repository[]> {
  const { release, arch, mirror, folder } = request
  const keys = await keyFiles(request, ports)
  if (keys.length === 0 && !request.allowUnsigned) throw new UserError(keyMistakes(release, undefined, false))
  return addressesOf(release, arch, mirror).map(
    ({ id, baseurl, metalink }): Repository => ({
      id,
      baseurl: [...baseurl],
      ...(metalink === undefined ? {} : { metalink }),
      gpgkey: keys.map(({ file }) => path.relative(folder, file)),
      fingerprints: keys.flatMap(({ fingerprints }) => fingerprints),
      signedMetadata: release.signedMetadata,
      enabled: true,
    }),
  )
}
