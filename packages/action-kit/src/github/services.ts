import path from 'node:path'
import type { Finding } from '@dpuos/manifests'
import type { Artifacts, Cache } from '../ports.ts'

/** Our own deadlines, milliseconds: the toolkit's retries would wait half a minute for a service that is down. */
const RESTORE_MS = 20_000
const SAVE_MS = 60_000
const UPLOAD_MS = 120_000

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: string }

/** Run a service call behind a deadline. Whatever goes wrong is an answer, never an exception. */
async function attempt<T>(limitMs: number, call: () => Promise<T>): Promise<Answer<T>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, why: `no answer within ${limitMs / 1000} s` }), limitMs)
  })
  const answer = call().then(
    (value): Answer<T> => ({ ok: true, value }),
    (error: unknown): Answer<T> => ({
      ok: false,
      why: error instanceof Error && error.message !== '' ? error.message : 'it failed without a message',
    }),
  )
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

const present = (...names: string[]): boolean => names.every((name) => (process.env[name] ?? '') !== '')

/** @actions/cache, loaded when first used. Its loss costs time, never the run. */
export function githubCache(note: (finding: Finding) => void): Cache {
  const lost = (what: string, why: string): 'unavailable' => {
    note({
      level: 'warning',
      code: 'cache-unavailable',
      title: `The cache service could not ${what}: ${why}. The run goes on without it.`,
    })
    return 'unavailable'
  }
  // Without these the toolkit either throws or retries for half a minute.
  const reachable = (): boolean =>
    present('ACTIONS_RUNTIME_TOKEN') && (present('ACTIONS_RESULTS_URL') || present('ACTIONS_CACHE_URL'))
  return {
    async restore(key, restoreKeys, paths) {
      if (!reachable()) return lost('restore', 'this runner offers none')
      const answer = await attempt(RESTORE_MS, async () => {
        const cache = await import('@actions/cache')
        return await cache.restoreCache([...paths], key, [...restoreKeys])
      })
      if (!answer.ok) return lost('restore', answer.why)
      if (answer.value === undefined) return 'miss'
      return answer.value === key ? 'hit' : 'partial'
    },
    async save(key, paths) {
      if (!reachable()) return lost('save', 'this runner offers none')
      const answer = await attempt(SAVE_MS, async () => {
        const cache = await import('@actions/cache')
        return await cache.saveCache([...paths], key)
      })
      if (!answer.ok) return lost('save', answer.why)
      return answer.value === -1 ? 'not-saved' : 'saved'
    },
  }
}

/** @actions/artifact, loaded when first used. */
export function githubArtifacts(note: (finding: Finding) => void): Artifacts {
  return {
    async upload(name, files, rootDir) {
      const answer = present('ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL')
        ? await attempt(UPLOAD_MS, async () => {
            const { DefaultArtifactClient } = await import('@actions/artifact')
            return await new DefaultArtifactClient().uploadArtifact(name, [...files], rootDir)
          })
        : { ok: false as const, why: 'this runner offers none' }
      if (answer.ok) return 'uploaded'
      note({
        level: 'warning',
        code: 'artifact-unavailable',
        title: `The artifact service could not take ${name}: ${answer.why}. The files stay in ${path.resolve(rootDir)}.`,
      })
      return 'unavailable'
    },
  }
}
