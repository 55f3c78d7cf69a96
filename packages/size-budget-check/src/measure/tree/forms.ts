// An edge: finds out what a path is.
import { statSync } from 'node:fs'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import type { Measurement } from '@dpuos/manifests'
import { bytesAt } from './disk.ts'

export type Form =
  | 'directory'
  | 'zstd'
  | 'gzip'
  | 'xz'
  | 'tar'
  | 'cpio'
  | 'qcow2'
  | 'disk'
  | 'squashfs'
  | 'iso'

/** Where a form shows what it is, and how (file(1)'s magic). */
const MAGIC: readonly (readonly [Form, number, string])[] = [
  ['zstd', 0, '28b52ffd'],
  ['gzip', 0, '1f8b'],
  ['xz', 0, 'fd377a585a00'],
  ['qcow2', 0, '514649fb'],
  ['squashfs', 0, '68737173'],
  ['cpio', 0, '30373037'],
  ['tar', 257, '7573746172'],
  ['disk', 512, '4546492050415254'],
  ['disk', 1080, '53ef'],
  ['iso', 32_769, '4344303031'],
  // Known by name only, to be refused with it.
  ['disk', 0, '58465342'],
  ['disk', 1024, 'e2e1f5e0'],
  ['disk', 0x10040, '5f42485266535f4d'],
  // A partition table of the old kind, or a FAT; after an ISO, which may have one too.
  ['disk', 510, '55aa'],
]

/** What of the host's files holds the image, as it is told of one. */
const FORMATS: Readonly<Record<Exclude<Form, 'directory'>, string>> = {
  zstd: 'rootfs-tar',
  gzip: 'rootfs-tar',
  xz: 'rootfs-tar',
  tar: 'rootfs-tar',
  cpio: 'rootfs-cpio',
  qcow2: 'disk-qcow2',
  disk: 'disk-raw',
  squashfs: 'rootfs-squashfs',
  iso: 'iso',
}

/** The file itself, as what is handed over. */
export function artifactOf(file: string, form: Exclude<Form, 'directory'>): Measurement['artifacts'][number] {
  const { size, blocks } = statSync(file)
  return { name: path.basename(file), format: FORMATS[form], size, allocated: blocks * 512 }
}

/** What a path is. Throws UserError for what is not there and for what is of no known form. */
export function formOf(file: string, shown: string): Form {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined)
    throw bad('root-missing', `there is no ${shown}`, 'Give the path of a folder or file.')
  if (stats.isDirectory()) return 'directory'
  if (!stats.isFile()) throw bad('root-form', `${shown} is neither a folder nor a file`, FORMS)
  const head = bytesAt(file, 0, 0x10048)
  const found = MAGIC.find(([, at, hex]) => head.subarray(at, at + hex.length / 2).toString('hex') === hex)
  if (found === undefined) throw bad('root-form', `${shown} is of no form that can be measured`, FORMS)
  return found[0]
}

const FORMS =
  'Known are folders, tar and cpio (also with gzip, xz, zstd), disks with ext4 or squashfs (raw, qcow2), squashfs, and ISO 9660.'

const bad = (code: string, title: string, hint: string): UserError =>
  new UserError({ level: 'error', code, title, hint })
