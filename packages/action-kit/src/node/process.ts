import { setFlagsFromString } from 'node:v8'

/** What ends a run from outside: Ctrl-C, a cancelled job, a closed terminal. */
export const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Make this process independent of its caller's habits; call it before anything else.
 *
 * - umask 022: modes of files in an image must not depend on who builds it.
 * - No concurrent compilation: Node 24 may wait for ever for a compiling thread when a process exits (nodejs/node#54918), seen
 *   in 1 of 20 runs on two busy cores, in none of 220 with these flags. Our work is done by tools, not by hot JavaScript.
 */
export function prepareProcess(): void {
  process.umask(0o022)
  setFlagsFromString('--no-concurrent-sparkplug')
  setFlagsFromString('--no-concurrent-recompilation')
}
