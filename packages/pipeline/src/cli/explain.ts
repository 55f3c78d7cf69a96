import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Outcome, type Ports, UserError } from '@dpuos/action-kit'
import { type Contribution, formatPath, type Loaded, loadDefinition, type Path } from '@dpuos/definition'
import { formatPosition, nearest } from '@dpuos/manifests'
import type { Invocation } from './command.ts'

type Result = Outcome<Readonly<Record<string, string>>, unknown>

/** `dpuos explain <dpuos.yaml> [key.path]`: a value after inheritance, and every line of every file that had a say in it. */
export async function explain({ positionals }: Invocation, ports: Ports): Promise<Result> {
  const [file = '', key = ''] = positionals
  const { workspace } = ports.host
  const loaded = await loadDefinition(path.relative(workspace, path.resolve(workspace, file)), (name) =>
    readIfThere(path.resolve(workspace, name)),
  )
  if (!loaded.ok) throw new UserError(loaded.findings)
  const keyPath = parseKeyPath(key)
  const value = valueAt(loaded.value, keyPath)
  const contributions = loaded.value.explain(keyPath)
  return {
    report: {
      headline: `${key === '' ? 'the whole definition' : key} = ${shorten(JSON.stringify(value))}`,
      verdict: 'pass',
      facts: [{ name: 'files', value: loaded.value.files.join(' ← ') }],
      tables: contributions.length === 0 ? [] : [table(contributions)],
      excerpts:
        contributions.length === 0 ? [{ title: 'Default', lines: ['No file says anything about it.'] }] : [],
      findings: loaded.value.findings,
    },
    outputs: { value: JSON.stringify(value) },
  }
}

function table(contributions: readonly Contribution[]) {
  return {
    title: 'Who said so, oldest first',
    columns: [
      { name: 'at' },
      { name: 'key' },
      { name: 'effect' },
      { name: 'value' },
      { name: 'overridden by' },
    ],
    rows: contributions.map((one) => [
      formatPosition(one.at),
      formatPath(one.path),
      one.effect,
      one.value,
      one.by === undefined ? '' : formatPosition(one.by),
    ]),
  }
}

/** `budgets[1].max` → `['budgets', 1, 'max']`; the way findings print it. Keys with dots (sysctl) stay whole where they match. */
export function parseKeyPath(text: string): Path {
  return text
    .split('.')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [key = '', ...indices] = part.split(/\[(\d+)\]/).filter((piece) => piece !== '')
      return [...(/^\d+$/.test(key) && part.startsWith('[') ? [Number(key)] : [key]), ...indices.map(Number)]
    })
}

/** The value at a path. Mutates nothing; a path that leads nowhere is the user's mistake, told with the nearest key. */
function valueAt({ definition }: Loaded, keyPath: Path): unknown {
  let value: unknown = definition
  for (const [i, part] of keyPath.entries()) {
    const known = typeof value === 'object' && value !== null ? Object.keys(value) : []
    if (!known.includes(String(part))) {
      const before = formatPath(keyPath.slice(0, i))
      const close = nearest(String(part), known)
      throw new UserError({
        level: 'error',
        code: 'explain-no-key',
        title: `${before === '' ? 'the definition' : before} has no ${part}${close === undefined ? '' : `; did you mean ${close}?`}`,
        hint: known.length === 0 ? 'It has nothing below it.' : `It has ${known.join(', ')}.`,
      })
    }
    value = (value as Record<string | number, unknown>)[part]
  }
  return value
}

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text)

const readIfThere = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
