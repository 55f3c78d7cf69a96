import type { Table } from '@dpuos/action-kit'
import { groupBy } from '@dpuos/host-tools'
import { type Measurement, subsystem } from '@dpuos/manifests'
import { amount, change } from '../../amounts.ts'

/** Rows that are shown. */
const SHOWN = 15

interface Subsystem {
  readonly name: string
  readonly builtin: number
  readonly modules: number
  readonly grown: { readonly builtin: number; readonly modules: number }
}

/**
 * The kernel's subsystems in the image: what build-kernel built in (code and data, before they are linked and compressed), and their modules as
 * they are installed. What grew most first. Without a kernel that was built there is nothing to tell that the layers do not.
 */
export function kernelTables(head: Measurement, base: Measurement | undefined): Table[] {
  return [subsystemTable(head, base), symbolTable(head)].filter(({ rows }) => rows.length > 0)
}

function subsystemTable(head: Measurement, base: Measurement | undefined): Table {
  const compared = base?.kernel !== undefined
  const rows = head.kernel === undefined ? [] : subsystemsIn(head, compared ? base : undefined)
  const shown = rows.slice(0, SHOWN)
  return {
    title: `Kernel by subsystem${rows.length > SHOWN ? `, ${SHOWN} of ${rows.length}` : ''}`,
    columns: [
      { name: 'subsystem' },
      { name: 'built in (code and data)', align: 'right' },
      { name: 'Δ built in', align: 'right' },
      { name: 'modules', align: 'right' },
      { name: 'Δ modules', align: 'right' },
    ],
    rows: shown.map(({ name, builtin, modules, grown }) => [
      name,
      amount(builtin, 'bytes'),
      compared ? change(grown.builtin, 'bytes') : '',
      amount(modules, 'bytes'),
      compared ? change(grown.modules, 'bytes') : '',
    ]),
    detail: true,
  }
}

/** Largest change first, then largest; those of the base that are gone too. */
function subsystemsIn(head: Measurement, base: Measurement | undefined): Subsystem[] {
  const [now, was] = [bytesBySubsystem(head), base === undefined ? new Map() : bytesBySubsystem(base)]
  const none = { builtin: 0, modules: 0 }
  return [...new Set([...now.keys(), ...was.keys()])]
    .map((name): Subsystem => {
      const [one, before] = [now.get(name) ?? none, was.get(name) ?? none]
      const grown = { builtin: one.builtin - before.builtin, modules: one.modules - before.modules }
      return { name, ...one, grown: base === undefined ? none : grown }
    })
    .sort((a, b) => moved(b) - moved(a) || whole(b) - whole(a) || (a.name < b.name ? -1 : 1))
}

const moved = ({ grown }: Subsystem): number => Math.abs(grown.builtin) + Math.abs(grown.modules)
const whole = ({ builtin, modules }: Subsystem): number => builtin + modules

function bytesBySubsystem({
  kernel,
  drivers,
}: Measurement): Map<string, { builtin: number; modules: number }> {
  const modules = groupBy(
    drivers.filter(({ kind }) => kind === 'module'),
    ({ path }) => subsystem(path.replace(/^.*\/lib\/modules\/[^/]+\//, '')),
  )
  const builtin = new Map(kernel?.builtin.map(({ name, size }) => [name, size]))
  const names = new Set([...modules.keys(), ...builtin.keys()])
  return new Map(
    [...names].map((name) => [
      name,
      {
        builtin: builtin.get(name) ?? 0,
        modules: (modules.get(name) ?? []).reduce((sum, { size }) => sum + size, 0),
      },
    ]),
  )
}

/** Functions and data since the kernel that build-kernel was given to compare with, which need not be that of the baseline. */
function symbolTable({ kernel }: Measurement): Table {
  const symbols = kernel?.symbols
  const { growth } = symbols ?? {}
  const rows = (growth?.largest ?? [])
    .slice(0, SHOWN)
    .map(({ name, file, before, after }) => [
      name,
      file,
      before === null ? 'new' : amount(before, 'bytes'),
      after === null ? 'gone' : amount(after, 'bytes'),
      change((after ?? 0) - (before ?? 0), 'bytes'),
    ])
  return {
    title: `Symbols of the kernel since ${symbols?.since ?? ''}: ${change(growth?.bytes ?? 0, 'bytes')}`,
    columns: [
      { name: 'symbol' },
      { name: 'in' },
      { name: 'before', align: 'right' },
      { name: 'now', align: 'right' },
      { name: 'Δ', align: 'right' },
    ],
    rows,
    detail: true,
  }
}
