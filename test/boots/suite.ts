import { rmSync } from 'node:fs'
import path from 'node:path'
import { bootCopy, type Judged } from './boot-copy.ts'
import { BrokenCopy } from './broken-copy.ts'
import type { Mutant } from './mutant.ts'
import { EARLY } from './mutants-early.ts'
import { LATE } from './mutants-late.ts'

export const MUTANTS: readonly Mutant[] = [...EARLY, ...LATE]

/** Spoil a copy of the healthy image below `folder`, boot it, and remove it again. */
export function judge(mutant: Mutant, healthy: string, folder: string): Judged {
  const copy = new BrokenCopy(healthy, path.join(folder, mutant.id))
  try {
    mutant.spoil(copy)
    return bootCopy(copy.seal(), mutant.boot, mutant.flags ?? [], path.join(folder, `${mutant.id}-out`))
  } finally {
    rmSync(path.join(folder, mutant.id), { recursive: true, force: true })
  }
}

/** What the boot test said differently than it had to; empty: the mutant was judged rightly. */
export function differences(mutant: Mutant, judged: Judged): string[] {
  const wrong: string[] = []
  const compare = (what: string, wanted: unknown, got: unknown): void => {
    if (JSON.stringify(wanted) !== JSON.stringify(got))
      wrong.push(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`)
  }
  compare('verdict', mutant.verdict, judged.verdict)
  compare('cause', mutant.cause, judged.cause)
  compare(
    'exit code',
    { pass: 0, fail: 1 }[mutant.verdict as 'pass' | 'fail'] ?? judged.exitCode,
    judged.exitCode,
  )
  if (mutant.unmet !== undefined) compare('unmet', mutant.unmet, judged.unmet)
  for (const role of mutant.keeps ?? [])
    if (!judged.files.includes(role)) wrong.push(`no ${role} was kept, but ${judged.files.join(', ')}`)
  for (const code of mutant.codes ?? [])
    if (!judged.codes.includes(code))
      wrong.push(`no finding ${code}, but ${judged.codes.join(', ') || 'none'}`)
  return wrong
}
