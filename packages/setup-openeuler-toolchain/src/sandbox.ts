import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { fileUrl } from '@dpuos/host-tools'
import type { Repository } from '@dpuos/manifests'
import { buildSandbox, type SandboxArch, type SandboxPackage, type SandboxSet } from '@dpuos/sandbox-distro'
import { verifyKeyFile } from './repositories/keys.ts'

export interface SandboxReady {
  readonly repository: Repository
  /** Upstream version of the kernel and of systemd inside; `unknown` where the set has none. */
  readonly kernel: string
  readonly systemd: string
  readonly packages: number
  readonly repomdSha256: string
  readonly lockFile: string
}

/** The version of a package by name: from `name-[epoch:]version-release.arch`. */
export function versionOf(packages: readonly Pick<SandboxPackage, 'name' | 'nevra'>[], name: string): string {
  const nevra = packages.find((one) => one.name === name)?.nevra
  const version = nevra?.slice(name.length + 1).split('-')[0]
  return version?.replace(/^\d+:/, '') ?? 'unknown'
}

/** Build (or take from the cache) the sandbox distribution below `output`, and describe it as a repository like any other. */
export async function prepareSandbox(
  request: {
    readonly arch: SandboxArch
    readonly set: SandboxSet
    readonly updates: boolean
    readonly output: string
    readonly cacheDir: string
  },
  ports: Ports,
): Promise<SandboxReady> {
  const { arch, set, updates, output, cacheDir } = request
  const out = path.join(output, 'repository')
  const built = await buildSandbox({ arch, set, updates, out, cacheDir }, ports)
  const key = await verifyKeyFile(built.gpgKeyFile, [built.fingerprint], ports)
  return {
    repository: {
      id: 'sandbox',
      baseurl: [fileUrl(`${built.repoDir}/`)],
      gpgkey: [key.file],
      fingerprints: [...key.fingerprints],
      signedMetadata: true,
      enabled: true,
    },
    kernel: versionOf(built.packages, 'kernel'),
    systemd: versionOf(built.packages, 'systemd'),
    packages: built.packages.length,
    repomdSha256: built.repomdSha256,
    lockFile: built.lockFile,
  }
}
