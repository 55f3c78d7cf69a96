import type { Clock } from '../ports.ts'
import { cancelled } from '../scope.ts'

export function nodeClock(signal: AbortSignal, sourceDateEpoch: string | undefined): Clock {
  return {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    sourceDateEpoch:
      sourceDateEpoch !== undefined && /^\d+$/.test(sourceDateEpoch) ? Number(sourceDateEpoch) : undefined,
    sleep: (ms) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(cancelled(signal))
          return
        }
        const stop = (): void => {
          clearTimeout(timer)
          reject(cancelled(signal))
        }
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', stop)
          resolve()
        }, ms)
        signal.addEventListener('abort', stop, { once: true })
      }),
  }
}
