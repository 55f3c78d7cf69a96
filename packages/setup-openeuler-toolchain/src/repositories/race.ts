import type { Ports } from '@dpuos/action-kit'
import { cacheFolders, dnfCacheFolder, isPlainHttp, isProxied } from '@dpuos/host-tools'
import type { Finding, Repository } from '@dpuos/manifests'
import { type Metalink, readMetalink } from './metalink.ts'
import { type Answer, type Failure, PROBE_MS, probe } from './probe.ts'

export interface Raced {
  /** With the mirrors that are of use, fastest first. Without a metalink when the mirrors are known to be better than it. */
  readonly repository: Repository
  /** Mirrors that are of no use, and why. */
  readonly leftOut: readonly Failure[]
  readonly findings: readonly Finding[]
}

/** A mirror that dnf has metadata of wins against one that is not twice as fast: what is in the cache need not come again. */
const FAITH = 2

/** A clock that is wrong by more than this, seconds, is no proof of being newer. */
const DAY = 86_400

/**
 * Ask all mirrors of a repository at once and order them by how they answered; leave out, with a word why, those that are dead, slow,
 * behind the others or different from them. Where nobody answers, behind a proxy and for folders the repository comes back as it is: dnf then says
 * what is wrong.
 */
export async function raceMirrors(repository: Repository, dnfCache: string, ports: Ports): Promise<Raced> {
  const unchanged = { repository, leftOut: [], findings: [] }
  if (isProxied(ports)) return unchanged
  const metalink = await readMetalink(repository.metalink, ports.signal, PROBE_MS)
  const bases = unique([...repository.baseurl, ...(metalink?.bases ?? [])]).filter(isPlainHttp)
  if (bases.length < 2 || bases.length < repository.baseurl.length) return unchanged
  const results = await Promise.all(bases.map((base) => probe(base, ports.signal)))
  ports.signal.throwIfAborted()
  const { fresh, failures } = judge(results, metalink, Math.floor(ports.clock.now() / 1000))
  if (fresh.length === 0) return unchanged
  const known = new Set(await cacheFolders(dnfCache, repository.id))
  const isKnown = (base: string): boolean => known.has(dnfCacheFolder(dnfCache, repository.id, base))
  const ordered = order(fresh, isKnown).map(({ base }) => base)
  ports.log.info(`${repository.id}: ${ordered.length} of ${bases.length} mirrors, ${ordered[0]} first`)
  const { metalink: _, ...rest } = repository
  const lags = metalink !== undefined && !fresh.some(({ sha256 }) => metalink.sha256.includes(sha256))
  return {
    repository: { ...rest, baseurl: ordered },
    leftOut: failures,
    findings: lags ? [metalinkLags(repository)] : [],
  }
}

/** Which answers are of the newest state that mirrors agree on; why the others are not. */
export function judge(
  results: readonly (Answer | Failure)[],
  metalink: Metalink | undefined,
  nowSeconds: number,
): { readonly fresh: readonly Answer[]; readonly failures: readonly Failure[] } {
  const answers = results.filter((one): one is Answer => 'sha256' in one)
  const failures = results.filter((one): one is Failure => !('sha256' in one))
  const sane = answers.filter(({ revision }) => revision <= nowSeconds + DAY)
  const newest = Math.max(0, ...sane.map(({ revision }) => revision))
  const current = sane.filter(({ revision }) => revision === newest)
  const votes = (sha256: string): number =>
    current.filter((one) => one.sha256 === sha256).length + (metalink?.sha256.includes(sha256) ? 100 : 0)
  const [agreed] = current.toSorted((a, b) => votes(b.sha256) - votes(a.sha256))
  const fresh = current.filter((one) => one.sha256 === agreed?.sha256)
  const why = (one: Answer): string => {
    if (!sane.includes(one)) return `claims a state of ${day(one.revision)}, which is yet to come`
    if (one.revision < newest)
      return `is behind: its state is of ${day(one.revision)}, others have ${day(newest)}`
    return 'differs from the others in metadata of the same state'
  }
  const rejected = answers.filter((one) => !fresh.includes(one))
  return { fresh, failures: [...failures, ...rejected.map((one) => ({ base: one.base, why: why(one) }))] }
}

/** Fastest first, but the one that dnf knows already stays first while it is not much slower than the best. */
export function order(answers: readonly Answer[], isKnown: (base: string) => boolean): Answer[] {
  const sorted = answers.toSorted((a, b) => a.ms - b.ms)
  const [best] = sorted
  const faithful = sorted.find((one) => isKnown(one.base) && best !== undefined && one.ms <= best.ms * FAITH)
  return faithful === undefined ? sorted : [faithful, ...sorted.filter((one) => one !== faithful)]
}

/** One word for each server and reason, however many repositories lie on it. */
export function leftOutFindings(raced: readonly Raced[]): Finding[] {
  const words = new Map<string, string[]>()
  for (const { repository, leftOut } of raced) {
    for (const { base, why } of leftOut) {
      const word = `mirror ${URL.canParse(base) ? new URL(base).host : base} ${why}`
      words.set(word, [...(words.get(word) ?? []), repository.id])
    }
  }
  return [...words].map(([word, ids]) => ({
    level: 'notice',
    code: 'mirror-left-out',
    title: `${word}; it is not used for ${ids.join(', ')}`,
  }))
}

function metalinkLags({ id, metalink }: Repository): Finding {
  return {
    level: 'notice',
    code: 'repository-metalink-bypassed',
    title: `repository ${id}: the metalink service lags behind its mirrors; using the servers directly`,
    detail: `${metalink ?? ''} names a repomd.xml that no mirror has. RPM signatures are verified all the same.`,
  }
}

const day = (seconds: number): string =>
  seconds === 0 ? 'an unknown time' : new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')

const unique = (bases: readonly string[]): string[] => [
  ...new Map(bases.map((base) => [base.replace(/\/*$/, ''), base])).values(),
]
