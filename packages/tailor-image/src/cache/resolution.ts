import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '@dpuos/action-kit'
import type { Dnf, DnfOptions, RankedRepository, ResolvedPackage } from '@dpuos/host-tools'
import { digestOf } from '@dpuos/manifests'
import { dnfHas, repositoryState } from './repository-state.ts'
import type { Store } from './store.ts'
import { programOf } from './tools.ts'

/** A file as it was when its content was read: another size, time or inode means that it may hold something else. */
type Seen = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number]

/** All that the answer follows from; the rest of it is only compared. */
interface Question {
  readonly [part: string]: unknown
  /** One for each repository. */
  readonly states: readonly string[]
}

interface Kept {
  readonly packages: readonly ResolvedPackage[]
  readonly seen: readonly Seen[]
}

/**
 * dnf, but asked only where the answer may be another than the last one: the same names, repositories whose metadata is the same now, the
 * same keys, and all RPMs lying untouched where they lay give the same set. Each repository is asked each time.
 */
export async function cachedDnf(
  store: Store,
  options: Omit<DnfOptions, 'root' | 'work'>,
  open: (version?: string) => Promise<Dnf>,
  ports: Ports,
): Promise<Dnf> {
  const repositories = enabled(options)
  let opened: Promise<Dnf> | undefined
  let version: string | undefined
  const real = (): Promise<Dnf> => (opened ??= open(version))
  version = await store.memo('dnf-version', await programOf('dnf', ports), async () => (await real()).version)

  const question = async (
    names: readonly string[],
    exclude: readonly string[],
  ): Promise<Question | undefined> => {
    const states: string[] = []
    for (const state of await Promise.all(repositories.map((one) => repositoryState(one, ports)))) {
      if (state === undefined) return undefined
      states.push(state)
    }
    const keys = await Promise.all(
      repositories.flatMap((one) =>
        one.gpgkey.map((key) => digestOfFile(path.resolve(options.toolchainDir, key))),
      ),
    )
    return { names, exclude, options, states, keys, version }
  }
  return {
    version,
    install: async (...given) => (await real()).install(...given),
    take: async (entries) => (await real()).take(entries),
    async resolve(names, how = {}) {
      const key = await question(names, how.exclude ?? [])
      const kept = key && (await store.use('resolution', key, untouched))
      if (kept) {
        ports.log.info('The repositories are as they were: the set is known')
        return kept
      }
      const packages = await (await real()).resolve(names, how)
      if (key === undefined) return packages
      // Only what surely belongs to this state: no repository may have changed meanwhile, and dnf must have seen the same.
      const after = await question(names, how.exclude ?? [])
      if (digestOf(after ?? null) !== digestOf(key)) return packages
      const same = await Promise.all(
        repositories.map((one, index) => dnfHas(one, key.states[index] ?? '', options.toolchain.dnfCache)),
      )
      if (same.every((one) => one)) await store.keep('resolution', key, await asSeen(packages))
      return packages
    },
  }
}

/** All that packages may come from. */
export const enabled = ({
  toolchain,
  extraRepositories = [],
}: Omit<DnfOptions, 'root' | 'work'>): RankedRepository[] =>
  [...toolchain.repositories, ...extraRepositories].filter((one) => one.enabled)

const asSeen = async (packages: readonly ResolvedPackage[]): Promise<Kept> => ({
  packages,
  seen: await Promise.all(packages.map((one) => look(one.file))),
})

/** The kept set, when all its files are what they were; else dnf shall look for itself. */
async function untouched({ packages, seen }: Kept): Promise<readonly ResolvedPackage[] | undefined> {
  const now = await Promise.all(packages.map((one) => look(one.file).catch(() => undefined)))
  return now.every((one, index) => one !== undefined && String(one) === String(seen[index]))
    ? packages
    : undefined
}

async function look(file: string): Promise<Seen> {
  const { size, mtimeMs, ctimeMs, ino } = await stat(file)
  return [size, mtimeMs, ctimeMs, ino]
}

const digestOfFile = (file: string): Promise<string | undefined> =>
  readFile(file).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    () => undefined,
  )
