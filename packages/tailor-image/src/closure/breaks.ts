import type { Removal } from '@dpuos/manifests'
import { type Cause, Causes } from './causes.ts'
import { Reach } from './reach.ts'
import { keyOf, type Scan } from './scan.ts'
import type { Need } from './types.ts'

/** A need that nothing answers, and since when. */
export interface Break {
  readonly need: Need
  /**
   * `before`: a package came so. `cut`: what answered it was taken out. `added`: who needs it came later (an overlay, an enabled unit).
   */
  readonly since: 'before' | 'cut' | 'added'
  /** What answered it before; undefined where nothing did. */
  readonly lost: string | undefined
  /** What took that away; undefined where no removal covers it. */
  readonly cause: Cause | undefined
  /** From something that is started or was asked for down to who needs it. Empty: nothing like that leads there. */
  readonly chain: readonly Need[]
  /** How much that start matters, 0 the most (Reach.tierOf). */
  readonly tier: number
  /** Nobody starts the unit that needs it. */
  readonly dormant: boolean
}

export interface Given {
  readonly before: Scan
  readonly after: Scan
  readonly removed: readonly Removal[]
  /** Path → NEVRA of the package that owned it before. */
  readonly owners: ReadonlyMap<string, string>
  /** Units that the definition enables. */
  readonly enabled: Iterable<string>
  /** Paths of files that somebody asked for by name of their package. */
  readonly asked: Iterable<string>
}

/** Everything that is missing after, hard and soft, in the order of who needs it. */
export function findBreaks({ before, after, removed, owners, enabled, asked }: Given): Break[] {
  const earlier = new Map(before.needs.map((need) => [keyOf(need), need]))
  const missing = after.needs.filter((need) => need.to.length === 0)
  if (missing.length === 0) return []
  const causes = new Causes(removed, owners, before)
  const reach = new Reach(after, enabled, asked)
  return missing
    .map((need): Break => {
      const was = earlier.get(keyOf(need))
      const lost = was?.to[0]
      const since = was === undefined ? 'added' : lost === undefined ? 'before' : 'cut'
      return {
        need,
        since,
        lost,
        cause: lost === undefined ? undefined : causes.of(lost, need.what),
        chain: reach.chainTo(need.from),
        tier: reach.tierOf(need.from),
        dormant: isUnit(need.from) && !after.startable.has(need.from),
      }
    })
    .sort((a, b) => (keyOf(a.need) < keyOf(b.need) ? -1 : 1))
}

/** Units are named without a folder; files are paths. */
export const isUnit = (thing: string): boolean => /^[^/ ]+\.[a-z]+$/.test(thing)
