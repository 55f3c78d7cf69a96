import type { Boot, Check } from '@dpuos/manifests'

type Instructions = NonNullable<Boot['instructions']>

/** Boots of which each count is the smallest: what disturbs a boot only adds. */
export const COUNTED_BOOTS = 2

/** How much two counts of the same differ at most, in per cent; more than that is told (docs/boot-measurements.md). */
const SPREAD = 1

/** A file system is new in every build: its name says nothing about the work of a boot. */
export function comparableCmdline(cmdline: string): string {
  return cmdline.replaceAll(/\b(PARTUUID|UUID)=[0-9A-Fa-f-]+/g, '$1=…')
}

/** Largest over smallest, less one, in per cent. */
export function spread(runs: readonly number[]): number {
  return runs.length === 0 ? 0 : percent(Math.max(...runs), Math.min(...runs))
}

/** Growth from `before` to `after` in per cent, rounded to thousandths. */
export function percent(after: number, before: number): number {
  return Math.round((after / before - 1) * 1e5) / 1e3
}

/** Why the two cannot be compared: each part of the machine that is not the same; empty when they can be. */
export function differences(key: Instructions['key'], other: Instructions['key']): string[] {
  const names = Object.keys(key) as (keyof typeof key)[]
  return names
    .filter((name) => key[name] !== other[name])
    .map((name) => `${name} ${other[name]} there, ${key[name]} here`)
}

/**
 * The smallest of the earlier counts of the same machine and path, as a baseline; a string where there is none: why.
 */
export function baselineFor(
  counted: Pick<Instructions, 'key'>,
  earlier: readonly Instructions[],
): number | string {
  const same = earlier.filter(({ key }) => key.path === counted.key.path)
  const comparable = same.filter(({ key }) => differences(counted.key, key).length === 0)
  if (comparable.length > 0) return Math.min(...comparable.map(({ up }) => up))
  const [nearest] = same
  if (nearest === undefined) return `no baseline has counts of a ${counted.key.path} boot`
  return `the baseline was counted on another machine: ${differences(counted.key, nearest.key).join('; ')}`
}

/** Millions with thousands separated, as in the documents. */
export const millions = (count: number): string =>
  `${(count / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 })} M`

/** The gate: at most `maxGrowth` per cent more than the baseline. Without one nothing is judged. */
export function checkInstructions(counted: Instructions, maxGrowth: number): Check {
  const id = 'instructions'
  const { up, baseline } = counted
  if (typeof baseline === 'string') {
    return {
      id,
      verdict: 'skipped',
      expected: `at most ${maxGrowth} % more than a baseline`,
      actual: `${millions(up)}; ${baseline}`,
    }
  }
  const growth = percent(up, baseline)
  const sign = growth > 0 ? '+' : ''
  return {
    id,
    verdict: growth <= maxGrowth ? 'pass' : 'fail',
    expected: `at most ${maxGrowth} % more than ${millions(baseline)}`,
    actual: `${millions(up)} (${sign}${growth.toFixed(2)} %)`,
  }
}

/** What a person should know of the counts beyond the check. */
export const restless = (runs: readonly number[]): string | undefined =>
  spread(runs) > SPREAD
    ? `the counts of equal boots differ by ${spread(runs).toFixed(2)} %: something in the guest does another amount of work each time`
    : undefined
