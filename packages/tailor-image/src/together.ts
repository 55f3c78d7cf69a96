import { setTimeout } from 'node:timers/promises'

/** Resolves when a process that was just started is on its way, and goes on while this thread computes. */
export const underWay = (): Promise<void> => setTimeout(10)

/** Both results, when both have ended: neither still writes when the other's failure ends the run. */
export async function together<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b])
  return await Promise.all([a, b])
}
