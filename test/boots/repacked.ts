// An edge: makes the healthy image anew as a bare root file system of another kind, which dpuos itself makes no disks of.
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { ImageManifest } from '@dpuos/manifests'
import { cpioArchive, padded } from '../../packages/boot-test-qemu/src/inject/cpio.ts'
import { GPT_BYTES, readGpt } from '../../packages/boot-test-qemu/src/inject/gpt.ts'
import { run } from './base-image.ts'

export const KINDS = ['xfs', 'squashfs', 'erofs'] as const
export type Kind = (typeof KINDS)[number]

const MIB = 2 ** 20
/** xfs keeps its log and free space beside 140 MiB of files. */
const XFS_SIZE = 400 * MIB

/**
 * Put the files of the healthy image into a file system of `kind` that is a disk of its own, with the kernel's driver for it in the initramfs. Needs
 * root, for the owners of the files. Returns the path of a manifest that is true to it: what needs a writable /etc or ext4 is no longer promised.
 */
export function repack(healthy: string, kind: Kind, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const original = JSON.parse(readFileSync(healthy, 'utf8')) as ImageManifest
  const from = (name: string): string => path.join(path.dirname(healthy), name)
  const tree = path.join(folder, 'tree')
  readTree(from('disk.raw'), tree)
  writeFileSync(path.join(tree, 'etc/fstab'), `/dev/vda / ${kind} defaults 0 0\n`)
  // It makes its host keys at the first start, in /etc.
  symlinkSync('/dev/null', path.join(tree, 'etc/systemd/system/sshd.service'))
  const disk = path.join(folder, 'disk.raw')
  makers[kind](tree, disk, folder)
  rmSync(tree, { recursive: true })
  const initramfs = path.join(folder, 'initramfs.img')
  writeFileSync(
    initramfs,
    withModule(from('initramfs.img'), kernelRpm(from('repository/Packages')), kind, folder),
  )
  const readOnly = kind !== 'xfs'
  const { disk: _, ports: __, units: ___, ...expect } = original.promises.expect ?? {}
  const manifest: ImageManifest = {
    ...original,
    // On a read-only root /var comes from memory (systemd-volatile-root.service(8)).
    cmdline: `${original.cmdline.replace(/root=\S+ ro/, `root=/dev/vda rootfstype=${kind} ${readOnly ? 'ro' : 'rw'}`)}${readOnly ? ' systemd.volatile=state' : ''}`,
    files: [
      entry('disk-raw', disk, folder),
      entry('kernel-image', from('vmlinuz'), folder),
      entry('initramfs', initramfs, folder),
    ],
    promises: {
      ...original.promises,
      unitsEnabled: [],
      expect: { ...expect, mounts: [{ path: '/', type: kind, options: [readOnly ? 'ro' : 'rw'] }] },
    },
  }
  const file = path.join(folder, 'image.json')
  writeFileSync(file, JSON.stringify(manifest))
  return file
}

/** The files of the disk's second partition, with their owners. */
function readTree(disk: string, tree: string): void {
  mkdirSync(tree, { recursive: true })
  const [, root] = readGpt(readFileSync(disk).subarray(0, GPT_BYTES)) ?? []
  if (root === undefined) throw new Error('not the layout of the demo image')
  run(['debugfs', '-R', `rdump / ${tree}`, `${disk}?offset=${root.start}`])
}

const makers: Readonly<Record<Kind, (tree: string, disk: string, folder: string) => void>> = {
  squashfs: (tree, disk) => void run(['mksquashfs', tree, disk, '-quiet', '-no-progress']),
  erofs: (tree, disk) => void run(['mkfs.erofs', '--quiet', disk, tree]),
  xfs: (tree, disk, folder) => {
    const prototype = path.join(folder, 'prototype')
    writeFileSync(prototype, `/\n0 0\n${prototypeOf(tree).join('\n')}\n`)
    run(['mkfs.xfs', '-q', '-p', prototype, '-d', `file,name=${disk},size=${XFS_SIZE}`])
  },
}

/** The tree as mkfs.xfs(8) wants it described; it knows no names with blanks, and the image has none. */
function prototypeOf(folder: string, name = ''): string[] {
  const { mode, uid, gid } = statSync(folder)
  const lines = [`${name} ${modeOf('d', mode)} ${uid} ${gid}`.trim()]
  for (const child of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, child.name)
    if (child.isDirectory()) lines.push(...prototypeOf(file, child.name))
    else if (child.isSymbolicLink()) lines.push(`${child.name} l--777 0 0 ${readlinkSync(file)}`)
    else if (child.isFile()) {
      const info = statSync(file)
      lines.push(`${child.name} ${modeOf('-', info.mode)} ${info.uid} ${info.gid} ${file}`)
    }
  }
  return [...lines, '$']
}

const modeOf = (type: string, mode: number): string =>
  `${type}${(mode & 0o4000) === 0 ? '-' : 'u'}${(mode & 0o2000) === 0 ? '-' : 'g'}${(mode & 0o777).toString(8).padStart(3, '0')}`

function kernelRpm(packages: string): string {
  const name = readdirSync(packages).find((one) => /^kernel-\d/.test(one))
  if (name === undefined) throw new Error(`no kernel in ${packages}`)
  return path.join(packages, name)
}

/** The initramfs, and behind it another archive with one more module that its init loads last. What that needs is in it for ext4 already. */
function withModule(initramfs: string, rpm: string, kind: Kind, folder: string): Buffer {
  const shell = (script: string, ...args: string[]): string => run(['sh', '-ec', script, 'sh', ...args])
  shell(`cd "$1" && rpm2cpio "$2" | cpio -idm --quiet "*/${kind}.ko"`, folder, rpm)
  const module = shell(`find "$1/usr" -name ${kind}.ko`, folder).trim()
  const order = shell('zstd -dcf "$1" | cpio -i --quiet --to-stdout lib/modules/order', initramfs)
  const archive = cpioArchive([
    { path: `lib/modules/${kind}.ko`, data: readFileSync(module) },
    { path: 'lib/modules/order', data: `${order}${kind}.ko\n` },
  ])
  return Buffer.concat([padded(readFileSync(initramfs), 4), archive])
}

function entry(role: string, file: string, folder: string): ImageManifest['files'][number] {
  const data = readFileSync(file)
  const sha256 = createHash('sha256').update(data).digest('hex')
  return { role, path: path.relative(folder, file), size: data.length, sha256 }
}
