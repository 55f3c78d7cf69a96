// Pure: what a kernel that was built is made of, as every bill of materials tells it.
import type { KernelManifest } from '@dpuos/manifests'
import { PackageURL } from 'packageurl-js'

/** What the manifest does not say of a build. */
export interface BuiltOf {
  /** Version of the source, `6.6.0`. */
  readonly version: string
  /** Seconds since 1970. */
  readonly epoch: number
}

/** The licence of the kernel and of what is built of it (its COPYING). */
export const KERNEL_LICENCE = 'GPL-2.0-only'

export interface KernelSourceMaterial {
  readonly purl: string
  /** As the definition names it. */
  readonly name: string
  /** Of an archive: 64 hex digits. */
  readonly sha256: string | undefined
  readonly commit: string | undefined
  /** sha256 of each patch, in their order. */
  readonly patches: readonly string[]
}

/** The source, by its archive or commit. */
export function sourceMaterial({ from }: KernelManifest, version: string): KernelSourceMaterial {
  const [kind, value = ''] = from?.identity?.split(':') ?? []
  const of = (wanted: string): string | undefined => (kind === wanted ? value : undefined)
  const [sha256, commit] = [of('sha256'), of('commit')]
  const qualifiers =
    sha256 !== undefined
      ? { checksum: `sha256:${sha256}` }
      : commit !== undefined
        ? { vcs_url: `git+${from?.name.split('#')[0]}@${commit}` }
        : undefined
  return {
    purl: new PackageURL('generic', undefined, 'linux', version, qualifiers, undefined).toString(),
    name: from?.name ?? '',
    sha256,
    commit,
    patches: from?.patches ?? [],
  }
}

export interface RpmMaterial {
  readonly name: string
  /** Version and release. */
  readonly version: string
  /** File name. */
  readonly file: string
  readonly purl: string
  readonly sha256: string
  /** Undefined for a driver, whose licence is its vendor's to say: its RPM has it. */
  readonly licence: string | undefined
  readonly driver: NonNullable<KernelManifest['drivers']>[number] | undefined
}

/** Its RPMs, drivers too. */
export const rpmMaterials = ({ files, arch, drivers = [] }: KernelManifest): RpmMaterial[] =>
  files.flatMap(({ path, sha256, role }): RpmMaterial[] => {
    if (role !== 'package' && role !== 'driver') return []
    const file = path.split('/').at(-1) ?? path
    // `kernel-core-6.6.0-1.acme.x86_64.rpm`
    const [, name = file, version = ''] = /^(.+)-([^-]+-[^-]+)\.[^.]+\.rpm$/.exec(file) ?? []
    const isDriver = role === 'driver'
    return [
      {
        name,
        version,
        file,
        purl: new PackageURL('rpm', 'dpuos', name, version, { arch }, undefined).toString(),
        sha256,
        licence: isDriver ? undefined : KERNEL_LICENCE,
        driver: drivers.find((one) => isDriver && name === `kmod-${one.name}`),
      },
    ]
  })

/** Files beside its RPMs, by their digests: `config`, `kernel.config sha256:…`. */
export const otherFiles = ({ files }: KernelManifest): { role: string; text: string }[] =>
  files.flatMap(({ role, path, sha256 }) =>
    role === 'package' || role === 'driver' ? [] : [{ role, text: `${path} sha256:${sha256}` }],
  )
