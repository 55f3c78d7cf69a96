// An edge: what was compiled before is not compiled again (ccache.dev, 4.7 or later).
import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Ports, UserError } from '@dpuos/action-kit'
import { digestOf, type Finding } from '@dpuos/manifests'

/** What the cache may take; the least recently used goes. A small kernel of one processor takes 60 MB. */
const LIMIT = '2G'

/** ccache as the compiler's cache, for one build. */
export interface CompilerCache {
  readonly env: Readonly<Record<string, string>>
  /** What came of it, after the build; keeps the cache for the next runner. */
  readonly finish: () => Promise<CacheUse>
}

/** How often it helped. */
export interface CacheUse {
  readonly hits: number
  readonly misses: number
  /** Hits that came from the storage that is shared. */
  readonly remote: number
  readonly findings: readonly Finding[]
}

/**
 * ccache for a build with this compiler: `auto` uses it where it is installed, `off` never, and the address of a storage that others share (`redis://`, `http://`, `https://`) must work: UserError where
 * ccache is missing. undefined: compiled without. What it knows comes from the runner's cache first, and goes back there.
 */
export async function openCompilerCache(
  wish: string,
  compiler: string,
  digest: string,
  ports: Ports,
): Promise<CompilerCache | undefined> {
  const remote = wish === 'auto' || wish === 'off' ? undefined : wish
  if (wish === 'off') return undefined
  if ((await ports.proc.which('ccache')) === undefined) {
    if (remote === undefined) return undefined
    throw new UserError({
      level: 'error',
      code: 'tool-missing',
      title: 'not installed: ccache, which `compiler-cache` needs',
      hint: 'Install it (on Debian and Ubuntu `apt-get install ccache`), or set `compiler-cache: auto`.',
    })
  }
  const own = ports.host.env['CCACHE_DIR']
  const folder = own ?? path.join(ports.host.cacheDir, 'ccache')
  await mkdir(folder, { recursive: true })
  const prefix = `dpuos-ccache-${digestOf([compiler, ports.host.arch]).slice(0, 16)}-`
  if (own === undefined) await ports.cache.restore(prefix + digest, [prefix], [folder])
  const log = path.join(await ports.fs.scratch('ccache'), randomUUID())
  return {
    env: {
      CCACHE_DIR: folder,
      ...(own === undefined ? { CCACHE_MAXSIZE: LIMIT } : {}),
      // On another runner the same compiler was installed at another time.
      CCACHE_COMPILERCHECK: 'content',
      CCACHE_STATSLOG: log,
      ...(remote === undefined ? {} : { CCACHE_REMOTE_STORAGE: remote }),
    },
    async finish() {
      const use = readUse(await readFile(log, 'utf8').catch(() => ''))
      if (own === undefined && use.misses > 0) await ports.cache.save(prefix + digest, [folder])
      return use
    },
  }
}

/** What a statslog says (ccache(1), `stats_log`): counters by name, one a line, under a comment for each call. */
export function readUse(log: string): CacheUse {
  const count = new Map<string, number>()
  for (const line of log.split('\n')) count.set(line, (count.get(line) ?? 0) + 1)
  const of = (...names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (count.get(name) ?? 0), 0)
  const lost = of('remote_storage_error', 'remote_storage_timeout')
  return {
    hits: of('direct_cache_hit', 'preprocessed_cache_hit'),
    misses: of('cache_miss'),
    remote: of('remote_storage_hit'),
    findings: lost === 0 ? [] : [unreachable(lost)],
  }
}

/** `1209 of 1234 taken (98 %), 35 of them from the shared storage`. */
export function useText({ hits, misses, remote }: CacheUse): string {
  const all = hits + misses
  const share = all === 0 ? 0 : Math.round((100 * hits) / all)
  return `${hits} of ${all} taken (${share} %)${remote === 0 ? '' : `, ${remote} of them from the shared storage`}`
}

const unreachable = (times: number): Finding => ({
  level: 'warning',
  code: 'kernel-compiler-cache',
  title: `the storage of \`compiler-cache\` did not answer ${times === 1 ? 'once' : `${times} times`}: what it may have was compiled here`,
  hint: 'Look whether it runs, and whether this machine reaches it. The kernel is the same.',
})

const ADDRESS = /^(?:redis(?:\+unix)?|https?):\/\/\S+$/

/** What is wrong with the input `compiler-cache`. */
export function compilerCacheMistakes(wish: string): Finding[] {
  if (wish === 'auto' || wish === 'off' || ADDRESS.test(wish)) return []
  return [
    {
      level: 'error',
      code: 'kernel-compiler-cache',
      title: `\`compiler-cache\` is ${JSON.stringify(wish)}`,
      hint: 'Set it to `auto`, `off`, or the address of a storage as ccache has it: redis://HOST:PORT or http://HOST/PATH.',
    },
  ]
}
