import { groupBy } from '@dpuos/host-tools'
import type { Scan } from './scan.ts'
import { KERNEL, type Need } from './types.ts'

/** Shortest ways from what is started, or was asked for, to any thing that needs something. */
export class Reach {
  /** Thing → the need that led there; null for one that a way starts at. */
  readonly #from = new Map<string, Need | null>()

  /** Thing → which of the starts leads there, by their order. */
  readonly #tier = new Map<string, number>()

  /** `enabled`: units that the definition enables; `asked`: files of packages that it asks for. */
  constructor(scan: Scan, enabled: Iterable<string>, asked: Iterable<string>) {
    const needs = groupBy(
      scan.needs.filter(({ kind }) => kind !== 'link'),
      ({ from }) => from,
    )
    // A target does nothing itself: the unit that it starts says more.
    const started = [...scan.startable].filter((unit) => !unit.endsWith('.target')).sort()
    const wanted = [...enabled].filter((unit) => scan.startable.has(unit))
    for (const [tier, starts] of [wanted, [KERNEL, ...started], [...asked]].entries()) {
      let front = starts.filter((thing) => !this.#from.has(thing))
      for (const thing of front) this.#reached(thing, null, tier)
      while (front.length > 0) {
        const next: string[] = []
        for (const thing of front) {
          for (const need of needs.get(thing) ?? []) {
            for (const to of need.to) {
              if (this.#from.has(to)) continue
              this.#reached(to, need, tier)
              next.push(to)
            }
          }
        }
        front = next
      }
    }
  }

  #reached(thing: string, need: Need | null, tier: number): void {
    this.#from.set(thing, need)
    this.#tier.set(thing, tier)
  }

  /** 0: an enabled unit leads there; 1: another that is started, or the kernel; 2: something asked for; 3: nothing. */
  tierOf(thing: string): number {
    return this.#tier.get(thing) ?? 3
  }

  /** Needs from a start down to `thing`; empty for a start itself, and where no way leads. */
  chainTo(thing: string): Need[] {
    const chain: Need[] = []
    for (
      let need = this.#from.get(thing);
      need !== null && need !== undefined;
      need = this.#from.get(need.from)
    )
      chain.unshift(need)
    return chain
  }
}
