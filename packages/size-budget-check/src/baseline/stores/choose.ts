import path from 'node:path'
import { type Forge, type Ports, UserError } from '@dpuos/action-kit'
import type { Git } from '../history.ts'
import { type BaselineStore, STORES } from '../store.ts'
import { artifactStore } from './artifact.ts'
import { cacheStore } from './cache.ts'
import { directoryStore } from './directory.ts'
import { gitRefStore } from './git-ref.ts'
import { httpStore } from './http.ts'
import { s3Store } from './s3.ts'

interface Around {
  readonly git: Git
  readonly forge: Forge | undefined
  readonly token: string
  /** Then the cache holds what its own code may have written, and comes last. */
  readonly isPull: boolean
}

/** The stores that the input names. Throws UserError for a word that names none. */
export function chooseStores(
  word: string,
  { git, forge, token, isPull }: Around,
  ports: Ports,
): readonly BaselineStore[] {
  const kept = (folder: string): BaselineStore => directoryStore(folder, ports)
  const [kind = '', rest = ''] = /^(dir|git):(.+)$/.exec(word)?.slice(1) ?? []
  if (word === 'none') return []
  if (word === 'cache') return [cacheStore(ports)]
  if (word === 'artifact') return [artifactStore(ports, forge)]
  if (word === 'auto')
    return ports.ci.event.system === 'github'
      ? isPull && token !== ''
        ? [artifactStore(ports, forge), cacheStore(ports)]
        : [cacheStore(ports), artifactStore(ports, forge)]
      : [kept(path.join(ports.host.cacheDir, 'sizes'))]
  if (kind === 'dir') return [kept(path.resolve(ports.host.workspace, rest))]
  if (kind === 'git' && /^[A-Za-z0-9][\w./-]*$/.test(rest) && !rest.includes('..'))
    return [gitRefStore(rest, git, ports.clock)]
  const [bucket = '', folder = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]*)(?:\/(\S*))?$/.exec(word)?.slice(1) ?? []
  if (bucket !== '') return [s3Store({ bucket, folder }, ports)]
  if (/^https?:\/\/[^\s]+$/.test(word)) return [httpStore(word, token, ports)]
  throw new UserError({
    level: 'error',
    code: 'input-invalid',
    title: `baseline-store: "${word}" is no store`,
    hint: `Expected ${STORES}.`,
  })
}
