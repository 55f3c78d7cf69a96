import type { ComparedWith } from '@dpuos/manifests'
import { age } from '../../amounts.ts'

/** Hex digits of a commit that people are shown. */
export const SHORT = 12

/** `1a2b3c4d5e6f, the commit before this change, from the cache, 3 h old`. */
export function baselineLine({ commit, distance, source, age: seconds }: ComparedWith): string {
  const where = {
    0: 'the commit that this change is built on',
    1: '1 commit before the one that this change is built on',
  }[distance ?? -1]
  return [
    commit === null ? 'a measurement that names no commit' : commit.slice(0, SHORT),
    ...(distance === null
      ? source === 'file'
        ? []
        : ['how far from the commit that this change is built on is not known']
      : [where ?? `${distance} commits before the one that this change is built on`]),
    `from ${SOURCES[source] ?? source}`,
    ...(seconds === null ? [] : [`${age(seconds)} old`]),
  ].join(', ')
}

const SOURCES: Readonly<Record<string, string>> = {
  file: 'a file',
  cache: 'the cache',
  artifact: 'an artifact',
  directory: 'a directory',
  'git-ref': 'a git ref',
  http: 'a server',
}

/** What to be careful of: each sentence says why a number may not be this change's. Empty when it is compared with the right thing. */
export function baselineWarnings({ distance, pending, comparable }: ComparedWith): string[] {
  const missing = distance ?? 0
  return [
    ...(missing > 0
      ? [
          `The numbers also hold what ${missing === 1 ? 'another commit' : `${missing} other commits`} changed: the commit that this change is built on has no measurement.`,
        ]
      : []),
    ...(pending.length > 0
      ? [
          `${pending.map((commit) => commit.slice(0, SHORT)).join(', ')} ${pending.length === 1 ? 'is' : 'are'} being built now: run again when that is done.`,
        ]
      : []),
    ...(comparable
      ? []
      : ['It was measured with other tools: the numbers stand side by side and are not judged.']),
  ]
}
