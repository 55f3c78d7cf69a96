import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { chmod, copyFile, lutimes, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { UserError } from '@dpuos/action-kit'
import { type ModuleTree, UNPACK } from '@dpuos/host-tools'
import { isStaticElf } from '../closure/elf.ts'
import { writeCpio } from '../formats/cpio.ts'
import type { KernelFiles } from '../layers/kernel.ts'
import { TargetRoot } from '../root/target-root.ts'
import type { Work } from '../work.ts'
import { initramfsCompression } from './compression.ts'
import { INIT_SCRIPT } from './init-script.ts'

const BUSYBOX = ['/usr/sbin/busybox', '/usr/bin/busybox', '/bin/busybox', '/sbin/busybox']

/**
 * Make the busybox initramfs and put it into the root's /boot, as openEuler names it. The archive is the same for the same content:
 * names sorted, owner root, inode numbers and times fixed. `order`: its modules, as they are loaded. Returns its path in the root.
 */
export async function makeInitramfs(
  work: Work,
  kernel: KernelFiles,
  tree: ModuleTree,
  order: readonly string[],
): Promise<string> {
  const { root, ledger, scratch, epoch } = work
  const busybox = BUSYBOX.find((file) => root.stat(file)?.isFile() === true)
  const program = busybox === undefined ? undefined : await readFile(root.resolve(busybox))
  if (program === undefined || !isStaticElf(program)) {
    throw new UserError({
      level: 'error',
      code: 'busybox-unfit',
      title: `the image's busybox ${program === undefined ? 'is missing' : 'needs shared libraries'}, so it cannot run in an initramfs`,
      hint: 'Use a busybox package with a static program, or set storage.initramfs: dracut.',
      at: work.request.position(['storage', 'initramfs']),
    })
  }
  const tree_ = path.join(scratch, 'initramfs')
  await mkdir(path.join(tree_, 'bin'), { recursive: true })
  await mkdir(path.join(tree_, 'lib', 'modules'), { recursive: true })
  await mkdir(path.join(tree_, 'usr', 'lib', 'dracut', 'hooks', 'pre-pivot'), { recursive: true })
  await writeFile(path.join(tree_, 'bin', 'busybox'), program)
  await chmod(path.join(tree_, 'bin', 'busybox'), 0o755)
  await symlink('busybox', path.join(tree_, 'bin', 'sh'))
  await writeFile(path.join(tree_, 'init'), INIT_SCRIPT)
  await chmod(path.join(tree_, 'init'), 0o755)
  await copyModules(work, kernel.release, tree, order, path.join(tree_, 'lib', 'modules'))

  const content = new TargetRoot(tree_)
  for (const file of ['/', ...[...content.walk()].map((entry) => entry.path)])
    await lutimes(path.join(tree_, file), epoch, epoch)
  const archive = path.join(scratch, 'initramfs.cpio')
  const file = createWriteStream(archive)
  // Not GNU cpio: before 2.14 it takes link counts of folders, which file systems count differently.
  await writeCpio(content, {}, epoch, {
    write: async (chunk) => {
      if (!file.write(chunk)) await once(file, 'drain')
    },
  })
  await finished(file.end())
  const packed = await compress(archive, initramfsCompression(kernel.config), work)
  const target = `/boot/initramfs-${kernel.release}.img`
  ledger.write('kernel', target, packed, 0o600)
  return root.canonical(target)
}

async function copyModules(
  { root, ports }: Work,
  release: string,
  tree: ModuleTree,
  order: readonly string[],
  folder: string,
): Promise<void> {
  const packed = new Map<string, string[]>()
  const names: string[] = []
  for (const name of order) {
    const module = tree.modules.get(name)
    if (module === undefined) continue
    const file = path.basename(module.path)
    await copyFile(root.resolve(`/lib/modules/${release}/${module.path}`), path.join(folder, file))
    await chmod(path.join(folder, file), 0o644)
    const suffix = path.extname(file)
    if (suffix in UNPACK) packed.set(suffix, [...(packed.get(suffix) ?? []), file])
    names.push(file.replace(/\.(xz|zst|gz)$/, ''))
  }
  for (const [suffix, files] of packed) {
    const [tool, ...options] = UNPACK[suffix] ?? ['xz']
    await ports.proc.run([tool, ...options, ...files], { cwd: folder })
  }
  await writeFile(path.join(folder, 'order'), names.map((name) => `${name}\n`).join(''))
}

/** Compressed, or as it came out for the same archive before. */
async function compress(archive: string, how: 'zstd' | 'gzip', { ports, store }: Work): Promise<Buffer> {
  const { sha256 } = await ports.fs.hash(archive)
  const kept = await store.use('initramfs', { sha256, how }, async (digest: string, folder) => {
    const bytes = await readFile(path.join(folder, 'packed'))
    if (createHash('sha256').update(bytes).digest('hex') !== digest) throw new Error('its digest is another')
    return bytes
  })
  if (kept !== undefined) return kept
  // One thread: with more, the frames depend on the number of processors.
  const zstd = ['zstd', '-q', '-12', '-T1', '--no-progress', '-o', `${archive}.zst`, '--', archive] as const
  await ports.proc.run(how === 'zstd' ? [...zstd] : ['gzip', '-9', '-n', '--', archive])
  const bytes = await readFile(how === 'zstd' ? `${archive}.zst` : `${archive}.gz`)
  const digest = createHash('sha256').update(bytes).digest('hex')
  await store.keep('initramfs', { sha256, how }, digest, (folder) =>
    writeFile(path.join(folder, 'packed'), bytes),
  )
  return bytes
}
