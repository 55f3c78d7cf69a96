import type { Artifacts, Cache } from '../ports.ts'

/** Off GitHub the cache folder itself outlives the run: nothing to restore or save. */
export const localCache: Cache = {
  restore: () => Promise.resolve('unavailable'),
  save: () => Promise.resolve('unavailable'),
}

/** Off GitHub the output folder is the artifact. */
export const localArtifacts: Artifacts = { upload: () => Promise.resolve('unavailable') }
