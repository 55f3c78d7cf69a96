// An edge: fetches Debian's kernel for PCs, which has the drivers that the sandbox's (the one for clouds) lacks.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cpioArchive, padded } from '../../packages/boot-test-qemu/src/inject/cpio.ts'
import { run } from './base-image.ts'
import type { BrokenCopy } from './broken-copy.ts'

/** Hangs on the newest one of Debian's archive. */
const PACKAGE = 'linux-image-amd64'

/** Let the copy boot directly with that kernel; the initramfs loads `modules`, with what they need, in this order. */
export function bootOtherKernel(copy: BrokenCopy, modules: readonly string[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'dpuos-kernel-'))
  try {
    const tree = unpacked(folder)
    const [release = ''] = readdirSync(path.join(tree, 'lib/modules'))
    run(['depmod', '-b', tree, release])
    const files = [...new Set(modules.flatMap((name) => needed(tree, release, name)))]
    const archive = cpioArchive([
      ...files.map((file) => ({ path: `lib/modules/${path.basename(file)}`, data: readFileSync(file) })),
      { path: 'lib/modules/order', data: files.map((file) => `${path.basename(file)}\n`).join('') },
    ])
    copy.file('kernel-image', () => readFileSync(path.join(tree, `boot/vmlinuz-${release}`)))
    copy.file('initramfs', (old) => Buffer.concat([padded(old, 4), archive]))
    copy.setKernel(release)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function unpacked(folder: string): string {
  const depends = run(['apt-cache', 'depends', '--important', PACKAGE])
  const name = /Depends: (linux-image-\S+)/.exec(depends)?.[1]
  if (name === undefined) throw new Error(`${PACKAGE} depends on no kernel: ${depends}`)
  run(['sh', '-ec', 'cd "$1" && apt-get -q download "$2"', 'sh', folder, name])
  const deb = readdirSync(folder).find((file) => file.endsWith('.deb'))
  const tree = path.join(folder, 'tree')
  mkdirSync(tree)
  run(['dpkg-deb', '-x', path.join(folder, deb ?? ''), tree])
  return tree
}

/** Files of a module and of what it needs, that first. */
function needed(tree: string, release: string, name: string): string[] {
  const lines = run(['modprobe', '-d', tree, '-S', release, '--show-depends', name])
  return [...lines.matchAll(/^insmod (\S+)/gm)].flatMap(([, file]) => file ?? [])
}
