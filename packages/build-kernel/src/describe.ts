// An edge: looks at a kernel's packages.
import { copyFile, lstat } from 'node:fs/promises'
import path from 'node:path'
import { fileEntry, type Ports, UserError } from '@dpuos/action-kit'
import { type ModuleTree, readModuleTree } from '@dpuos/host-tools'
import type { Arch, FileEntry, KernelManifest } from '@dpuos/manifests'
import type { KernelRpms } from './kernel-rpms.ts'
import { machineOf } from './machine.ts'
import { remarks } from './report.ts'
import type { Request } from './request.ts'
import { ensureModulesDep, headOf, isFile, unpackKernel } from './unpack.ts'

export type Described = Pick<KernelManifest, 'files' | 'findings' | 'image' | 'modules' | 'builtin'>

/** A kernel that was looked at: what the manifest says of it, and its modules with all that these say. */
export interface Looked {
  readonly described: Described
  readonly tree: ModuleTree
}

/** Unpack the kernel into `folder`, look at it, and put its configuration beside the manifest. */
export async function describe(
  request: Request,
  rpms: KernelRpms,
  folder: string,
  output: string,
  ports: Ports,
): Promise<Looked> {
  const { release } = rpms
  await unpackKernel(rpms.files, folder, ports)
  const made = await ensureModulesDep(folder, release, ports)
  const tree = await readModuleTree(folder, release, ports)
  const image = path.join(folder, rpms.image)
  await checkMachine(request.arch, rpms, image, tree)
  const files: FileEntry[] = []
  // A link could lead to a file of the host.
  if (rpms.config !== undefined && (await isFile(path.join(folder, rpms.config)))) {
    const copy = path.join(folder, 'kernel.config')
    await copyFile(path.join(folder, rpms.config), copy)
    files.push(await fileEntry('config', copy, folder, ports))
    await ports.fs.publish(copy, path.join(output, 'kernel.config'))
  }
  const described: Described = {
    files,
    findings: remarks(release, made, files.length > 0),
    image: { path: rpms.image, size: (await lstat(image)).size },
    modules: [...tree.modules.values()].map(({ name, path: at, size, depends, softdeps, firmware }) => ({
      name,
      path: at,
      size,
      depends: [...depends],
      softdeps: [...softdeps],
      firmware: [...firmware],
    })),
    builtin: [...tree.builtin].sort(),
  }
  return { described, tree }
}

/** Image and one module must be for the processor that was asked for. */
async function checkMachine(arch: Arch, rpms: KernelRpms, image: string, tree: ModuleTree): Promise<void> {
  const [module] = tree.modules.values()
  const looked = [{ what: `/${rpms.image}`, found: machineOf(await headOf(image)) }]
  if (module !== undefined) {
    const found = machineOf(await headOf(path.join(tree.folder, module.path)))
    looked.push({ what: `module ${module.name}`, found })
  }
  const wrong = looked.filter(({ found }) => found !== undefined && found !== arch)
  if (wrong.length === 0) return
  throw new UserError(
    wrong.map(({ what, found }) => ({
      level: 'error',
      code: 'kernel-arch',
      title: `${what} of kernel ${rpms.release} is for ${found}, not for ${arch}`,
      detail: rpms.files.join('\n'),
      hint: 'The repository holds a package under the wrong architecture: report it to whoever builds it.',
    })),
  )
}
