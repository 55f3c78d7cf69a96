import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'

/** What post shall keep in the runner's cache. JSON. */
export interface CachePlan {
  /** Folders, absolute. */
  readonly folders: readonly string[]
  /** Start of the key; the content's digest completes it. */
  readonly prefix: string
}

export type CacheMode = 'none' | 'restore' | 'store' | 'full'

/** In the first folder: the digest of what was last saved, so that unchanged content is not packed again. */
const MARKER = '.dpuos-saved'

/** Names and sizes of everything below the folders, as one digest. Packages and metadata change their names with their content. */
async function digestOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
      const stats = await stat(path.join(folder, name))
      if (stats.isFile() && name !== MARKER) hash.update(`${name}\0${stats.size}\n`)
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** Fetch what an earlier run kept; says what came of it. Never fails: a lost cache costs time only. */
export async function restoreCache(mode: CacheMode, plan: CachePlan, ports: Ports): Promise<void> {
  if (mode === 'none' || mode === 'store' || ports.host.runner === 'terminal') return
  const state = await ports.cache.restore(plan.prefix, [plan.prefix], plan.folders)
  ports.log.info(`Cache: ${state}`)
}

/** The plan for post; undefined where nothing shall be kept. */
export function planCache(mode: CacheMode, plan: CachePlan): CachePlan | undefined {
  return mode === 'store' || mode === 'full' ? plan : undefined
}

/** Validate a plan as post reads it back. Throws on what main did not write. */
export function checkPlan(plan: unknown): CachePlan {
  const { folders, prefix } = (plan ?? {}) as Partial<CachePlan>
  const isPath = (folder: unknown): boolean => typeof folder === 'string' && path.isAbsolute(folder)
  if (
    typeof prefix !== 'string' ||
    !Array.isArray(folders) ||
    folders.length === 0 ||
    !folders.every(isPath)
  ) {
    throw new Error('the plan is not one of setup-openeuler-toolchain')
  }
  return { folders, prefix }
}

/** Post: keep metadata, packages and the sandbox for the next run, unless they are as they were. */
export async function postCore(plan: CachePlan, ports: Ports): Promise<void> {
  const [first] = plan.folders
  if (first === undefined || !existsSync(first)) {
    ports.log.info('Cache: nothing to save.')
    return
  }
  const marker = path.join(first, MARKER)
  const digest = await digestOf(plan.folders)
  if ((await readFile(marker, 'utf8').catch(() => '')) === digest) {
    ports.log.info('Cache: unchanged, nothing to save.')
    return
  }
  await writeFile(marker, digest)
  ports.log.info(`Cache: ${await ports.cache.save(plan.prefix + digest, plan.folders)}`)
}
