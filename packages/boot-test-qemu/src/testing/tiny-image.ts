// An edge, for tests: writes an image manifest with a guest of a few megabytes that boots in seconds.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ImageManifest, MachineModel } from '@dpuos/manifests'
import { anImageManifest } from '@dpuos/manifests/testing'
import { cpioArchive } from '../inject/cpio.ts'
import type { GuestFiles } from './sandbox-files.ts'

export interface TinyImage {
  /** Default `tiny`. */
  readonly name?: string
  /** Body of /init, run by busybox sh with /proc mounted; undefined: an initramfs without one. */
  readonly init?: string
  readonly cmdline?: string
  readonly boots: ImageManifest['promises']['boots']
  readonly machine?: MachineModel
  /** Bytes of the disk; default an empty one of 1 MiB. */
  readonly disk?: Buffer
}

/** Write image.json and its files into `dir`; returns the manifest's path. */
export function writeTinyImage(dir: string, files: GuestFiles, image: TinyImage): string {
  mkdirSync(dir, { recursive: true })
  const initramfs = cpioArchive([
    { path: 'bin/busybox', data: readFileSync(files.busybox), mode: 0o755 },
    ...(image.init === undefined ? [] : [{ path: 'init', data: script(image.init), mode: 0o755 }]),
  ])
  const entries = [
    write(dir, 'disk-raw', 'disk.raw', image.disk ?? Buffer.alloc(2 ** 20)),
    write(dir, 'kernel-image', 'vmlinuz', readFileSync(files.kernel)),
    write(dir, 'initramfs', 'initramfs.img', initramfs),
  ]
  const base = anImageManifest()
  const manifest = anImageManifest({
    name: image.name ?? 'tiny',
    files: entries,
    cmdline: image.cmdline ?? 'console=ttyS0 panic=-1',
    promises: {
      ...base.promises,
      boots: image.boots,
      ...(image.machine === undefined ? {} : { machine: image.machine }),
    },
  })
  const file = path.join(dir, 'image.json')
  writeFileSync(file, JSON.stringify(manifest))
  return file
}

const script = (body: string): string => `#!/bin/busybox sh
export PATH=/bin
/bin/busybox mkdir -p /proc /dev
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t devtmpfs dev /dev
${body}
`

function write(dir: string, role: string, name: string, data: Buffer): ImageManifest['files'][number] {
  writeFileSync(path.join(dir, name), data)
  return { role, path: name, size: data.length, sha256: createHash('sha256').update(data).digest('hex') }
}
