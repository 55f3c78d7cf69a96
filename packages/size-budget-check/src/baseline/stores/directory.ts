import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import { type BaselineStore, slug, type Target } from '../store.ts'

/** A folder that outlives the run: of a self-hosted runner, of Jenkins, on a share. `FOLDER/TARGET/COMMIT.json`. */
export function directoryStore(folder: string, ports: Pick<Ports, 'fs' | 'clock'>): BaselineStore {
  const file = (target: Target, commit: string): string => path.join(folder, slug(target), `${commit}.json`)
  return {
    name: 'directory',
    async lookup(target, commits) {
      for (const commit of commits) {
        const one = file(target, commit)
        try {
          const text = await readFile(one, 'utf8')
          const age = Math.max(0, Math.round((ports.clock.now() - (await stat(one)).mtimeMs) / 1000))
          return { text, age }
        } catch (error) {
          const { code, message } = error as NodeJS.ErrnoException
          if (code !== 'ENOENT' && code !== 'ENOTDIR') return { trouble: message }
        }
      }
      return {}
    },
    async save(target, commit, from) {
      try {
        await ports.fs.writeFile(file(target, commit), await readFile(from))
        return undefined
      } catch (error) {
        return (error as Error).message
      }
    },
  }
}
