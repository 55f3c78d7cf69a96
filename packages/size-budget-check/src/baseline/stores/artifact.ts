import path from 'node:path'
import type { Forge, Ports } from '@dpuos/action-kit'
import * as v from 'valibot'
import { type BaselineStore, slug } from '../store.ts'
import { builtFor } from './github-run.ts'

/** A measurement of 100,000 files has half a megabyte; beyond this it is none of ours. Bytes. */
const MOST = 32 * 2 ** 20
const FILE = 'measurement.json'

/** What is read of docs.github.com/rest/actions/artifacts. */
const Artifacts = v.array(
  v.object({
    id: v.number(),
    expired: v.boolean(),
    created_at: v.nullish(v.string()),
    workflow_run: v.nullish(
      v.object({
        id: v.number(),
        head_sha: v.string(),
        repository_id: v.number(),
        head_repository_id: v.number(),
      }),
    ),
  }),
)

/**
 * GitHub's artifacts: kept for ninety days, whole, of a run that is known. Forks upload under the same names: only those of this
 * repository's own pushes count.
 */
export function artifactStore(
  ports: Pick<Ports, 'artifacts' | 'clock'>,
  forge: Forge | undefined,
): BaselineStore {
  return {
    name: 'artifact',
    async lookup(target, commits) {
      if (forge === undefined) return { trouble: 'no `token` was given, or this is not GitHub' }
      const listed = await forge.list(`actions/artifacts?name=dpuos-size-${slug(target)}`, 'artifacts')
      if (!listed.ok) return { trouble: listed.why }
      const read = v.safeParse(Artifacts, listed.json)
      if (!read.success) return { trouble: 'the list of artifacts is not understood' }
      const own = read.output.filter(
        ({ expired, workflow_run: run }) =>
          !expired && run != null && run.head_repository_id === run.repository_id,
      )
      for (const commit of commits) {
        for (const { id, created_at: made, workflow_run: run } of own) {
          if (run?.head_sha !== commit || !(await builtFor(forge, run.id))) continue
          const text = await forge.artifact(id, FILE, MOST)
          if (!text.ok) return { trouble: text.why }
          const age = made == null ? undefined : Math.round((ports.clock.now() - Date.parse(made)) / 1000)
          return { text: String(text.json), ...(age === undefined ? {} : { age: Math.max(0, age) }) }
        }
      }
      return {}
    },
    async save(target, _commit, from) {
      const state = await ports.artifacts.upload(`dpuos-size-${slug(target)}`, [from], path.dirname(from))
      return state === 'unavailable' ? 'the artifact service did not take it' : undefined
    },
  }
}
