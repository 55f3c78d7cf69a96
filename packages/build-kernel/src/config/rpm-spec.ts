// Pure: what a kernel's spec file says of its sources.
import type { Finding } from '@dpuos/manifests'

/** A patch that the spec applies, and its `-p`. */
export interface SpecPatch {
  readonly file: string
  readonly strip: number
}

export interface SpecSources {
  /** Name of the archive, Source0. */
  readonly archive: string
  /** In the order in which %prep applies them. */
  readonly patches: readonly SpecPatch[]
  /** How many patches it names; those that %prep does not apply, under a condition that does not hold, are not applied here either. */
  readonly listed: number
}

/** What rpm would run while it only reads: `%(…)` a shell, `%{lua:…}` a program; the others read files or make names of macros out of text. */
const EXECUTES = /%\(|%\{\s*(?:lua|load|uncompress|shescape)\s*:|%(?:include|load)\b|%\{\s*%|%\{S:%/

/** Lines of a spec that run something when it is read, each with its line. The changelog is text. */
export function executingLines(text: string, file: string): Finding[] {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => line.startsWith('%changelog'))
  return lines.slice(0, end < 0 ? lines.length : end).flatMap((line, index): Finding[] => {
    const found = EXECUTES.exec(line)
    if (found === null || line.trimStart().startsWith('#')) return []
    return [
      {
        level: 'error',
        code: 'kernel-spec-executes',
        title: `the spec runs something when it is read: \`${line.trim().slice(0, 80)}\``,
        hint: 'It is not read, so that a source does nothing before it is built: unpack the source RPM yourself, and name its archive as `source` and its patches as `patches`.',
        at: { file, line: index + 1, column: found.index + 1 },
      },
    ]
  })
}

/**
 * Read what `rpmspec -P` prints: conditions are decided and macros expanded, `%patch`, `%autopatch` and `%autosetup` to calls of patch(1), the file before a pipe or behind `<` (rpm's
 * macros.in and build/parsePrep.c). Returns what is wrong as text where there is no source.
 */
export function parseSpec(text: string): SpecSources | string {
  const lines = text
    .replace(/\|\s*\n/g, '| ')
    .split('\n')
    .map((line) => line.trim())
  const named = (kind: string): string[] =>
    lines.flatMap(
      (line) => new RegExp(`^${kind}\\d*\\s*:\\s*(\\S+)`, 'i').exec(line)?.[1]?.split('/').at(-1) ?? [],
    )
  const [archive] = named('Source')
  if (archive === undefined) return 'it names no Source0'
  if (!/\.(?:tar(?:\.\w+)?|tgz|txz)$/.test(archive)) return `its Source0, ${archive}, is no archive`
  const listed = new Set(named('Patch'))
  const patches = lines
    .slice(lines.findIndex((line) => /^%prep\b/.test(line)))
    .flatMap((line): SpecPatch[] => {
      const [, strip] = /(?:^|[\s/])patch\s(?:.*\s)?-p\s*(\d+)/.exec(line) ?? []
      const file = line.split(/[\s/|;<}']+/).find((word) => listed.has(word))
      return strip === undefined || file === undefined ? [] : [{ file, strip: Number(strip) }]
    })
  return { archive, patches, listed: listed.size }
}
