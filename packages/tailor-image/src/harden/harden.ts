import { parseHardenRule, type SecurityRule } from '@dpuos/definition'
import { type Finding, formatPosition } from '@dpuos/manifests'
import { type Work, warn } from '../work.ts'
import { removeDanglingLinks } from './dangling.ts'
import { runRule } from './operations.ts'
import { type Outcome, type RuleWork } from './rule-work.ts'
import { broughtBy, ruleSources } from './sources.ts'

/** A rule, and the file that it brings along. */
interface Placed {
  readonly rule: SecurityRule
  readonly source: string | undefined
}

type Ended = Outcome | { readonly kind: 'left out'; readonly why: string }

/**
 * Carry out `system.harden`, in order, on the image alone. A rule that cannot be carried out is told and the others go on, as imageTailor
 * does; what concerns files that are not there is one notice. At last links that lead nowhere go.
 */
export async function hardenLayer(work: Work): Promise<void> {
  const { request } = work
  const lines = request.definition.system.harden
  if (lines.length === 0) return
  await work.ports.log.group('Harden', () => harden(work, lines))
}

async function harden(work: Work, lines: readonly string[]): Promise<void> {
  const sources = ruleSources(work.request)
  const placed: Placed[] = lines.flatMap((line, index) => {
    const rule = parseHardenRule(line, work.request.position(['system', 'harden', index]), [])
    return rule === undefined ? [] : [{ rule, source: sources.get(index) }]
  })
  const rules = placed.map((one) => one.rule)
  const incomplete = groupsWithoutSource(placed)
  const absent: SecurityRule[] = []
  let done = 0
  for (const one of placed) {
    const { rule } = one
    const missing = incomplete.get(rule.id)
    const ended: Ended =
      missing === undefined ? await runRule(ruleWork(work, one), rule) : { kind: 'left out', why: missing }
    if (ended.kind === 'done') done++
    else if (ended.kind === 'absent') absent.push(rule)
    else if (ended.kind !== 'left out') warn(work, problem(rule, ended))
  }
  for (const [id, name] of incomplete) {
    const left = rules.filter((rule) => rule.id === id)
    warn(work, leftOut(left, name))
  }
  if (absent.length > 0) warn(work, nothingThere(absent, rules.length))
  const links = removeDanglingLinks(work, ruleOf(work))
  work.ports.log.info(`${done} of ${rules.length} rules carried out; ${links} links to nothing taken out`)
}

function ruleWork(work: Work, { rule, source }: Placed): RuleWork {
  const { root, ledger, ports, scratch } = work
  return {
    root,
    ledger,
    ports,
    scratch,
    label: `system.harden: ${rule.id} ${rule.operation} (${formatPosition(rule.at)})`,
    source,
  }
}

const ruleOf = ({ request }: Work): string =>
  `system.harden: a link to nothing (${formatPosition(request.position(['system', 'harden']))})`

/** Rules of one id belong together: without the file that one of them brings, the others would only take something away. */
function groupsWithoutSource(placed: readonly Placed[]): Map<string, string> {
  const groups = new Map<string, string>()
  for (const { rule, source } of placed) {
    const name = broughtBy(rule)
    if (name !== undefined && source === undefined) groups.set(rule.id, name)
  }
  return groups
}

function problem(rule: SecurityRule, ended: Extract<Outcome, { readonly why: string }>): Finding {
  return {
    level: 'warning',
    code: ended.kind === 'failed' ? 'harden-failed' : 'harden-unsupported',
    title: `system.harden: \`${rule.line}\` was not carried out: ${ended.why}`,
    hint: 'Take the rule out, or say it in another way: a file of `system.files`, `services`, `system.sysctl`.',
    at: rule.at,
  }
}

function leftOut(rules: readonly SecurityRule[], source: string): Finding {
  const [first] = rules
  return {
    level: 'warning',
    code: 'harden-source-missing',
    title: `system.harden: the ${rules.length} rules with id ${first?.id} were left out: there is no ${source} beside the rules`,
    detail: rules.map((rule) => rule.line).join('\n'),
    hint: `Put it there, as ${source}: without it these rules would only take away what it replaces.`,
    ...(first === undefined ? {} : { at: first.at }),
  }
}

/** Enough to see what it is about. */
const SHOWN = 12

function firstOf(lines: readonly string[]): string {
  const rest = lines.length - SHOWN
  return [...lines.slice(0, SHOWN), ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n')
}

function nothingThere(rules: readonly SecurityRule[], all: number): Finding {
  const [first] = rules
  return {
    level: 'notice',
    code: 'harden-absent',
    title: `system.harden: ${rules.length} of ${all} rules concern files that the image does not have`,
    detail: firstOf(rules.map((rule) => `${formatPosition(rule.at)} ${rule.line}`)),
    ...(first === undefined ? {} : { at: first.at }),
  }
}
