import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { fileUrl, rpmHeaders, rpmPaths } from '@dpuos/host-tools'
import type { KernelManifest, Repository, ToolchainManifest } from '@dpuos/manifests'
import { aKernelManifest, aToolchainManifest } from '@dpuos/manifests/testing'

/** A sandbox repository as a test knows it. */
export interface SandboxAt {
  readonly repoDir: string
  readonly gpgKeyFile: string
  readonly fingerprint: string
}

/**
 * Write toolchain.json and kernel.json for a sandbox repository, as the two actions before this one would, but from the RPMs alone:
 * what is under test here is tailor-image.
 */
export async function writeManifests(
  sandbox: SandboxAt,
  folder: string,
  ports: Ports,
  overrides: {
    readonly repository?: Partial<Repository>
    readonly kernel?: Partial<KernelManifest>
    readonly toolchain?: Partial<ToolchainManifest>
  } = {},
): Promise<{ toolchain: string; kernel: string }> {
  await mkdir(folder, { recursive: true })
  const toolchain = aToolchainManifest({
    repositories: [
      {
        id: 'sandbox',
        baseurl: [fileUrl(sandbox.repoDir)],
        gpgkey: [sandbox.gpgKeyFile],
        fingerprints: [sandbox.fingerprint],
        signedMetadata: true,
        enabled: true,
        ...overrides.repository,
      },
    ],
    distro: { id: 'sandbox', releasever: '22.03', kernel: '6.1', systemd: '252' },
    // Of its own: another run that checks signatures beside this one would take away the keyrings of a shared one.
    dnfCache: path.join(folder, 'dnf'),
    ...overrides.toolchain,
  })
  const rpm = await kernelRpm(sandbox.repoDir, ports)
  const nevra = (await rpmHeaders([rpm], ports)).get(rpm)?.nevra ?? ''
  const paths = (await rpmPaths([rpm], ports)).get(rpm) ?? []
  const file = paths.find((one) => one.path.startsWith('/boot/vmlinuz-'))?.path ?? ''
  const release = file.slice('/boot/vmlinuz-'.length)
  const kernel = aKernelManifest({
    packages: [nevra],
    release,
    image: { path: file, size: 1 },
    ...overrides.kernel,
  })
  const files = { toolchain: path.join(folder, 'toolchain.json'), kernel: path.join(folder, 'kernel.json') }
  await writeFile(files.toolchain, JSON.stringify(toolchain))
  await writeFile(files.kernel, JSON.stringify(kernel))
  return files
}

async function kernelRpm(repoDir: string, ports: Ports): Promise<string> {
  const { stdout } = await ports.proc.run(['find', repoDir, '-name', 'kernel-[0-9]*.rpm'])
  return stdout.trim().split('\n')[0] ?? ''
}
