// An edge: makes the throw-away files that a boot writes to, with the probe in them.
import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Bench } from './bench.ts'
import { padded } from './inject/cpio.ts'
import { credentialStrings, credentialsObstacle, systemdOf } from './inject/credentials.ts'
import { injectIntoEsp } from './inject/esp.ts'
import { cardSize, makeOverlay, sizeOf } from './inject/overlay.ts'
import { injectIntoRoot } from './inject/root.ts'
import { type Tier, tiersFor } from './inject/tier.ts'
import type { BootPath } from './load-image.ts'
import type { Machine, Start } from './machine/argv.ts'
import { isCard } from './machine/model.ts'
import { type ProbeOrder, probeArchive, probeFiles } from './probe/archive.ts'

export interface Preparation {
  readonly bench: Bench
  readonly bootPath: BootPath
  readonly probe: ProbeOrder
  /** `uname -r` of the kernel to boot, where the boot loader's own choice is not wanted; then the probe comes beside its initramfs or not at all. */
  readonly kernel?: string
  /** Empty folder of this boot. */
  readonly folder: string
}

export interface Prepared {
  readonly disk: NonNullable<Machine['disk']>
  readonly start: Start
  /** The same from the artifact's own files, for a command that a person can repeat. */
  readonly original: Start
  /** Files with strings for the machine's SMBIOS tables; see `Machine.smbios`. */
  readonly smbios: readonly string[]
  readonly tier: Tier
  /** Why no probe is in it though one was wanted: of each tier that was tried. */
  readonly noProbe: string | undefined
}

/** Make what the machine starts from: the first tier that works brings the probe in, the artifact stays as it is. */
export async function prepare(preparation: Preparation, ports: Ports): Promise<Prepared> {
  const { bench, folder } = preparation
  const { promises } = bench.image.manifest
  const card = isCard(bench.model.disk) ? cardSize(await sizeOf(bench.image.disk, ports)) : undefined
  const overlay = await makeOverlay(bench.image.disk, folder, 'disk', ports, card)
  const start = await startOf(preparation)
  const plain = {
    disk: { file: overlay, format: 'qcow2', snapshot: false },
    start,
    original: originalOf(bench, preparation.bootPath),
    smbios: [],
  } as const
  const obstacles: string[] = []
  const systemd = systemdOf(bench.image.manifest)
  for (const tier of tiersFor(preparation.kernel === undefined ? bench.probe : 'initramfs', systemd)) {
    if (tier === 'initramfs') {
      const archive = probeArchive(promises, preparation.probe)
      const started = await besideInitramfs(preparation, start, archive, overlay, ports)
      if (!('obstacle' in started)) return { ...plain, start: started, tier, noProbe: undefined }
      obstacles.push(started.obstacle)
    } else if (tier === 'credentials') {
      const obstacle = credentialsObstacle(bench.image.manifest.arch, preparation.bootPath, systemd)
      if (obstacle === undefined)
        return { ...plain, smbios: await credentialFiles(preparation), tier, noProbe: undefined }
      obstacles.push(obstacle)
    } else {
      const files = probeFiles(promises, preparation.probe)
      const copied = await injectIntoRoot(bench.image.disk, files, folder, ports)
      if ('disk' in copied) {
        if (card !== undefined) await truncate(copied.disk, card)
        return {
          ...plain,
          disk: { file: copied.disk, format: 'raw', snapshot: false },
          tier,
          noProbe: undefined,
        }
      }
      obstacles.push(copied.obstacle)
    }
  }
  return { ...plain, tier: 'none', noProbe: obstacles.length === 0 ? undefined : obstacles.join('; ') }
}

/** The start with the probe's archive behind, or beside, the initramfs. */
async function besideInitramfs(
  { bench, folder, kernel }: Preparation,
  start: Start,
  archive: Uint8Array,
  overlay: string,
  ports: Ports,
): Promise<Start | { readonly obstacle: string }> {
  if (start.path === 'uefi') {
    const change = { archive, ...(kernel === undefined ? {} : { kernel }) }
    const obstacle = await injectIntoEsp(bench.image.disk, overlay, change, folder, ports)
    return obstacle === undefined ? start : { obstacle }
  }
  const combined = path.join(folder, 'initramfs')
  await writeFile(combined, Buffer.concat([padded(await readFile(start.initramfs), 4), archive]))
  return { ...start, initramfs: combined }
}

/** Each credential in a file: an argument of a program is limited to 128 KiB. */
async function credentialFiles({ bench, folder, probe }: Preparation): Promise<string[]> {
  const strings = credentialStrings(probeFiles(bench.image.manifest.promises, probe))
  const files = strings.map((_, index) => path.join(folder, `credential-${index}`))
  await Promise.all(strings.map((text, index) => writeFile(files[index] ?? '', text, { mode: 0o600 })))
  return files
}

/** How the machine starts, with variables of the firmware that it may write to. */
async function startOf({ bench, bootPath, folder }: Preparation): Promise<Start> {
  const start = originalOf(bench, bootPath)
  if (start.path === 'direct') return start
  const vars = path.join(folder, 'vars.fd')
  await copyFile(start.vars, vars)
  return { ...start, vars }
}

function originalOf({ image, firmware }: Bench, bootPath: BootPath): Start {
  if (bootPath === 'uefi') {
    if (firmware === undefined) throw new TypeError('a UEFI boot without firmware')
    return { path: 'uefi', ...firmware }
  }
  const { kernel, initramfs, manifest } = image
  if (kernel === undefined || initramfs === undefined) throw new TypeError('a direct boot without kernel')
  return { path: 'direct', kernel, initramfs, cmdline: manifest.cmdline }
}
