import path from 'node:path'
import { type Ports, readManifest, UserError } from '@dpuos/action-kit'
import type { Facts, Loaded } from '@dpuos/definition'
import { readFileOrFolder, repositoryContents } from '@dpuos/host-tools'
import { adaptName } from '@dpuos/tailor-image/arch-suffix'

/**
 * What the distribution of a toolchain manifest holds for a definition: its packages' files and those of the definition's overlays.
 * Root, as for all that dnf resolves. Throws UserError.
 */
export async function askDistribution(loaded: Loaded, toolchain: string, ports: Ports): Promise<Facts> {
  const manifest = await readManifest('dpuos.toolchain/v1', toolchain, ports)
  if (!manifest.ok) throw new UserError(manifest.findings)
  const { packages, system, kernel } = loaded.definition
  const adapt = packages['arch-suffix'] === 'adapt'
  const spelled = (name: string): string => (adapt ? adaptName(name, manifest.value.arch) : name)
  const bare = (name: string): string => spelled(name).replace(/\.(x86_64|aarch64|riscv64|noarch)$/, '')
  const erased = new Set(packages.erase.map(bare))
  const options = {
    toolchain: manifest.value,
    toolchainDir: path.dirname(toolchain),
    root: '/',
    work: await ports.fs.scratch('distribution'),
    weak: packages.weak,
  }
  const names = [...new Set([...packages.install.map(spelled), kernel.package])]
  const contents = await ports.log.group('Asking the distribution', () =>
    repositoryContents(options, names, (name) => erased.has(name), ports),
  )
  const overlaid: string[] = []
  for (const { from, to } of system.files) {
    const there = await readFileOrFolder(from, ports)
    if (typeof there === 'object') overlaid.push(...there.files.map((one) => path.posix.join('/', to, one)))
    else if (there !== undefined)
      overlaid.push(to.endsWith('/') ? path.posix.join(to, path.basename(from)) : to)
  }
  return { ...contents, files: [...contents.files, ...overlaid, ...Object.keys(system.content)], spelled }
}
