import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { type BaselineStore, keyOf } from '../store.ts'

/** The service counts the path to what an entry is, so it is the same on every runner: below the workspace, for a moment. */
const PLACE = '.dpuos-size-baseline/measurement.json'
/** Keys that one question may name (@actions/cache): nine commits, and what all of the target begin with. */
const MOST = 10

/**
 * GitHub's cache: quick, and gone after a week without use. A pull request sees entries of its own, of its base and of the default branch; one of
 * its own may be forged by its code, so the commit within is compared by whoever asks, and an enforcing gate asks for artifacts.
 */
export function cacheStore(ports: Pick<Ports, 'cache' | 'host'>): BaselineStore {
  const file = path.join(ports.host.workspace, PLACE)
  const clear = (): Promise<void> => rm(path.dirname(file), { recursive: true, force: true })
  return {
    name: 'cache',
    async lookup(target, commits) {
      const [first = '', ...others] = commits.slice(0, MOST - 1).map((commit) => keyOf(target, commit))
      try {
        await clear()
        const state = await ports.cache.restore(first, [...others, keyOf(target, '')], [PLACE])
        if (state === 'unavailable') return { trouble: 'the cache service did not answer' }
        if (state === 'miss') return {}
        return { text: await readFile(file, 'utf8') }
      } catch (error) {
        return { trouble: (error as Error).message }
      } finally {
        await clear()
      }
    },
    async save(target, commit, from) {
      try {
        await mkdir(path.dirname(file), { recursive: true })
        await copyFile(from, file)
        const state = await ports.cache.save(keyOf(target, commit), [PLACE])
        return state === 'unavailable' ? 'the cache service did not take it' : undefined
      } catch (error) {
        return (error as Error).message
      } finally {
        await clear()
      }
    },
  }
}
