import { readFile } from 'node:fs/promises'
import type { Clock } from '@dpuos/action-kit'
import { parseManifest } from '@dpuos/manifests'
import { type TrendPoint, trendChart } from '../../report/trend/trend.ts'
import type { Git } from '../history.ts'
import { type BaselineStore, slug, type Target } from '../store.ts'

/** Two runs may append at once: the later fetches what the other pushed, and appends to that. */
const ATTEMPTS = 4
const AUTHOR = ['-c', 'user.name=dpuos', '-c', 'user.email=dpuos@localhost'] as const

/**
 * A branch of its own in the remote repository, with nothing of the sources in it: kept for ever, readable without any service. Of each target
 * `COMMIT.json`, `history.ndjson` (a line for each build), and `trend.svg` made of it, for a README to show. Needs the right to push.
 */
export function gitRefStore(branch: string, git: Git, clock: Pick<Clock, 'now'>): BaselineStore {
  const ref = `refs/heads/${branch}`
  const local = `refs/dpuos/${branch}`
  const file = (target: Target, commit: string): string => `${slug(target)}/${commit}.json`
  const fetched = async (): Promise<boolean> =>
    (await git('fetch', '--quiet', '--depth=1', '--no-tags', 'origin', `+${ref}:${local}`)) !== undefined
  const failed = 'git could not write its objects'

  const append = async (target: Target, commit: string, text: string): Promise<string | undefined> => {
    const known = await fetched()
    const tree = known ? await git('ls-tree', '-r', local) : ''
    const folder = slug(target)
    const before = known ? ((await git('show', `${local}:${folder}/history.ndjson`)) ?? '') : ''
    const points = [
      ...pointsOf(before).filter((one) => one.commit !== commit),
      pointOf(text, commit, clock.now()),
    ]
    const files = new Map([
      [file(target, commit), text],
      [`${folder}/history.ndjson`, points.map((one) => `${JSON.stringify(one)}\n`).join('')],
      [`${folder}/trend.svg`, trendChart(target.name, points)],
    ])
    const blobs = await Promise.all(
      [...files].map(async ([name, content]) => {
        const blob = (await git.feed(content, 'hash-object', '-w', '--stdin'))?.trim()
        return blob === undefined ? undefined : `100644 blob ${blob}\t${name}`
      }),
    )
    if (tree === undefined || blobs.includes(undefined)) return failed
    const others = tree.split('\n').filter((line) => line !== '' && !files.has(line.split('\t')[1] ?? ''))
    const root = await writeTree([...others, ...blobs.filter((one) => one !== undefined)], git)
    const parent = known ? ['-p', local] : []
    const message = `Sizes of ${commit}`
    const made = await git(...AUTHOR, 'commit-tree', ...parent, '-m', message, root ?? '')
    if (made === undefined) return failed
    return (await git('push', '--quiet', 'origin', `${made.trim()}:${ref}`)) === undefined
      ? `git could not push to ${branch}`
      : undefined
  }

  return {
    name: 'git-ref',
    async lookup(target, commits) {
      if (!(await fetched())) return {}
      const names = new Set((await git('ls-tree', '-r', '--name-only', local))?.split('\n'))
      const commit = commits.find((one) => names.has(file(target, one)))
      const text = commit === undefined ? undefined : await git('show', `${local}:${file(target, commit)}`)
      return text === undefined ? {} : { text }
    },
    async save(target, commit, from) {
      try {
        const text = await readFile(from, 'utf8')
        let trouble: string | undefined
        for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
          trouble = await append(target, commit, text)
          if (trouble === undefined) return undefined
        }
        return trouble
      } catch (error) {
        return (error as Error).message
      }
    },
  }
}

/** What a build adds to the history. Throws for what is no measurement. */
function pointOf(text: string, commit: string, now: number): TrendPoint {
  const parsed = parseManifest('dpuos.measurement/v1', text, 'measurement.json')
  if (!parsed.ok) throw new Error(parsed.findings[0]?.title ?? 'it is no measurement')
  const { installed, packages } = parsed.value.totals
  return { commit, time: Math.floor(now / 1000), installed, packages }
}

/** Lines that are none of ours are left out. */
function pointsOf(ndjson: string): readonly TrendPoint[] {
  return ndjson.split('\n').flatMap((line) => {
    try {
      const one = JSON.parse(line) as Partial<TrendPoint> | null
      const { commit, time, installed, packages } = one ?? {}
      return typeof commit === 'string' &&
        [time, installed, packages].every((value) => Number.isSafeInteger(value))
        ? [{ commit, time: Number(time), installed: Number(installed), packages: Number(packages) }]
        : []
    } catch {
      return []
    }
  })
}

/** A tree of one level of folders, from lines as `git ls-tree -r` prints them. */
async function writeTree(lines: readonly string[], git: Git): Promise<string | undefined> {
  const folders = new Map<string, string[]>()
  for (const line of lines) {
    const [meta = '', name = ''] = line.split('\t')
    const slash = name.indexOf('/')
    const folder = name.slice(0, Math.max(0, slash))
    folders.set(folder, [...(folders.get(folder) ?? []), `${meta}\t${name.slice(slash + 1)}`])
  }
  const top = folders.get('') ?? []
  for (const [folder, entries] of folders) {
    if (folder === '') continue
    const tree = (await git.feed(`${entries.join('\n')}\n`, 'mktree'))?.trim()
    if (tree === undefined) return undefined
    top.push(`040000 tree ${tree}\t${folder}`)
  }
  return (await git.feed(`${top.join('\n')}\n`, 'mktree'))?.trim()
}
