import type { Ports } from '@dpuos/action-kit'
import type { Boot, Finding } from '@dpuos/manifests'
import type { Bench } from '../bench.ts'
import type { BootRun } from '../boot.ts'
import type { BootPath } from '../load-image.ts'
import { unanswered } from '../verdict/check.ts'
import type { Measured } from '../verdict/result.ts'
import { countInstructions } from './count.ts'
import { footprint } from './footprint.ts'
import { checkInstructions, restless } from './instructions.ts'

/** What to measure of boots that are well. */
export interface Measuring {
  readonly instructions: boolean
  readonly footprint: boolean
  /** Counts of earlier runs. */
  readonly earlier: readonly NonNullable<Boot['instructions']>[]
  /** Per cent. */
  readonly maxGrowth: number
}

/** Measure a boot that kept its promises. What was asked for and cannot be had is a check that is `broken`, never a silent gap. */
export async function measure(
  measuring: Measuring,
  bench: Bench,
  bootPath: BootPath,
  { run: { answer } }: BootRun,
  ports: Ports,
): Promise<Measured> {
  const why = answer === undefined ? 'no probe in the guest' : undefined
  const idle = answer === undefined ? undefined : footprint(answer)
  const silent =
    measuring.footprint && idle === undefined
      ? [unanswered('footprint', 'memory and wake-ups of each unit', why ?? 'the guest could not be watched')]
      : []
  const watched: Measured = { checks: silent, ...(idle === undefined ? {} : { footprint: idle }) }
  if (!measuring.instructions) return watched
  const counted =
    answer === undefined
      ? 'no probe in the guest tells when it is up'
      : await countInstructions(bench, bootPath, answer.state, measuring.earlier, ports)
  if (typeof counted === 'string')
    return {
      ...watched,
      checks: [...silent, unanswered('instructions', 'a count', `not counted: ${counted}`)],
    }
  return {
    ...watched,
    instructions: counted,
    checks: [...silent, checkInstructions(counted, measuring.maxGrowth)],
  }
}

/** What a person should know of the measurements of a boot. */
export function measurementFindings({ path, instructions }: Boot): Finding[] {
  const noise = instructions === undefined ? undefined : restless(instructions.runs)
  if (noise === undefined) return []
  return [{ level: 'warning', code: 'instructions-noisy', title: `${path} boot: ${noise}` }]
}
