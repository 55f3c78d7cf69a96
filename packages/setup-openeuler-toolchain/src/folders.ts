import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Host } from '@dpuos/action-kit'
import type { CachePlan } from './cache.ts'
import type { Inputs, Request } from './request.ts'

/** Where things of a request live in the cache folder. All absolute. */
export interface Folders {
  /** dnf's metadata and RPMs. */
  readonly dnf: string
  /** Material of the sandbox distribution, for all sets and processors. */
  readonly sandbox: string
  /** What the runner's cache shall hold. */
  readonly cache: CachePlan
  /** File that is there once a run of the same request came to its end: what follows is warm. */
  readonly ready: string
}

export function foldersOf(
  inputs: Inputs,
  { resolved, arch }: Request,
  host: Pick<Host, 'cacheDir'>,
): Folders {
  const { id, family } = resolved.release
  const dnf = path.join(host.cacheDir, 'dnf', `${id}-${arch}`)
  const sandbox = path.join(host.cacheDir, 'sandbox')
  const isSandbox = family === 'sandbox'
  const state = inputs.sandboxUpdates ? '' : '-released'
  const name = isSandbox ? `${id}-${inputs.sandboxSet}${state}-${arch}` : `${id}-${arch}`
  const kept = isSandbox ? sandbox : dnf
  return {
    dnf,
    sandbox,
    cache: { folders: [kept], prefix: `dpuos-toolchain-1-${name}-` },
    ready: path.join(kept, `.dpuos-ready-${name}`),
  }
}

export function isWarm(folders: Folders): boolean {
  return existsSync(folders.ready)
}

export async function markWarm(folders: Folders): Promise<void> {
  await mkdir(path.dirname(folders.ready), { recursive: true })
  await writeFile(folders.ready, '')
}
