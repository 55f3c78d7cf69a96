import { cleanLine } from '@dpuos/action-kit'
import type { Answer } from '../probe/answer.ts'

/** A module of somebody else's (extra, updates, weak-updates) of one kernel, and what the running kernel makes of it. */
export interface VendorModule {
  /** Kernel in whose folder it lies. */
  readonly release: string
  readonly name: string
  readonly state: string
  /** The kernel that was asked. */
  readonly running: string
}

/** What inspect.sh found; undefined: not known. */
export interface Inspection {
  /** NEVRAs. */
  readonly packages: readonly string[] | undefined
  /** Lines of `rpm -Va`. */
  readonly verify: readonly string[] | undefined
  readonly kernels: readonly string[] | undefined
  readonly vendor: readonly VendorModule[]
  /** Which of the asked files are there. */
  readonly there: readonly { readonly path: string; readonly size: number }[] | undefined
}

/** What upgrade.sh did. */
export interface Upgrade {
  /** Exit codes of `dnf upgrade` and of removing packages that were there twice; undefined: it did not come to that. */
  readonly upgraded: number | undefined
  readonly duplicates: number | undefined
  /** Why it could not begin: `no-dnf`, `no-repository` and words. */
  readonly fault: string | undefined
  /** Links of dnf and yum that lead nowhere. */
  readonly dangling: readonly { readonly link: string; readonly target: string }[]
  /** What dnf wrote. */
  readonly log: readonly string[]
}

type Said = ReadonlyMap<string, readonly string[]>

/** The lines of the script at `index` (from 1), by their first word; undefined when it did not end. */
function saidBy(index: number, { facts }: Pick<Answer, 'facts'>): Said | undefined {
  const lines = facts[`script:${index}`]
  if (lines?.at(-1)?.startsWith('exit ') !== true) return undefined
  const said = new Map<string, string[]>()
  for (const line of lines) {
    const [, word = '', rest = ''] = /^said (\S+) ?(.*)$/.exec(line) ?? []
    said.set(word, [...(said.get(word) ?? []), cleanLine(rest)])
  }
  return said
}

/** Read what inspect.sh said as script `index`. */
export function inspectionOf(index: number, answer: Pick<Answer, 'facts'>): Inspection {
  const said = saidBy(index, answer)
  const whole = (word: string): readonly string[] | undefined =>
    said?.get('told')?.includes(word) === true ? (said.get(word) ?? []) : undefined
  return {
    packages: whole('package'),
    verify: whole('verify'),
    kernels: whole('kernel'),
    vendor: (whole('kernel') === undefined ? [] : (said?.get('vendor') ?? [])).map((line) => {
      const [release = '', name = '', state = '', running = ''] = line.split(' ')
      return { release, name, state, running }
    }),
    there: whole('there')?.map((line) => {
      const [, size = '0', path = ''] = /^\s*(\d+) (.*)$/.exec(line) ?? []
      return { path, size: Number(size) }
    }),
  }
}

/** Read what upgrade.sh said as script `index`; undefined when it did not end. */
export function upgradeOf(index: number, answer: Pick<Answer, 'facts'>): Upgrade | undefined {
  const said = saidBy(index, answer)
  if (said === undefined) return undefined
  const status = (word: string): number | undefined => {
    const [text] = said.get(word) ?? []
    return text === undefined ? undefined : Number(text)
  }
  return {
    upgraded: status('upgrade'),
    duplicates: status('duplicates'),
    fault: said.get('fault')?.[0],
    dangling: (said.get('dangling') ?? []).map((line) => {
      const [link = '', target = ''] = line.split(' ')
      return { link, target }
    }),
    log: said.get('dnf') ?? [],
  }
}
