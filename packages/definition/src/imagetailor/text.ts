import type { Finding, Level, Position } from '@dpuos/manifests'

/** A value with the place where it stands. */
export interface Placed<T = string> {
  readonly value: T
  readonly at: Required<Position>
}

/** One line without its end; the column is that of its first character. */
export interface TextLine {
  readonly text: string
  readonly at: Required<Position>
}

export interface TextFile {
  readonly file: string
  /** With a final newline or without, CRLF or LF: the same lines. */
  readonly lines: readonly TextLine[]
  /** The first line that ends in CRLF. */
  readonly crlf: Required<Position> | undefined
}

/** Take a text apart into lines. A byte order mark and carriage returns at line ends are no part of them. */
export function textFile(file: string, raw: string): TextFile {
  const parts = raw.replace(/^\uFEFF/, '').split('\n')
  if (parts.at(-1) === '') parts.pop()
  const crlf = parts.findIndex((line) => line.endsWith('\r'))
  return {
    file,
    lines: parts.map((text, index) => ({
      text: text.replace(/\r+$/, ''),
      at: { file, line: index + 1, column: 1 },
    })),
    crlf: crlf < 0 ? undefined : { file, line: crlf + 1, column: 1 },
  }
}

/** The place of a character within a line; `column` counts from 0. */
export const within = (line: TextLine, column: number): Required<Position> => ({
  ...line.at,
  column: line.at.column + column,
})

/** The words of a line, each with its place. */
export function words(line: TextLine): Placed[] {
  return [...line.text.matchAll(/\S+/g)].map((match) => ({
    value: match[0],
    at: within(line, match.index),
  }))
}

/** A finding about an imageTailor file. Titles are one line; `printText` escapes what comes from the file. */
export function complaint(level: Level, code: string, title: string, at: Position, hint?: string): Finding {
  return { level, code: `imagetailor-${code}`, title, ...(hint === undefined ? {} : { hint }), at }
}

/** `line 12`, or `file:12` where it is another file. */
export const whereFrom = (at: Position, first: Position): string =>
  first.file === at.file ? `line ${first.line}` : `${first.file}:${first.line}`
