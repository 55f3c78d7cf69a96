import { copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '@dpuos/action-kit'
import { mtools } from '@dpuos/host-tools'
import type { View } from '@dpuos/manifests'
import { LOADER } from '../ask.ts'
import type { Work } from '../work.ts'
import type { Placed } from './gpt.ts'

/** FAT32 has at least 65525 clusters (Microsoft's FAT specification): with 512-byte clusters and its tables, 33 MiB. */
const FAT32_FROM = 33 * 2 ** 20

/** The distribution's GRUB, taken out of the root. */
export interface Loader {
  /** Host path of the copy. */
  readonly file: string
  /** Bytes. */
  readonly size: number
}

/**
 * Take the distribution's GRUB for EFI out of the root: its RPM puts it where the ESP will be mounted, so a second copy below the
 * mount point would only be hidden weight. GRUB's built-in prefix decides which folder of the ESP it reads: openEuler's.
 */
export async function takeLoader({ root, request, scratch, ledger }: Work): Promise<Loader> {
  const { grub, package: name } = LOADER[request.arch]
  const top = '/boot/efi/EFI'
  for (const vendor of root.list(top)) {
    const stats = root.stat(`${top}/${vendor}/${grub}`)
    if (stats?.isFile() !== true) continue
    const file = path.join(scratch, grub)
    await copyFile(root.resolve(`${top}/${vendor}/${grub}`), file)
    ledger.remove('file', 'storage: lies on the boot partition', top)
    return { file, size: stats.size }
  }
  throw new UserError({
    level: 'error',
    code: 'loader-missing',
    title: `the image has no ${grub} below ${top}`,
    hint: `The package ${name} should bring it: look at what it installs in this distribution.`,
  })
}

/** Make the boot partition in place: GRUB at the distribution's and at the removable-media path, and grub.cfg. Returns its files' bytes. */
export async function writeEsp(
  work: Work,
  disk: string,
  place: Placed,
  volume: string,
  grub: Loader,
  grubCfg: string,
): Promise<View> {
  const { ports, scratch, epoch, request } = work
  const loader = LOADER[request.arch]
  const cfg = path.join(scratch, 'grub.cfg')
  await writeFile(cfg, grubCfg)
  // Cluster size given: mkfs.vfat would choose it by the size of the whole disk. The steps are its own for FAT32.
  const bits = place.size >= FAT32_FROM ? '32' : '16'
  const cluster = place.size <= 260 * 2 ** 20 ? (bits === '32' ? '1' : '4') : '8'
  const sector = String(place.offset / 512)
  const format = ['-F', bits, '-s', cluster, '-n', 'ESP', '-i', volume]
  const target = ['-h', sector, '--offset', sector, disk, String(place.size / 1024)]
  await ports.proc.run(['mkfs.vfat', '--invariant', ...format, ...target])
  const fat = { file: disk, offset: place.offset }
  const env = { SOURCE_DATE_EPOCH: String(epoch), TZ: 'UTC' }
  await mtools(['mmd', '::/EFI', '::/EFI/BOOT', '::/EFI/openEuler'], fat, ports, { env })
  const files: readonly (readonly [string, string])[] = [
    [grub.file, `/EFI/BOOT/${loader.removable}`],
    [grub.file, `/EFI/openEuler/${loader.grub}`],
    [cfg, '/EFI/openEuler/grub.cfg'],
  ]
  for (const [from, to] of files) await mtools(['mcopy', from, `::${to}`], fat, ports, { env })
  const size = grub.size * 2 + Buffer.byteLength(grubCfg)
  return { size, files: files.length }
}
