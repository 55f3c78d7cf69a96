import type { Model } from './machine/model.ts'

/** What this host has. */
interface Means {
  readonly cpus: number
  /** Bytes that could be used without swapping; 0: unknown. */
  readonly memory: number
}

/**
 * How many of `boots` to run at once: as many as have a CPU of the host for each of theirs and half of its free memory among them. On fewer CPUs side by
 * side saves a tenth of the time (measured on two) and makes every time longer. `asked`: the user's word, taken as it is.
 */
export function widthFor(
  boots: number,
  model: Model,
  means: Pick<Means, 'cpus' | 'memory'>,
  asked: number | undefined,
): number {
  const fit = Math.min(
    Math.floor(means.cpus / model.cpus),
    means.memory === 0 ? 1 : Math.floor(means.memory / 2 / model.memory),
  )
  return Math.max(1, Math.min(boots, asked ?? fit))
}

/** Do the work for each item, at most `width` at a time; results in the order of the items. Fails with the first error when all that had begun has ended. */
export async function sideBySide<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const waiting = [...items.entries()]
  const results: R[] = []
  let failed = false
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !failed; next = waiting.shift()) {
      const [index, item] = next
      try {
        results[index] = await work(item)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: width }, worker))
  const broken = ended.find((one) => one.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return results
}
