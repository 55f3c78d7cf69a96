import { cleanLine } from '@dpuos/action-kit'
import { groupBy } from '@dpuos/host-tools'
import type { Finding, Position } from '@dpuos/manifests'
import type { Break } from './breaks.ts'
import type { Kind, Need } from './types.ts'

/** How many findings, examples in one, and names in a title are still read. */
const MAX_FINDINGS = 20
const MAX_EXAMPLES = 5
const MAX_NAMES = 3

const VERBS: Readonly<Record<Kind, string>> = {
  library: 'is linked with',
  version: 'is linked with',
  loader: 'is loaded by',
  dlopen: 'loads',
  interpreter: 'is a script for',
  program: 'runs',
  unit: 'needs',
  pam: 'names',
  nss: 'names',
  module: 'needs',
  link: 'is a link to',
  shell: 'names the shell',
}

export interface Ruling {
  /** `cut.breaks`. */
  readonly breaks: 'error' | 'report'
  /** Where the rule of a removal stands in the definition. */
  readonly position: (rule: string) => Position | undefined
  /** Name of the file with the whole list. */
  readonly list: string
}

/** What to say of breaks: one finding for each rule that caused some, and one for each other sort. */
export function breakFindings(breaks: readonly Break[], { breaks: how, position, list }: Ruling): Finding[] {
  const hard = breaks.filter(({ need, dormant }) => need.hard && !dormant)
  const cut = groupBy(
    hard.filter(({ since }) => since === 'cut'),
    ({ cause }) => cause?.rule,
  )
  const findings = [...cut].map(([rule, some]): Finding => {
    const at = rule === undefined ? undefined : position(rule)
    return {
      level: how === 'error' ? 'error' : 'warning',
      code: 'closure-cut',
      title: `${rule ?? 'something'} took ${lostNames(some)}, which ${needers(some)}`,
      detail: chains(some),
      hint: 'Keep it, or take out what needs it too; with `cut: {breaks: report}` the image is made all the same.',
      ...(at === undefined ? {} : { at }),
    }
  })
  const added = hard.filter(({ since }) => since === 'added')
  if (added.length > 0) {
    findings.push({
      level: 'warning',
      code: 'closure-added',
      title: `${count(added, 'thing')} that came after the packages ${added.length === 1 ? 'needs' : 'need'} what the image has not: ${names(added.map(({ need }) => need.what))}`,
      detail: chains(added),
      hint: 'Add the package that brings it to packages.install, or correct the file that names it.',
    })
  }
  // A vendor's leftovers are nobody's business as long as nothing starts them.
  const before = hard.filter(({ since, tier }) => since === 'before' && tier < 2)
  if (before.length > 0) {
    findings.push({
      level: 'notice',
      code: 'closure-before',
      title: `packages came without what their units need: ${names(before.map(({ need }) => need.what))}`,
      detail: chains(before),
      hint: 'Nothing of yours took it out; if the unit matters, add the package that brings it.',
    })
  }
  const soft = breaks.filter(
    ({ need, since, dormant }) => since === 'cut' && need.kind !== 'link' && (!need.hard || dormant),
  )
  if (soft.length > 0) {
    findings.push({
      level: 'notice',
      code: 'closure-optional',
      title: `what was cut is missed by ${count(soft, 'thing')} that can do without, or that nothing starts: ${names(soft.map(({ need }) => need.what))}`,
      detail: chains(soft),
      hint: `Nothing to do, unless you want it. The whole list: ${list}.`,
    })
  }
  if (findings.length <= MAX_FINDINGS) return findings
  const rest = findings.length - MAX_FINDINGS + 1
  return [
    ...findings.slice(0, MAX_FINDINGS - 1),
    {
      level: how === 'error' ? 'error' : 'warning',
      code: 'closure-cut',
      title: `${rest} more rules took something that is needed`,
      hint: `The whole list: ${list}.`,
    },
  ]
}

/** `sshd.service runs /usr/sbin/sshd, which is linked with libcrypto.so.3`. */
export function sentence({ chain, need }: Break): string {
  const [first, ...rest] = [...chain, need]
  const what = (one: Need): string => (one === need ? one.what : (one.to[0] ?? one.what))
  const links = rest.map((one) => `, which ${VERBS[one.kind]} ${what(one)}`)
  // File names of the root may hold anything.
  return cleanLine(`${first.from} ${VERBS[first.kind]} ${what(first)}${links.join('')}`)
}

function chains(breaks: readonly Break[]): string {
  // Those that something leads to, first; short ones first.
  const sorted = breaks.toSorted((a, b) => rank(a) - rank(b))
  const lines = sorted.slice(0, MAX_EXAMPLES).map(sentence)
  if (sorted.length > MAX_EXAMPLES) lines.push(`and ${sorted.length - MAX_EXAMPLES} more`)
  return lines.join('\n')
}

/** What an enabled unit leads to comes first, what nothing leads to last; short ways before long ones. */
const rank = ({ tier, chain }: Break): number => tier * 1000 + chain.length

const lostNames = (breaks: readonly Break[]): string =>
  names(breaks.map(({ lost, need }) => lost ?? need.what))

function needers(breaks: readonly Break[]): string {
  const from = [...new Set(breaks.map(({ need }) => need.from))]
  const first = breaks.toSorted((a, b) => rank(a) - rank(b))[0]?.need.from ?? ''
  return from.length === 1
    ? `${cleanLine(first)} needs`
    : `${cleanLine(first)} and ${from.length - 1} more need`
}

function names(all: readonly string[]): string {
  const unique = [...new Set(all.map(cleanLine))]
  const shown = unique.slice(0, MAX_NAMES).join(', ')
  return unique.length <= MAX_NAMES ? shown : `${shown} and ${unique.length - MAX_NAMES} more`
}

const count = (all: readonly unknown[], noun: string): string =>
  `${all.length} ${noun}${all.length === 1 ? '' : 's'}`
