import type { Finding } from '@dpuos/manifests'
import semver from 'semver'
import { isSupported, lifecycle } from './lifecycle.ts'
import { nearestNames } from './nearest.ts'
import type { Catalog, Release } from './types.ts'

/** Which way of asking found the release. */
export type Rule = 'exact' | 'short' | 'range' | 'latest-lts' | 'sandbox'

export interface Resolved {
  readonly ok: true
  readonly release: Release
  readonly rule: Rule
  /** One sentence for the log: what was asked and why this release answers it. */
  readonly because: string
  /** End of life, doubts of the catalog. */
  readonly findings: readonly Finding[]
}

export type Resolution = Resolved | { readonly ok: false; readonly findings: readonly Finding[] }

/** Accepted forms, for messages and documentation. */
export const ACCEPTED_FORMS =
  'a catalog id (openEuler-24.03-LTS-SP3), its short form (24.03-LTS-SP3), a range (24.03-LTS, 24.03-LTS.x, >=22.03 <24), latest-lts, or sandbox'

/**
 * A range as users write it, in semver's language: openEuler YY.MM-LTS-SPn is version YY.M.n, and YY.MM-LTS alone means
 * any of its service packs. semver knows no leading zeros, hence 24.03 → 24.3. Undefined when it is no range.
 */
export function toSemverRange(request: string): string | undefined {
  const text = request
    .replace(/^openEuler[- ]/i, '')
    .replaceAll(/-LTS-SP(\d+)/gi, '.$1')
    .replaceAll(/-LTS/gi, '')
    .replaceAll(/(\d)\.0+(?=\d)/g, '$1.')
  return semver.validRange(text) === null || !/\d/.test(text) ? undefined : text
}

/** Supported releases come before ended ones, long-term before innovation ones, then the newest wins. */
function prefer(today: string): (a: Release, b: Release) => number {
  const rank = (release: Release): number => (isSupported(release, today) ? 2 : 0) + (release.lts ? 1 : 0)
  return (a, b) => rank(b) - rank(a) || semver.rcompare(a.semver, b.semver)
}

/** The release that `latest-lts` means: the newest supported long-term one. */
export function latestLts(catalog: Catalog, today: string): Release | undefined {
  return catalog.releases.filter((release) => release.lts).toSorted(prefer(today))[0]
}

function find(
  request: string,
  catalog: Catalog,
  today: string,
): { release: Release; rule: Rule; because: string } | undefined {
  const wanted = request.toLowerCase()
  if (wanted === 'latest-lts') {
    const release = latestLts(catalog, today)
    return (
      release && {
        release,
        rule: 'latest-lts',
        because: `${release.id} is the newest supported long-term release`,
      }
    )
  }
  const exact = catalog.releases.find((release) => release.id.toLowerCase() === wanted)
  if (exact) {
    return {
      release: exact,
      rule: exact.family === 'sandbox' ? 'sandbox' : 'exact',
      because: `${exact.id} was named`,
    }
  }
  // `24.03-LTS` without a service pack is a range, although a release of that very name exists: whoever pins writes the whole id.
  const short = catalog.releases.find((release) => release.version.toLowerCase() === wanted)
  if (short && !wanted.endsWith('-lts'))
    return { release: short, rule: 'short', because: `${request} is ${short.id}` }
  const range = toSemverRange(request)
  if (range === undefined) return undefined
  const [release] = catalog.releases
    .filter((candidate) => candidate.family === 'openEuler' && semver.satisfies(candidate.semver, range))
    .filter((candidate) => candidate.lts || !/lts/i.test(request))
    .toSorted(prefer(today))
  return (
    release && {
      release,
      rule: 'range',
      because: `${request} (range ${range}): ${release.id} is the newest supported that fits`,
    }
  )
}

function unknown(request: string, catalog: Catalog): Finding {
  const near = nearestNames(
    request,
    [
      ...catalog.releases
        .toReversed()
        .flatMap(({ id, version }) => (version.endsWith('-LTS') ? [id] : [id, version])),
      'latest-lts',
    ],
    3,
  )
  return {
    level: 'error',
    code: 'distro-unknown',
    title: `no distribution in the catalog answers to ${JSON.stringify(request)}`,
    detail: `Expected ${ACCEPTED_FORMS}.`,
    hint: `Did you mean ${near.join(' or ')}? Known: ${catalog.releases.map(({ id }) => id).join(', ')}. A newer release needs a newer dpuos.`,
  }
}

/**
 * Which release a request means on a given day (YYYY-MM-DD). Never throws: an unknown request comes back as a finding with
 * the nearest names. Ranges and `latest-lts` depend on the day, because a supported release wins over an ended one.
 */
export function resolveRelease(request: string, catalog: Catalog, today: string): Resolution {
  const found = find(request.trim(), catalog, today)
  if (found === undefined) return { ok: false, findings: [unknown(request, catalog)] }
  const { release } = found
  const notes = release.notes.map((note): Finding => ({ level: 'notice', code: 'distro-note', title: note }))
  return { ok: true, ...found, findings: [...lifecycle(release, today, latestLts(catalog, today)), ...notes] }
}
