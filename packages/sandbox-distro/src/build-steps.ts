// The few things that a recipe's data cannot say: they look at what the debs hold, or run a tool on it.
import { chmod, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { FILESYSTEM_DIRS, FILESYSTEM_LINKS, FILESYSTEM_MODES } from './data/base-files.ts'
import { words } from './data/words.ts'
import { putFile, putFolder, putLink, unpack } from './stage.ts'
import { ARCH_NAMES, type SandboxArch } from './types.ts'

/** Commands that grub.cfg of an image may use; everything else of grub stays out of the core image. */
const GRUB_MODULES = words(`
  part_gpt part_msdos fat ext2 normal configfile search search_fs_uuid search_label search_fs_file linux echo test
  all_video gfxterm serial terminal minicmd ls cat boot reboot halt loadenv squash4 iso9660 regexp sleep gzio xzio
`)

const GRUB_EARLY = `search --no-floppy --file --set=root /EFI/openEuler/grub.cfg
set prefix=($root)/EFI/openEuler
configfile $prefix/grub.cfg
`

/** Folders and links of the root itself. */
export async function makeFilesystem(root: string, arch: SandboxArch): Promise<void> {
  for (const folder of FILESYSTEM_DIRS) await putFolder(root, folder)
  for (const [folder, mode] of Object.entries(FILESYSTEM_MODES)) {
    await putFolder(root, folder)
    await chmod(root + folder, mode)
  }
  for (const [file, target] of Object.entries(FILESYSTEM_LINKS)) await putLink(root, file, target)
  await putLink(root, `/usr/lib/${ARCH_NAMES[arch].triplet}`, '../lib64')
}

/** `uname -r` of the kernel in a staging root. */
export async function kernelRelease(root: string): Promise<string> {
  const [release, ...others] = await readdir(`${root}/usr/lib/modules`)
  if (release === undefined || others.length > 0)
    throw new Error(`expected one kernel below ${root}/usr/lib/modules`)
  return release
}

/** Debian makes modules.dep when the package is installed; an RPM brings it. depmod reads modules of any architecture. */
export async function finishKernel(ports: Ports, root: string): Promise<void> {
  const release = await kernelRelease(root)
  await ports.proc.run(['depmod', '-b', `${root}/usr`, '-C', '/dev/null', release])
  const folder = `${root}/usr/lib/modules/${release}`
  for (const name of await readdir(folder)) {
    if (name.startsWith('modules.')) await chmod(path.join(folder, name), 0o644)
  }
}

/** The UEFI boot loader at the place where openEuler's package has it. grub-mkimage copies foreign code, it runs none. */
export async function makeGrub(
  ports: Ports,
  deb: string,
  scratch: string,
  root: string,
  arch: SandboxArch,
): Promise<void> {
  const { efi, grubTarget } = ARCH_NAMES[arch]
  await unpack(ports, deb, `${scratch}/grub`)
  await putFile(scratch, '/early.cfg', GRUB_EARLY)
  const folder = '/boot/efi/EFI/openEuler'
  await putFolder(root, folder)
  const modules = `${scratch}/grub/usr/lib/grub/${grubTarget}`
  const core = `${root}${folder}/grub${efi}.efi`
  await ports.proc.run([
    'grub-mkimage',
    ...[
      '-O',
      grubTarget,
      '-d',
      modules,
      '-p',
      '/EFI/openEuler',
      '-c',
      `${scratch}/early.cfg`,
      '-o',
      core,
    ].concat(GRUB_MODULES),
  ])
  await chmod(core, 0o644)
}

/** update-ca-certificates' result: all certificates in one file. */
export async function makeCaBundle(root: string): Promise<void> {
  const folder = '/usr/share/ca-certificates/mozilla'
  const names = (await readdir(root + folder)).filter((name) => name.endsWith('.crt')).sort()
  const texts = await Promise.all(names.map((name) => readFile(path.join(root + folder, name), 'utf8')))
  await putFile(
    root,
    '/etc/ssl/certs/ca-certificates.crt',
    texts.map((text) => (text.endsWith('\n') ? text : `${text}\n`)).join(''),
  )
}
