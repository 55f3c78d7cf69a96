// An edge: what modules from elsewhere are compiled against.
import { cp, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { machineOf } from '../machine.ts'
import { headOf, unpackKernel } from '../unpack.ts'

const HINT =
  'Set the input `headers` to a folder that `make -C` can build modules in: of kernel-devel, Debian’s /usr/src/linux-headers-RELEASE, or a compiled source.'

/** The build folder in kernel-devel's RPMs, unpacked into a scratch. Throws UserError where they hold none. */
export async function headersFromRpms(files: readonly string[], ports: Ports): Promise<string> {
  const folder = await ports.fs.scratch('kernel-devel')
  await unpackKernel(files, folder, ports)
  const tops = [path.join(folder, 'usr/src/kernels'), path.join(folder, 'usr/src')]
  for (const top of tops) {
    const names: string[] = await readdir(top).catch(() => [])
    for (const name of names.sort()) {
      const headers = path.join(top, name)
      if (!(await isFile(path.join(headers, 'Makefile')))) continue
      await bringPrograms(headers, ports)
      return headers
    }
  }
  throw new UserError({
    level: 'error',
    code: 'kernel-headers',
    title: `${files.map((file) => path.basename(file)).join(', ')} holds no folder that modules can be built in`,
    hint: HINT,
  })
}

/** Refuse what modules cannot be built in, or is another kernel's, or has programs that do not run here. */
export async function checkHeaders(folder: string, release: string, ports: Ports): Promise<void> {
  const wrong = (title: string): UserError =>
    new UserError({ level: 'error', code: 'kernel-headers', title, hint: HINT })
  for (const name of ['Makefile', 'Module.symvers', 'scripts/Makefile.modpost', FIXDEP])
    if (!(await isFile(path.join(folder, name))))
      throw wrong(`${folder} has no ${name}: no module can be built in it`)
  const text = await readFile(path.join(folder, 'include/generated/utsrelease.h'), 'utf8').catch(() => '')
  const found = /UTS_RELEASE\s+"([^"]*)"/.exec(text)?.[1]
  if (found !== release)
    throw wrong(`the headers in ${folder} are for kernel ${found ?? 'unknown'}, the image has ${release}`)
  await refuseForeign(folder, ports)
}

/** Programs of another processor's kernel-devel do not run here. */
async function refuseForeign(folder: string, { host }: Pick<Ports, 'host'>): Promise<void> {
  const made = machineOf(await headOf(path.join(folder, FIXDEP)))
  if (made === host.arch) return
  throw new UserError({
    level: 'error',
    code: 'kernel-headers-programs',
    title: `the programs in ${folder}/scripts are for ${made ?? 'another processor'}, and this machine is ${host.arch}`,
    hint: 'Install Debian’s linux-kbuild of the same version, or set `headers` to a tree whose scripts were made here (`make modules_prepare`).',
  })
}

const FIXDEP = 'scripts/basic/fixdep'

/** Debian has fixdep, modpost and their like for each processor, apart from the headers: put those of this machine, where it has them, in place of foreign ones. */
async function bringPrograms(folder: string, { host }: Pick<Ports, 'host'>): Promise<void> {
  const text = await readFile(path.join(folder, 'Makefile'), 'utf8')
  const number = (name: string): string => new RegExp(`^${name} = (\\d+)$`, 'm').exec(text)?.[1] ?? ''
  const own = `/usr/lib/linux-kbuild-${number('VERSION')}.${number('PATCHLEVEL')}`
  if (!(await isFile(path.join(own, FIXDEP))) || !(await isFile(path.join(folder, FIXDEP)))) return
  if (machineOf(await headOf(path.join(folder, FIXDEP))) === host.arch) return
  for (const name of ['basic', 'mod'])
    await cp(path.join(own, 'scripts', name), path.join(folder, 'scripts', name), {
      recursive: true,
      force: true,
    })
}

const isFile = async (file: string): Promise<boolean> =>
  (await stat(file).catch(() => undefined))?.isFile() === true
