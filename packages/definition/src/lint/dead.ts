import type { Finding, Level, Position } from '@dpuos/manifests'
import type { Loaded } from '../load.ts'

/** What a lint looks at: the definition, sound or nearly so, and where everything in it stands. */
export type Linted = Pick<Loaded, 'definition' | 'position' | 'explain' | 'folders'>

/** A value of the definition with its place. */
export interface Entry {
  readonly value: string
  readonly at: Position
}

/** The items of a list of the definition. */
export const itemsOf = (
  { position }: Pick<Linted, 'position'>,
  list: readonly string[] | undefined,
  ...path: readonly string[]
): Entry[] => (list ?? []).map((value, index) => ({ value, at: position([...path, index]) }))

export function dead(
  level: Level,
  code: string,
  title: string,
  at: Position,
  hint?: string,
  detail?: string,
): Finding {
  return {
    level,
    code: `lint-${code}`,
    title,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    at,
  }
}

/** `line 12`, or `file:12` where it is another file. */
export const seen = (first: Position, from: Position): string =>
  first.file === from.file ? `line ${first.line}` : `${first.file}:${first.line}`

/**
 * One finding for many entries: the first one's place, all of them with their lines in the detail. Hundreds of findings that say the
 * same would hide the others.
 */
export function many(
  entries: readonly Entry[],
  level: Level,
  code: string,
  title: (count: number, shown: string) => string,
  hint?: string,
): Finding[] {
  const [first] = entries
  if (first === undefined) return []
  const names = entries.map(({ value }) => value)
  const shown = names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')}, …`
  const detail =
    names.length <= 4 ? undefined : wrapped(entries.map(({ value, at }) => `${value} (${at.line ?? '?'})`))
  return [dead(level, code, title(entries.length, shown), first.at, hint, detail)]
}

/** Words joined to lines of at most 100 characters. */
function wrapped(words: readonly string[]): string {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 2 <= 100)
      lines[lines.length - 1] = `${last}, ${word}`
    else lines.push(word)
  }
  return lines.join(',\n')
}
