// Pure: what was asked of a kernel's configuration, held against what came out.
import { editDistance, nearest, type Position } from '@dpuos/manifests'
import { type Setting, sameValue } from './dot-config.ts'
import {
  and,
  type Expr,
  evaluate,
  failingTerms,
  formatExpression,
  STATES,
  symbolsIn,
  type Tristate,
  type Values,
} from './kconfig/expression.ts'
import type { Definition, Kconfig, KconfigSymbol } from './kconfig/model.ts'

/** Why an option has another value than was asked for. */
export type Cause =
  | 'no-such-option'
  | 'overridden'
  | 'dependency'
  | 'choice'
  | 'selected'
  | 'no-prompt'
  | 'not-in-config'
  | 'delivery'
  | 'board'
  | 'unknown'

/** An option that is not as a fragment asks. */
export interface Miss {
  readonly name: string
  readonly wanted: string
  readonly got: string
  readonly optional: boolean
  /** No fragment asks for it, the image does not start without. */
  readonly forDelivery?: true
  readonly at: Position
  readonly cause: Cause
  /** Completes "wanted y, got n: …". */
  readonly why: string
  /** Misses with the same root are one story: a symbol that many lack, or the name of the option itself. */
  readonly root: string
  /** Options that a fragment can set to mend it. */
  readonly remedy: readonly { readonly name: string; readonly value: string }[]
}

export interface Gate {
  /** Options that were asked for, each once. */
  readonly asked: number
  readonly misses: readonly Miss[]
}

/**
 * Hold every setting of the fragments, in their order, against the final configuration. Without `kconfig` (the source is not at hand) that an option is
 * missed is known, and not why.
 */
export function checkConfig(
  settings: readonly Setting[],
  final: ReadonlyMap<string, string>,
  kconfig: Kconfig | undefined,
): Gate {
  const last = new Map(settings.map((one) => [one.name, one]))
  const misses: Miss[] = []
  for (const setting of settings) {
    const later = last.get(setting.name)
    const got = final.get(setting.name)
    if (isMet(setting, got)) continue
    const miss = {
      name: setting.name,
      wanted: setting.value,
      got: got ?? 'n',
      optional: setting.optional,
      at: setting.at,
    }
    if (later !== undefined && later !== setting) {
      // The same asked twice is one miss; and what a fragment says against a preset is meant.
      if (sameValue(setting.value, later.value) || setting.atLeast === true) continue
      const { file, line } = later.at
      const why = `${file}:${line} asks for ${later.value} later`
      misses.push({ ...miss, cause: 'overridden', why, root: setting.name, remedy: [] })
      continue
    }
    misses.push({ ...miss, ...explain(setting, got, final, kconfig) })
  }
  return { asked: last.size, misses }
}

const isMet = ({ value, atLeast = false }: Setting, got: string | undefined): boolean =>
  sameValue(value, got) || (atLeast && value === 'm' && got === 'y')

type Reason = Pick<Miss, 'cause' | 'why' | 'root' | 'remedy'>

function explain(
  { name, value }: Setting,
  got: string | undefined,
  final: ReadonlyMap<string, string>,
  kconfig: Kconfig | undefined,
): Reason {
  const own = { root: name, remedy: [] }
  if (kconfig === undefined)
    return { ...own, cause: 'not-in-config', why: 'the kernel was configured otherwise' }
  const symbol = kconfig.symbols.get(name)
  if (symbol === undefined) {
    const meant = nearest(name, similar(name, kconfig.symbols.keys()))
    const why = `no such option in this source${meant === undefined ? '' : `; did you mean CONFIG_${meant}?`}`
    return { ...own, cause: 'no-such-option', why }
  }
  const values: Values = (other) => final.get(other)
  const [wanted, has] = [stateOf(value), stateOf(got ?? 'n')]
  if (wanted !== undefined && has !== undefined)
    return wanted > has
      ? whyLess(symbol, wanted, values, kconfig)
      : (whyMore(symbol, wanted, values) ?? { ...own, cause: 'unknown', why: 'Kconfig does not say why' })
  const reason = whyLess(symbol, 2, values, kconfig)
  return reason.cause === 'unknown'
    ? { ...reason, why: `its range or another value forbids ${value}` }
    : reason
}

/** Letters that a slip changes; names of options are alike, and more would only guess. */
const SLIP = 2

/** Comparing with each of sixteen thousand names takes long: a slip leaves either the beginning or the end as it was. */
const similar = (name: string, known: Iterable<string>): string[] =>
  [...known].filter(
    (one) =>
      Math.abs(one.length - name.length) <= SLIP &&
      (one.slice(0, 2) === name.slice(0, 2) || one.slice(-3) === name.slice(-3)) &&
      editDistance(one, name) <= SLIP,
  )

const stateOf = (value: string): Tristate | undefined =>
  value === 'y' || value === 'm' || value === 'n' ? STATES[value] : undefined

/** Root of options that nobody can set. */
export const NOBODY = ''

/** Why a symbol is not as much as wanted: its dependencies, another member of its choice, or that nobody can set it. */
function whyLess(symbol: KconfigSymbol, wanted: Tristate, values: Values, kconfig: Kconfig): Reason {
  const { name } = symbol
  const blocked = symbol.definitions.map((one) => failingTerms(one.depends, wanted, values))
  // Of several definitions, the one that lacks least.
  const [terms = []] = blocked.toSorted((a, b) => a.length - b.length)
  if (terms.length > 0) {
    const limited = terms.every((term) => (evaluate(term, values) ?? 0) > 0)
    const said = unique(terms.map((term) => formatExpression(term, values))).join(' && ')
    const [root = name] = terms.flatMap((term) => rootsOf(term, wanted, values, kconfig))
    const remedy = remediesOf(terms, wanted, values, kconfig)
    return { cause: 'dependency', why: `${limited ? 'limited to m by' : 'needs'} ${said}`, root, remedy }
  }
  const rival = rivalOf(symbol, values)
  if (rival !== undefined)
    return {
      cause: 'choice',
      why: `of the choice with CONFIG_${rival} one can be on, and that one is`,
      root: name,
      remedy: [],
    }
  const prompts = symbol.definitions.flatMap(({ prompt }) => prompt ?? [])
  if (prompts.length === 0)
    return { cause: 'no-prompt', why: `nobody can set it: ${selectable(symbol)}`, root: NOBODY, remedy: [] }
  const hidden = prompts.map(({ condition }) => failingTerms(condition, 1, values))
  if (hidden.every((one) => one.length > 0)) {
    const [first = []] = hidden
    return {
      cause: 'no-prompt',
      why: `it can be set only where ${unique(first.map((term) => formatExpression(term, values))).join(' && ')}`,
      root: first.flatMap(symbolsIn)[0] ?? name,
      remedy: remediesOf(first, 1, values, kconfig),
    }
  }
  const unsure = unknownIn(symbol.definitions)
  const why =
    unsure.length > 0
      ? `it may need ${unsure.join(' and ')}, which the compiler decides`
      : 'Kconfig does not say why'
  return { cause: 'unknown', why, root: name, remedy: [] }
}

/** Why a symbol is more than wanted: somebody selects it, it is the chosen one, or its default counts because nobody can set it. */
function whyMore(symbol: KconfigSymbol, wanted: Tristate, values: Values): Reason | undefined {
  const { name } = symbol
  const selecting = symbol.selectors.filter(({ condition }) => (evaluate(condition, values) ?? 0) > wanted)
  if (selecting.length > 0) {
    const by = unique(selecting.map((one) => one.by))
    const said = by.slice(0, 4).map((one) => `CONFIG_${one}`)
    const more = by.length > 4 ? ` and ${by.length - 4} more` : ''
    return {
      cause: 'selected',
      why: `selected by ${said.join(', ')}${more}`,
      root: by[0] ?? name,
      remedy: [],
    }
  }
  const choice = symbol.definitions.find((one) => one.choice !== undefined)?.choice
  if (choice !== undefined) {
    const others = choice.members.filter((one) => one !== name).map((one) => `CONFIG_${one}`)
    return {
      cause: 'choice',
      why: `it is the chosen one: ask for ${others.join(' or ')} instead`,
      root: name,
      remedy: [],
    }
  }
  const prompts = symbol.definitions.flatMap(({ prompt }) => prompt ?? [])
  const hidden = prompts.map(({ condition }) => failingTerms(condition, 1, values))
  if (hidden.some((one) => one.length === 0)) return undefined
  const [first = []] = hidden
  const needs = unique(first.map((term) => formatExpression(term, values))).join(' && ')
  const why =
    prompts.length === 0 ? 'nobody can set it: it follows from others' : `it can be set only where ${needs}`
  return { cause: 'no-prompt', why, root: first.flatMap(symbolsIn)[0] ?? NOBODY, remedy: [] }
}

function rivalOf({ name, definitions }: KconfigSymbol, values: Values): string | undefined {
  const members = definitions.flatMap(({ choice }) => choice?.members ?? [])
  return members.find((one) => one !== name && values(one) === 'y')
}

function selectable({ selectors }: KconfigSymbol): string {
  const by = unique(selectors.map((one) => one.by))
  if (by.length === 0) return 'it follows from others by its default'
  const said = by.slice(0, 3).map((one) => `CONFIG_${one}`)
  return `it comes with ${said.join(' or ')}${by.length > 3 ? ` or ${by.length - 3} others` : ''}`
}

/** How far a chain of dependencies is followed. */
const CHAIN = 12

/** The symbols at the end of the chain: those whose own dependencies hold, so that they could be set. */
function rootsOf(term: Expr, wanted: Tristate, values: Values, kconfig: Kconfig, depth = 0): string[] {
  if (term.kind !== 'symbol' || depth > CHAIN) return symbolsIn(term).slice(0, 1)
  const definition = kconfig.symbols.get(term.name)?.definitions[0]
  const below = definition === undefined ? [] : failingTerms(definition.depends, wanted, values)
  const deeper = below.flatMap((one) => rootsOf(one, wanted, values, kconfig, depth + 1))
  return deeper.length > 0 ? deeper : [term.name]
}

/** What a fragment would have to say for these terms to hold; empty where one of them is more than a symbol that somebody can set. */
function remediesOf(
  terms: readonly Expr[],
  wanted: Tristate,
  values: Values,
  kconfig: Kconfig,
  depth = 0,
): Miss['remedy'] {
  const remedies = new Map<string, string>()
  for (const term of terms) {
    const found = remedyFor(term, wanted, values, kconfig, depth)
    if (found === undefined) return []
    for (const one of found) remedies.set(one.name, one.value)
  }
  return [...remedies].map(([name, value]) => ({ name, value }))
}

function remedyFor(
  term: Expr,
  wanted: Tristate,
  values: Values,
  kconfig: Kconfig,
  depth: number,
): Miss['remedy'] | undefined {
  if (depth > CHAIN) return undefined
  if (term.kind === 'not' && term.of.kind === 'symbol') return [{ name: term.of.name, value: 'n' }]
  // Any alternative will do: the first that can be had.
  if (term.kind === 'or') {
    for (const one of term.all) {
      const found = remedyFor(one, wanted, values, kconfig, depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (term.kind === 'and') {
    const found = remediesOf(term.all, wanted, values, kconfig, depth + 1)
    return found.length === 0 ? undefined : found
  }
  if (term.kind !== 'symbol') return undefined
  const symbol = kconfig.symbols.get(term.name)
  const settable = symbol?.definitions.find(({ prompt }) => prompt !== undefined)
  if (symbol === undefined) return undefined
  if (settable?.prompt === undefined) return follows(symbol, wanted, values, kconfig, depth)
  const needs = [
    ...failingTerms(settable.depends, wanted, values),
    ...failingTerms(settable.prompt.condition, 1, values),
  ]
  const first = needs.length === 0 ? [] : remediesOf(needs, wanted, values, kconfig, depth + 1)
  if (needs.length > 0 && first.length === 0) return undefined
  return [...first, { name: term.name, value: wanted === 2 || symbol.type !== 'tristate' ? 'y' : 'm' }]
}

/** What nobody sets comes by its default as soon as what it depends on is there. */
function follows(
  { definitions: [definition] }: KconfigSymbol,
  wanted: Tristate,
  values: Values,
  kconfig: Kconfig,
  depth: number,
): Miss['remedy'] | undefined {
  const [first] = definition?.defaults ?? []
  if (definition === undefined || first === undefined) return undefined
  const needs = and(definition.depends, first.condition, first.value)
  const found = remediesOf(failingTerms(needs, wanted, values), wanted, values, kconfig, depth + 1)
  return found.length === 0 ? undefined : found
}

/** Conditions that only the compiler could answer. */
function unknownIn(definitions: readonly Definition[]): string[] {
  const collect = (expr: Expr): string[] => {
    if (expr.kind === 'unknown') return [expr.text]
    if (expr.kind === 'not') return collect(expr.of)
    if (expr.kind === 'and' || expr.kind === 'or') return expr.all.flatMap(collect)
    return []
  }
  return unique(
    definitions.flatMap(({ depends, prompt }) =>
      [depends, ...(prompt === undefined ? [] : [prompt.condition])].flatMap(collect),
    ),
  )
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]
