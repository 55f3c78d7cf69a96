import { setMaxListeners } from 'node:events'
import { Cancelled } from './errors.ts'

/**
 * The lifetime of one run. Whatever must not outlive it (folders, processes, half-written files) registers an undo;
 * closing runs them all, last first, each behind a deadline, and never throws.
 */
export interface Scope {
  readonly signal: AbortSignal
  /** Returns a function that takes the registration back. */
  onClose(undo: () => Promise<void>): () => void
  cancel(signalName: string): void
  /** True once the undoing has begun: from then on processes may be started again, also after a cancellation. */
  readonly closing: boolean
  close(): Promise<void>
}

/** A cancelled runner gives us 10 s in all (7.5 s after SIGINT, 2.5 s after SIGTERM); no single undo may eat them. */
const UNDO_LIMIT_MS = 6000

export function openScope(): Scope {
  const controller = new AbortController()
  // One for each process under way: more than ten are no leak, and Node's warning would stand in the user's log.
  setMaxListeners(0, controller.signal)
  const undos: (() => Promise<void>)[] = []
  let closing = false
  return {
    signal: controller.signal,
    onClose(undo) {
      undos.push(undo)
      return () => {
        const index = undos.lastIndexOf(undo)
        if (index >= 0) undos.splice(index, 1)
      }
    },
    cancel(signalName) {
      if (!controller.signal.aborted) controller.abort(new Cancelled(signalName))
    },
    get closing() {
      return closing
    },
    async close() {
      closing = true
      for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
        let timer: NodeJS.Timeout | undefined
        const limit = new Promise<void>((resolve) => {
          timer = setTimeout(resolve, UNDO_LIMIT_MS)
        })
        await Promise.race([undo().catch(() => undefined), limit])
        clearTimeout(timer)
      }
    },
  }
}

/** The reason of an aborted signal as an error to throw. */
export function cancelled(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Cancelled('abort')
}
