import { lchownSync } from 'node:fs'
import { expandGlob } from '../cut/glob.ts'
import type { Work } from '../work.ts'

/** How a rule ended. */
export type Outcome =
  | { readonly kind: 'done' }
  /** What it is about is not in the image. */
  | { readonly kind: 'absent' }
  /** It was tried, and could not be carried out. */
  | { readonly kind: 'failed'; readonly why: string }
  /** It is nothing that can be done to a tree of files. */
  | { readonly kind: 'unsupported'; readonly why: string }

export const DONE: Outcome = { kind: 'done' }
export const ABSENT: Outcome = { kind: 'absent' }
export const failed = (why: string): Outcome => ({ kind: 'failed', why })
export const unsupported = (why: string): Outcome => ({ kind: 'unsupported', why })

/** What a rule works with. */
export interface RuleWork extends Pick<Work, 'root' | 'ledger' | 'ports' | 'scratch'> {
  /** For removals: `system.harden: 201 rm -f (security_s.conf:34:1)`. */
  readonly label: string
  /** Host path of the file that the rule brings along; undefined when there is none. */
  readonly source: string | undefined
}

/** Blank-separated words. */
export const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** Paths in the image that the targets of a rule stand for, each once. */
export const targetsOf = ({ root }: Pick<Work, 'root'>, targets: string): string[] => [
  ...new Set(words(targets).flatMap((one) => expandGlob(root, one))),
]

/** Put other content into a file that is there; mode and owner stay. Nothing happens when it is the same. */
export function rewrite(
  { root, ledger }: RuleWork,
  target: string,
  data: Buffer | string,
  before: Buffer | string,
): void {
  const stats = root.stat(target)
  if (stats === undefined || Buffer.from(data).equals(Buffer.from(before))) return
  ledger.write('system', target, data, stats.mode & 0o7777)
  if (process.getuid?.() === 0) lchownSync(root.resolve(target), stats.uid, stats.gid)
}
