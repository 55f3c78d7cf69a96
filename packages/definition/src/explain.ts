import { type Finding, nearest } from '@dpuos/manifests'
import type { Loaded } from './load.ts'
import type { Contribution } from './merge.ts'
import { describe } from './schema-at.ts'
import { formatFlow, formatPath, type Path } from './tree.ts'

/** One value of the definition and where it comes from. */
export interface Explanation {
  readonly path: Path
  /** What the key is for; undefined for items and for the names of a map. */
  readonly description: string | undefined
  /** The value that counts, on one line as YAML; password hashes are `***`. Undefined where there is none (`drivers.keep` left out). */
  readonly value: string | undefined
  /** `default` where no file says anything about it. */
  readonly origin: 'file' | 'default'
  /** Every contribution to it and to what lies below it, oldest first, overridden ones too. */
  readonly contributions: readonly Contribution[]
}

/**
 * Explain the value of a key written as `drivers.keep.modules`, `budgets[1].max` or `system.sysctl.vm.nr_hugepages`; empty
 * text is the whole definition. A key that does not exist comes back as a finding that names the nearest.
 */
export function explainKey(
  loaded: Loaded,
  key: string,
): { readonly ok: true; readonly value: Explanation } | { readonly ok: false; readonly finding: Finding } {
  const parsed = parseKey(loaded.definition, key)
  if ('finding' in parsed) return { ok: false, finding: parsed.finding }
  const { path } = parsed
  // Files contribute whole list items: what is asked of a part of one is told of the item.
  const index = path.findLastIndex((part) => typeof part === 'number')
  const contributions = loaded.explain(index === -1 ? path : path.slice(0, index + 1))
  const value = path.reduce<unknown>(
    (parent, part) => (parent as Record<string | number, unknown> | undefined)?.[part],
    loaded.definition,
  )
  return {
    ok: true,
    value: {
      path,
      description: describe(path)?.description,
      value: value === undefined ? undefined : formatFlow(withoutSecrets(value, path)),
      origin: contributions.length > 0 ? 'file' : 'default',
      contributions,
    },
  }
}

/** Follow the text through definition and schema; names with dots in them (sysctl keys) are taken longest first. */
function parseKey(definition: unknown, key: string): { readonly path: Path } | { readonly finding: Finding } {
  const path: (string | number)[] = []
  let rest = key.trim()
  let value = definition
  while (rest !== '') {
    const names = known(value, path)
    const name = names
      .filter((one) => rest === one || rest.startsWith(`${one}.`) || rest.startsWith(`${one}[`))
      .sort((a, b) => b.length - a.length)[0]
    const index = /^\[(\d+)\]/.exec(rest)
    if (Array.isArray(value) && index && Number(index[1]) < value.length) {
      path.push(Number(index[1]))
      rest = rest.slice(index[0].length)
    } else if (name !== undefined) {
      path.push(name)
      rest = rest.slice(name.length)
    } else {
      return { finding: noSuchKey(rest, path, names, value) }
    }
    value = (value as Record<string | number, unknown> | undefined)?.[path.at(-1) as string]
    rest = rest.replace(/^\./, '')
  }
  return { path }
}

/** Keys that may stand below a value: those that are there and those that the schema knows. */
function known(value: unknown, path: Path): string[] {
  if (Array.isArray(value)) return []
  const there = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return [...new Set([...there, ...Object.keys(describe(path)?.base.entries ?? {})])]
}

function noSuchKey(rest: string, path: Path, names: readonly string[], value: unknown): Finding {
  const wanted = rest.startsWith('[') ? rest : (/^[^.[]*/.exec(rest)?.[0] ?? rest)
  const where = path.length === 0 ? 'the definition' : `\`${formatPath(path)}\``
  const meant = nearest(wanted, names)
  const title = `${where} has no \`${wanted}\`${meant ? `, did you mean \`${meant}\`?` : ''}`
  const items = Array.isArray(value) ? `It is a list of ${value.length}.` : undefined
  const hint = items ?? (names.length > 0 ? `It has ${names.join(', ')}.` : 'There is nothing below it.')
  return { level: 'error', code: 'definition-no-such-key', title, hint }
}

function withoutSecrets(value: unknown, path: Path): unknown {
  if (describe(path)?.meta.hidden === 'always') return '***'
  if (Array.isArray(value)) return value.map((item, index) => withoutSecrets(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withoutSecrets(part, [...path, key])]),
  )
}
