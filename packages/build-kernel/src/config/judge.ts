// Pure: the configuration's manifest and report.
import type { Report, Table } from '@dpuos/action-kit'
import type { Arch, ConfigMiss, KernelConfigManifest, Verdict } from '@dpuos/manifests'
import { type DeliveryNeed, deliveryMisses } from './delivery.ts'
import { type Setting, sameValue, valuesOf } from './dot-config.ts'
import { missFindings } from './findings.ts'
import { checkConfig, type Gate, type Miss } from './gate.ts'
import type { Kconfig } from './kconfig/model.ts'

/** A configuration, and what was asked of it. */
export interface Judged {
  readonly arch: Arch
  readonly kernel: string
  readonly base: string
  readonly settings: readonly Setting[]
  readonly final: readonly Setting[]
  /** Settings of the base, to tell what changed; absent: nothing to compare with. */
  readonly before?: readonly Setting[]
  readonly kconfig?: Kconfig
  readonly delivery?: readonly DeliveryNeed[]
}

/** What the manifest says beside who wrote it. */
export type Judgement = Pick<
  KernelConfigManifest,
  'arch' | 'verdict' | 'kernel' | 'base' | 'asked' | 'misses' | 'changed' | 'findings'
>

/** Hold the configuration against what was asked of it. `fail` when a required option is missed. */
export function judgeConfig(judged: Judged): Judgement {
  const { arch, kernel, base, settings, final, before, kconfig, delivery = [] } = judged
  const values = valuesOf(final)
  const asked = checkConfig(settings, values, kconfig)
  const gate: Gate = {
    asked: asked.asked + delivery.length,
    misses: [...asked.misses, ...deliveryMisses(delivery, values, kconfig)],
  }
  return {
    arch,
    kernel,
    base,
    verdict: verdictOf(gate),
    asked: gate.asked,
    misses: gate.misses.map(listed),
    changed: before === undefined ? [] : changedOptions(valuesOf(before), values, kconfig),
    findings: missFindings(gate.misses),
  }
}

const verdictOf = ({ misses }: Gate): Verdict => (misses.some(({ optional }) => !optional) ? 'fail' : 'pass')

const listed = ({ name, wanted, got, optional, cause, why, at }: Miss): ConfigMiss => ({
  name,
  wanted,
  got,
  required: !optional,
  cause,
  why,
  at: { ...at },
})

/** Options with another value; what is off in both, or newly to be seen and off, has not changed, and what nobody can set only follows. */
export function changedOptions(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  kconfig?: Kconfig,
): KernelConfigManifest['changed'] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.flatMap((name) => {
    const [old, now] = [before.get(name) ?? 'n', after.get(name)]
    const symbol = kconfig?.symbols.get(name)
    const follows = symbol !== undefined && symbol.definitions.every(({ prompt }) => prompt === undefined)
    return sameValue(old, now) || follows ? [] : [{ name, before: old, after: now ?? 'n' }]
  })
}

/** Rows of a table that a person reads. */
const ROWS = 30

/** What the run has to say. */
export function configReport(judgement: Judgement): Report {
  const { arch, kernel, base, verdict, asked, misses, changed, findings } = judgement
  const required = misses.filter((one) => one.required).length
  const met = asked - misses.length
  const rest = misses.length - required
  const missed = `${required} ${required === 1 ? 'is' : 'are'} not met${rest === 0 ? '' : `, and ${rest} that ${rest === 1 ? 'is' : 'are'} only wanted`}`
  const facts: [string, string][] = [
    ['kernel', `${kernel} for ${arch}`],
    ['base', base],
    ['options asked for', `${asked}, ${met} met`],
    ...(changed.length === 0 ? [] : [['changed since the base', String(changed.length)] as [string, string]]),
  ]
  return {
    headline:
      asked === 0
        ? 'Nothing is asked of the kernel’s configuration'
        : misses.length === 0
          ? `The configuration is as asked: ${asked} of ${asked} options`
          : `The configuration is not as asked: ${missed}, of ${asked} options`,
    verdict,
    facts: facts.map(([name, value]) => ({ name, value })),
    tables: [
      ...(misses.length === 0 ? [] : [missTable(misses)]),
      ...(changed.length === 0 ? [] : [changeTable(changed)]),
    ],
    excerpts: [],
    findings,
  }
}

const more = (count: number, columns: number): string[][] =>
  count > ROWS ? [[`${count - ROWS} more`, ...Array.from({ length: columns - 1 }, () => '')]] : []

/** Worst first: what is required. */
function missTable(misses: readonly ConfigMiss[]): Table {
  const sorted = misses.toSorted((a, b) => Number(b.required) - Number(a.required))
  return {
    title: 'Options that are not as asked',
    columns: [{ name: 'option' }, { name: 'wanted' }, { name: 'got' }, { name: 'why' }, { name: 'asked by' }],
    rows: [
      ...sorted
        .slice(0, ROWS)
        .map(({ name, wanted, got, required, why, at }) => [
          `CONFIG_${name}`,
          required ? wanted : `${wanted} (wanted)`,
          got,
          why,
          at.line === undefined ? at.file : `${at.file}:${at.line}`,
        ]),
      ...more(misses.length, 5),
    ],
  }
}

function changeTable(changed: KernelConfigManifest['changed']): Table {
  return {
    title: 'What changed since the base',
    columns: [{ name: 'option' }, { name: 'base' }, { name: 'now' }],
    rows: [
      ...changed.slice(0, ROWS).map(({ name, before, after }) => [`CONFIG_${name}`, before, after]),
      ...more(changed.length, 3),
    ],
  }
}
