// An edge: stages a compiled kernel and packs it.
import { copyFile, lstat, lutimes, mkdir, readdir, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { type Compiled, makeArgv, makeEnv, type Tree } from './make.ts'
import { buildRpms, indexRepository } from './rpms.ts'
import { type KernelPackage, kernelSpec, unameOf } from './spec-file.ts'
import { stageDevel } from './stage-devel.ts'

/** Unresolved symbols that are told. */
const TOLD = 20

/** Install image, modules and what belongs to them below `root`, as the packages hold them. */
export async function stage(
  tree: Tree,
  { release, image }: Pick<Compiled, 'release' | 'image'>,
  root: string,
  ports: Ports,
): Promise<void> {
  const make = makeArgv(tree, ports)
  // depmod runs once, below, where it is a check too.
  // In /usr, where /lib leads: a relative link out of it is right only from there.
  const install = [`INSTALL_MOD_PATH=${root}/usr`, 'INSTALL_MOD_STRIP=1', 'DEPMOD=true', 'modules_install']
  await ports.proc.run([...make, ...install], { env: makeEnv(tree), timeoutMs: 30 * 60_000 })
  const modules = path.join(root, 'usr/lib/modules', release)
  for (const name of ['build', 'source']) await rm(path.join(modules, name), { force: true })
  await mkdir(path.join(modules, 'kernel'), { recursive: true })
  const boot = path.join(root, 'boot')
  await mkdir(boot, { recursive: true })
  if (tree.deviceTrees) await stageDeviceTrees(tree, path.join(boot, `dtb-${release}`), ports)
  await stageDevel(tree, path.join(root, 'usr/src/kernels', release), ports)
  await symlink(`../../../src/kernels/${release}`, path.join(modules, 'build'))
  const object = (name: string): string => path.join(tree.object, name)
  await copyFile(image, path.join(boot, `vmlinuz-${release}`))
  // No second copy: /boot may be a file system of its own, which rules out a hard link.
  await symlink(`../../../../boot/vmlinuz-${release}`, path.join(modules, 'vmlinuz'))
  await copyFile(object('.config'), path.join(boot, `config-${release}`))
  await copyFile(object('System.map'), path.join(boot, `System.map-${release}`))
  const symvers = path.join(boot, `symvers-${release}`)
  await copyFile(object('Module.symvers'), symvers)
  await ports.proc.run(['gzip', '-9', '-n', '--', symvers])
  await checkModules(tree, release, root, ports)
  await sameTimes(root, tree.epoch)
}

async function stageDeviceTrees(tree: Tree, folder: string, ports: Ports): Promise<void> {
  await ports.proc.run([...makeArgv(tree, ports), `INSTALL_DTBS_PATH=${folder}`, 'dtbs_install'], {
    env: makeEnv(tree),
    timeoutMs: 10 * 60_000,
  })
  const made = await readdir(folder, { recursive: true }).catch(() => [])
  if (made.some((name) => name.endsWith('.dtb'))) return
  throw new UserError({
    level: 'error',
    code: 'kernel-device-trees',
    title: 'no device tree was built, though they are asked for',
    hint: 'Configure the boards that have one (on arm64 CONFIG_ARCH_…), or leave `device-trees` out: servers describe themselves by ACPI.',
  })
}

/** Write the modules' indexes; symbols that nobody has are an error. */
async function checkModules(tree: Tree, release: string, root: string, ports: Ports): Promise<void> {
  const symvers = path.join(tree.object, 'Module.symvers')
  const { stderr } = await ports.proc.run(
    ['depmod', '-b', path.join(root, 'usr'), '-e', '-E', symvers, release],
    {
      okCodes: [0, 1],
    },
  )
  const unknown = stderr.split('\n').filter((line) => /needs unknown symbol|ERROR:/.test(line))
  if (unknown.length === 0) return
  throw new UserError({
    level: 'error',
    code: 'kernel-modules-unresolved',
    title: `${unknown.length} ${unknown.length === 1 ? 'symbol that modules need is' : 'symbols that modules need are'} nowhere: ${unknown[0] ?? ''}`,
    detail: unknown.slice(0, TOLD).join('\n'),
    hint: 'Configure what defines them, or leave the modules out.',
  })
}

/** One time for all below `root`: rpm keeps the times of files that are older than its clamp. */
export async function sameTimes(root: string, epoch: number): Promise<void> {
  for (const name of await readdir(root)) {
    const file = path.join(root, name)
    if ((await lstat(file)).isDirectory()) await sameTimes(file, epoch)
    await lutimes(file, epoch, epoch)
  }
}

/** Pack what is staged in `work/root` and make a repository of it at `repository`. Returns the RPM files. */
export async function pack(
  kernel: KernelPackage,
  work: string,
  repository: string,
  epoch: number,
  ports: Ports,
): Promise<string[]> {
  const files = await buildRpms(kernelSpec(kernel), kernel.arch, { work, repository, epoch }, ports)
  if (files.length !== 4)
    throw new Error(`rpmbuild made ${files.length} packages of ${unameOf(kernel)}, expected 4`)
  await indexRepository(repository, epoch, ports)
  return files
}
