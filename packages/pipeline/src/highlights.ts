import { type Boot, type BudgetResult, type ImageManifest, LAYERS, type Removal } from '@dpuos/manifests'

/** Sum of one rule that took things out of the image. */
export interface Cut {
  readonly rule: string
  readonly kind: Removal['kind']
  readonly count: number
  /** Bytes saved. */
  readonly size: number
}

/** Where a rule stands, at its end: `(dpuos.yaml:12:3)`. */
const PLACE = / \([^()]+:\d+:\d+\)$/

/** What was taken out, by rule and kind, most bytes first. */
export function cuts({ removed }: ImageManifest): Cut[] {
  const sums = new Map<string, Cut>()
  for (const { rule: placed, kind, size } of removed) {
    const rule = placed.replace(PLACE, '')
    const key = `${rule}\0${kind}`
    const sum = sums.get(key) ?? { rule, kind, count: 0, size: 0 }
    sums.set(key, { ...sum, count: sum.count + 1, size: sum.size + size })
  }
  return [...sums.values()].sort((a, b) => b.size - a.size || (a.rule < b.rule ? -1 : 1))
}

/** Bytes that all rules together took out. */
export const saved = ({ removed }: ImageManifest): number =>
  removed.reduce((sum, removal) => sum + removal.size, 0)

export interface LayerSize {
  readonly name: string
  readonly size: number
  readonly files: number
}

/** The five layers and what nobody owns: together all bytes of the root. */
export function layerSizes({ sizes }: ImageManifest): LayerSize[] {
  return [
    ...LAYERS.map((name) => ({
      name,
      size: sizes.layers[name]?.size ?? 0,
      files: sizes.layers[name]?.files ?? 0,
    })),
    { name: 'unowned', ...sizes.unowned },
  ]
}

export interface Phase {
  readonly name: 'firmware' | 'kernel' | 'initramfs' | 'services'
  /** Seconds from the first guest instruction. */
  readonly from: number
  readonly to: number
}

/** The phases of a boot as far as it came; a phase that was not seen belongs to the next one that was. */
export function phases({ seconds }: Boot): Phase[] {
  const ends = [
    ['firmware', seconds.firmware],
    ['kernel', seconds.kernel],
    ['initramfs', seconds.initramfs],
    ['services', seconds.up],
  ] as const
  const found: Phase[] = []
  let from = 0
  for (const [name, to] of ends) {
    if (to === null || to < from) continue
    found.push({ name, from, to })
    from = to
  }
  return found
}

/** Memory that the idle guest uses, KiB: total minus available; null when it was not asked or did not say. */
export function idleMemoryKib(boots: readonly Boot[]): number | null {
  const guest = boots.find((boot) => boot.guest !== null)?.guest
  if (!guest || guest.memTotalKib === null || guest.memAvailableKib === null) return null
  return guest.memTotalKib - guest.memAvailableKib
}

/** Share of a budget that is used, 0 … ; null when it was not measured or has no cap. A cap of 0 is full as soon as anything is there. */
export function usedShare({ actual, max }: BudgetResult): number | null {
  if (actual === null || max === null) return null
  if (max === 0) return actual === 0 ? 0 : Number.POSITIVE_INFINITY
  return actual / max
}
