// An edge: reads the boot manifest.
import { type Ports, readManifest, UserError } from '@dpuos/action-kit'
import type { Boot, BootManifest, Finding, Measurement } from '@dpuos/manifests'

type Sampled = NonNullable<Measurement['totals']['boot']>

/** What a boot test found of the image: how long it takes until everything is started, and what memory it takes when idle. */
export interface Booted {
  /** Milliseconds. */
  readonly boot: Sampled | null
  /** KiB. */
  readonly idleMemory: Sampled | null
  /** What shaped them: between different ones they are not compared. */
  readonly tools: Readonly<Record<string, string>>
}

/** Read a boot manifest. `image`: digest of the image that is measured, null for none. Throws UserError for one of another image. */
export async function readBoot(
  file: string,
  image: string | null,
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<Booted> {
  // Its logs need not be there any more.
  const read = await readManifest('dpuos.boot/v1', file, ports, () => [])
  if (!read.ok) throw new UserError(read.findings)
  if (image !== null && read.value.image !== image) throw new UserError(otherImage(file))
  return bootedOf(read.value)
}

/** Starts through the firmware, as hardware does it, where there are any; else the others. Only those that came up count. */
export function bootedOf({ boots, tools }: BootManifest): Booted {
  const up = boots.filter(({ verdict, seconds }) => verdict === 'pass' && seconds.up !== null)
  const through = (path: Boot['path']): readonly Boot[] => up.filter((one) => one.path === path)
  const chosen = through('uefi').length > 0 ? through('uefi') : through('direct')
  const [first] = chosen
  return {
    boot: sampled(chosen.flatMap(({ seconds }) => (seconds.up === null ? [] : [seconds.up * 1000]))),
    idleMemory: sampled(chosen.flatMap((one) => memoryOf(one) ?? [])),
    tools: {
      ...(tools['qemu'] === undefined ? {} : { qemu: tools['qemu'] }),
      ...(first === undefined ? {} : { accelerator: `${first.accelerator.kind} ${first.path}` }),
    },
  }
}

/** The quiet window's number, or else what was in use right after the start. KiB. */
function memoryOf({ footprint, guest }: Boot): number | undefined {
  if (typeof footprint?.memoryKib === 'number') return footprint.memoryKib
  const { memTotalKib = null, memAvailableKib = null } = guest ?? {}
  return memTotalKib === null || memAvailableKib === null ? undefined : memTotalKib - memAvailableKib
}

/** Number, median and median of the distances to it; null for none. */
function sampled(values: readonly number[]): Sampled | null {
  if (values.length === 0) return null
  const middle = median(values)
  return { n: values.length, median: middle, mad: median(values.map((one) => Math.abs(one - middle))) }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}

const otherImage = (file: string): Finding => ({
  level: 'error',
  code: 'size-boot-other',
  title: `the boot manifest ${file} is of another image than the one that is measured`,
  hint: 'Give the boot.json of the boot test that got this image.json.',
})
