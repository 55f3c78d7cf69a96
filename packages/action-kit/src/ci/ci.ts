import { readFileSync } from 'node:fs'
import type { Ci } from '../ports.ts'
import { ciEvent } from './event.ts'
import { githubForge } from './forge.ts'

/** The CI system around this process. A payload that cannot be read leaves the event without its details. */
export function readCi(env: NodeJS.ProcessEnv, signal: AbortSignal): Ci {
  return {
    get event() {
      return ciEvent(env, payload(env['GITHUB_EVENT_PATH']))
    },
    forge: (token) => githubForge(env, token, signal),
  }
}

function payload(file: string | undefined): string | undefined {
  if (file === undefined || file === '') return undefined
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
