// An edge: edits a copy of the boot partition with mtools and writes the difference into an overlay.
import { copyFile, open, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, ToolError } from '@dpuos/action-kit'
import { mtools } from '@dpuos/host-tools'
import { changedRanges, type Range } from './changed-ranges.ts'
import { ESP_TYPE, GPT_BYTES, readGpt } from './gpt.ts'
import { addInitramfs, chooseKernel } from './grub.ts'

export interface Disk {
  readonly file: string
  readonly format: 'raw' | 'qcow2'
}

/** The probe's archive beside grub.cfg; 8.3, so that FAT needs no long-name entry. */
const ARCHIVE = 'dpuprobe.cpi'

/** Granularity of an overlay: qcow2's default cluster, so that no write needs to read around itself. */
const CLUSTER = 65_536
const CHUNK = 64 * CLUSTER

const LIMIT = { timeoutMs: 60_000 }

/** What is put into a boot partition. */
export interface EspChange {
  /** The probe. */
  readonly archive: Uint8Array
  /** `uname -r` of the kernel to boot; absent: the one that the boot loader takes by itself. */
  readonly kernel?: string
}

/**
 * Make GRUB on the boot partition load the probe's archive too, in `overlay` (qcow2 over `disk`) only. Firmware, boot
 * loader, kernel and initramfs stay those of the artifact. Resolves with the reason when that cannot be done
 * (no boot partition, not FAT, no grub.cfg there that loads an initramfs, full): such a disk is booted without a probe.
 */
export async function injectIntoEsp(
  disk: Disk,
  overlay: string,
  { archive, kernel }: EspChange,
  folder: string,
  ports: Pick<Ports, 'proc'>,
): Promise<string | undefined> {
  const head = path.join(folder, 'gpt')
  await extract(disk, { offset: 0, length: GPT_BYTES }, head, ports)
  const esp = readGpt(await readFile(head))?.find((partition) => partition.type === ESP_TYPE)
  if (esp === undefined) return 'the disk has no EFI system partition'
  const before = path.join(folder, 'esp')
  const after = path.join(folder, 'esp-probe')
  await extract(disk, { offset: esp.start, length: esp.size }, before, ports)
  await copyFile(before, after)
  const obstacle = await editEsp(after, { archive, kernel }, folder, ports)
  if (obstacle !== undefined) return obstacle
  await writeDifference({ before, after, start: esp.start }, overlay, folder, ports)
  return undefined
}

/** Copy a range of a disk image of any format into a file. */
async function extract(disk: Disk, range: Range, to: string, ports: Pick<Ports, 'proc'>): Promise<void> {
  // The largest block that divides both.
  let block = 2 ** 20
  while (range.offset % block !== 0 || range.length % block !== 0) block /= 2
  const blocks = [`bs=${block}`, `skip=${range.offset / block}`, `count=${range.length / block}`]
  await ports.proc.run([
    'qemu-img',
    'dd',
    '-f',
    disk.format,
    '-O',
    'raw',
    ...blocks,
    `if=${disk.file}`,
    `of=${to}`,
  ])
}

async function editEsp(
  esp: string,
  { archive, kernel }: { readonly archive: Uint8Array; readonly kernel: string | undefined },
  folder: string,
  ports: Pick<Ports, 'proc'>,
): Promise<string | undefined> {
  try {
    // Names as mtools take them, one a line: `::/EFI/openEuler/grub.cfg`.
    const listing = await mtools(['mdir', '-/', '-b', '::'], { file: esp }, ports, LIMIT)
    const configs = listing.stdout.split('\n').filter((file) => /\/grub\.cfg$/i.test(file))
    let edited = false
    for (const config of configs) {
      const text = (await mtools(['mtype', config], { file: esp }, ports, LIMIT)).stdout
      const chosen = kernel === undefined ? text : chooseKernel(text, kernel)
      const changed = chosen === undefined ? undefined : addInitramfs(chosen, ARCHIVE)
      if (changed === undefined) continue
      await put(esp, changed, config, folder, ports)
      await put(esp, archive, `${path.posix.dirname(config)}/${ARCHIVE}`, folder, ports)
      edited = true
    }
    if (!edited)
      return kernel === undefined
        ? 'no grub.cfg on the EFI system partition loads an initramfs'
        : `no entry of a grub.cfg on the EFI system partition loads the kernel ${kernel}`
    return undefined
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return `the EFI system partition cannot be edited: ${error.info.tail.at(-1) ?? error.message}`
  }
}

async function put(
  esp: string,
  data: string | Uint8Array,
  target: string,
  folder: string,
  ports: Pick<Ports, 'proc'>,
): Promise<void> {
  const file = path.join(folder, 'put')
  await writeFile(file, data)
  await mtools(['mcopy', '-o', file, target], { file: esp }, ports, LIMIT)
}

async function writeDifference(
  esp: { readonly before: string; readonly after: string; readonly start: number },
  overlay: string,
  folder: string,
  ports: Pick<Ports, 'proc'>,
): Promise<void> {
  const commands: string[] = []
  for await (const { range, data } of differences(esp.before, esp.after)) {
    // qemu-io splits its commands at blanks: plain names in a working folder.
    const name = `range-${range.offset}`
    await writeFile(path.join(folder, name), data)
    commands.push('-c', `write -q -s ${name} ${esp.start + range.offset} ${range.length}`)
  }
  await ports.proc.run(['qemu-io', '-f', 'qcow2', ...commands, overlay], { cwd: folder, timeoutMs: 60_000 })
}

async function* differences(before: string, after: string): AsyncGenerator<{ range: Range; data: Buffer }> {
  const [old, now] = await Promise.all([open(before), open(after)])
  try {
    const buffers = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)] as const
    for (let base = 0; ; base += CHUNK) {
      const { bytesRead } = await now.read(buffers[1], 0, CHUNK, base)
      if (bytesRead === 0) return
      await old.read(buffers[0], 0, bytesRead, base)
      const changed = buffers[1].subarray(0, bytesRead)
      for (const range of changedRanges(buffers[0].subarray(0, bytesRead), changed, CLUSTER, base)) {
        yield {
          range,
          data: Buffer.from(changed.subarray(range.offset - base, range.offset - base + range.length)),
        }
      }
    }
  } finally {
    await Promise.all([old.close(), now.close()])
  }
}
