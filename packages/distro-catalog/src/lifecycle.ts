import type { Finding } from '@dpuos/manifests'
import type { Release } from './types.ts'

/** Days before the end of life from which on the user is told. */
const NOTICE_DAYS = 90

const DAY_MS = 86_400_000

/** Whole days from `today` to the last day of support (both YYYY-MM-DD); negative when past; undefined when the end is not known. */
export function daysLeft(release: Release, today: string): number | undefined {
  const end = release.endOfLife.value
  return end === null ? undefined : Math.round((Date.parse(end) - Date.parse(today)) / DAY_MS)
}

/** Supported on `today`, as far as is known: an unknown end counts as supported. */
export function isSupported(release: Release, today: string): boolean {
  return (daysLeft(release, today) ?? 0) >= 0
}

/**
 * What a user must know of a release's age: past its end of life, or within 90 days of it. `successor` is a supported
 * release to move to. `today` is YYYY-MM-DD.
 */
export function lifecycle(release: Release, today: string, successor?: Release): readonly Finding[] {
  const left = daysLeft(release, today)
  if (left === undefined || left > NOTICE_DAYS) return []
  const move = successor === undefined || successor.id === release.id ? '' : `Move to ${successor.id}. `
  const doubt = release.endOfLife.uncertain === true ? ' (sources differ on the date)' : ''
  const source = `Date: ${release.endOfLife.source}.`
  if (left < 0) {
    return [
      {
        level: 'warning',
        code: 'distro-end-of-life',
        title: `${release.id} has had no security updates since ${release.endOfLife.value}${doubt}`,
        detail: source,
        hint:
          `${move}If its repositories are gone from the mirrors, ended releases are kept on ` +
          'https://archives.openeuler.openatom.cn: pass that as `mirror`.',
      },
    ]
  }
  return [
    {
      level: 'notice',
      code: 'distro-end-of-life-near',
      title: `${release.id} is supported for ${left} more days, until ${release.endOfLife.value}${doubt}`,
      detail: source,
      hint: move === '' ? 'Plan for the next service pack.' : move.trim(),
    },
  ]
}
