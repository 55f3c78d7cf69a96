import path from 'node:path'
import { type Outcome, type Ports, type Table, UserError } from '@dpuos/action-kit'
import { type Explanation, explainKey, formatPath } from '@dpuos/definition'
import { readDefinition } from '@dpuos/host-tools'
import { formatPosition } from '@dpuos/manifests'
import type { Invocation } from './command.ts'

type Result = Outcome<Readonly<Record<string, string>>, unknown>

/** `dpuos explain <dpuos.yaml> [key.path]`: a value after inheritance, and every line of every file that had a say in it. */
export async function explain({ positionals }: Invocation, ports: Ports): Promise<Result> {
  const [file = '', key = ''] = positionals
  const loaded = await readDefinition(path.resolve(ports.host.workspace, file), ports)
  if (!loaded.ok) throw new UserError(loaded.findings)
  const explained = explainKey(loaded.value, key)
  if (!explained.ok) throw new UserError(explained.finding)
  const { value = 'not set', description, contributions } = explained.value
  return {
    report: {
      headline: `${key === '' ? 'the whole definition' : key} = ${shorten(value)}`,
      verdict: 'pass',
      facts: [
        ...(description === undefined ? [] : [{ name: 'for', value: description }]),
        { name: 'files', value: loaded.value.files.join(' ← ') },
      ],
      tables: contributions.length === 0 ? [] : [table(contributions)],
      excerpts:
        contributions.length === 0 ? [{ title: 'Default', lines: ['No file says anything about it.'] }] : [],
      findings: loaded.value.findings,
    },
    outputs: { value },
  }
}

function table(contributions: Explanation['contributions']): Table {
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

const shorten = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text)
