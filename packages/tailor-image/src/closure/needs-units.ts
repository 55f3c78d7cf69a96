import { groupBy } from '@dpuos/host-tools'
import { answer, findProgram, type Need, UNIT_FILE, type View } from './types.ts'
import { expandSpecifiers, type Unit, type Units } from './units.ts'

/** Dependencies by key: `true` fails the unit when the other is missing (systemd.unit(5)). */
const DEPENDENCIES: readonly (readonly [key: string, hard: boolean])[] = [
  ['Unit.Requires', true],
  ['Unit.Requisite', true],
  ['Unit.BindsTo', true],
  ['Unit.Wants', false],
  ['Unit.Upholds', false],
  ['Unit.OnFailure', false],
  ['Unit.OnSuccess', false],
  ['Service.Sockets', false],
]

/** What starts what: the key that names it, and the suffix when it does not. */
const ACTIVATES: Readonly<Record<string, readonly [key: string, suffix: string]>> = {
  socket: ['Socket.Service', '.service'],
  timer: ['Timer.Unit', '.service'],
  path: ['Path.Unit', '.service'],
}

/** Types that exist without a file: devices appear, mounts come from fstab, slices and scopes are made on demand. */
const FILELESS = /\.(device|mount|automount|swap|slice|scope)$/

/** What units need: the programs they run, the units they require, the units they activate. Instances as somebody names them. */
export function* unitNeeds(units: Units, view: View): Generator<Need> {
  const todo = [...units.names()]
  const seen = new Set(todo)
  const pulls = groupBy([...units.pulls()], ({ from }) => from)
  const add = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    todo.push(name)
  }
  for (const from of pulls.keys()) if (!FILELESS.test(from)) add(units.realName(from))
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    for (const { unit: pulled, hard, link } of pulls.get(name) ?? []) {
      const real = units.realName(pulled)
      // The link dangles: an enabled unit whose file is gone is worth an error, though systemd would pass over it.
      const lost = view.tree.get(link)?.link !== undefined && view.tree.resolve(link) === undefined
      const known = exists(units, real)
      if (known) add(real)
      if (known || lost)
        yield { from: name, kind: 'unit', what: pulled, to: known ? [real] : [], hard: hard || lost }
    }
    const unit = units.get(name)
    if (unit === undefined) continue
    if (unit.file !== undefined)
      yield { from: name, kind: 'unit', what: UNIT_FILE, to: [unit.file], hard: true }
    for (const need of [...dependencies(unit, units), ...programs(unit, view)]) {
      if (need.kind === 'unit') for (const other of need.to) add(other)
      yield need
    }
  }
}

/** A masked unit is meant to be none. */
const exists = (units: Units, name: string): boolean => units.get(name) !== undefined

function* dependencies(unit: Unit, units: Units): Generator<Need> {
  const need = (given: string, hard: boolean): Need[] => {
    const name = expandSpecifiers(given, unit.name)
    if (name === undefined || !/\.[a-z]+$/.test(name) || units.masked(name)) return []
    const real = units.realName(name)
    const known = exists(units, real)
    if (!known && FILELESS.test(name)) return []
    return [{ from: unit.name, kind: 'unit', what: name, to: known ? [real] : [], hard }]
  }
  for (const [key, hard] of DEPENDENCIES) {
    for (const names of unit.settings.get(key) ?? []) {
      for (const name of names.split(/\s+/)) yield* need(name, hard)
    }
  }
  const dot = unit.name.lastIndexOf('.')
  const [key, suffix] = ACTIVATES[unit.name.slice(dot + 1)] ?? []
  if (key === undefined || unit.file === undefined) return
  const named = unit.settings.get(key)?.at(-1)
  const accepts = /^(1|yes|true|on)$/i.test(unit.settings.get('Socket.Accept')?.at(-1) ?? '')
  yield* need(named ?? `${unit.name.slice(0, dot)}${accepts ? '@' : ''}${suffix}`, true)
}

const EXEC = /^(Service|Socket|Mount|Swap)\.Exec[A-Z][A-Za-z]*$/

function* programs(unit: Unit, { tree }: View): Generator<Need> {
  for (const [key, values] of unit.settings) {
    if (key === 'Service.PAMName') {
      for (const name of values) {
        const file = tree.file(`/etc/pam.d/${name}`) ?? tree.file(`/usr/lib/pam.d/${name}`)
        yield { from: unit.name, kind: 'pam', what: name, to: answer(file), hard: false }
      }
    }
    if (!EXEC.test(key)) continue
    for (const value of values) {
      const command = commandOf(value, unit.name)
      if (command === undefined) continue
      const to = answer(findProgram(tree, command.program))
      yield { from: unit.name, kind: 'program', what: command.program, to, hard: !command.mayFail }
      for (const mentioned of command.rest.match(/\/[\w./+@-]+/g) ?? []) {
        const file = tree.file(mentioned)
        if (file !== undefined)
          yield { from: unit.name, kind: 'program', what: mentioned, to: [file], hard: false }
      }
    }
  }
}

/**
 * The program of an Exec line (systemd.service(5)): prefix characters, quotes and specifiers done with. undefined for one that only
 * a running system can tell. `mayFail`: by `-`.
 */
export function commandOf(
  line: string,
  unit: string,
): { readonly program: string; readonly mayFail: boolean; readonly rest: string } | undefined {
  const [, prefix = '', command = ''] = /^([@\-:+!|]*)\s*(.*)$/s.exec(line) ?? []
  const match = /^(?:"([^"]*)"|'([^']*)'|(\S+))(.*)$/s.exec(command)
  const word = match?.[1] ?? match?.[2] ?? match?.[3]
  const program = word === undefined ? undefined : expandSpecifiers(word, unit)
  if (program === undefined || program === '' || program.includes('$')) return undefined
  // The instance of a template that is not started is empty.
  if (/@\.[a-z]+$/.test(unit) && word !== program && /%[iI]/.test(word ?? '')) return undefined
  return { program, mayFail: prefix.includes('-'), rest: match?.[4] ?? '' }
}

/** What systemd starts without being told by a unit: its generators, logins on consoles, and the ways down. */
const BUILT_IN = [
  'default.target',
  'sysinit.target',
  'basic.target',
  'rescue.target',
  'emergency.target',
  'reboot.target',
  'poweroff.target',
  'halt.target',
  'kexec.target',
  'ctrl-alt-del.target',
  'serial-getty@.service',
  'getty@.service',
  'systemd-fsck@.service',
  'systemd-fsck-root.service',
  'systemd-remount-fs.service',
]

/** Units that can be started: those that boot, shutdown, and messages pull in, by way of the needs among units. */
export function startable(units: Units, needs: readonly Need[]): Set<string> {
  const pulled = new Map<string, Set<string>>()
  const roots = new Set(BUILT_IN.map((name) => units.realName(name)))
  for (const { from, kind, to } of needs) {
    if (kind !== 'unit') continue
    // From a D-Bus service file or a udev rule: any message, any device.
    if (from.startsWith('/')) for (const unit of to) roots.add(unit)
    const set = pulled.get(from) ?? new Set<string>()
    for (const unit of to) if (!unit.startsWith('/')) set.add(unit)
    pulled.set(from, set)
  }
  const reached = new Set<string>()
  const todo = [...roots]
  for (let unit = todo.pop(); unit !== undefined; unit = todo.pop()) {
    if (reached.has(unit)) continue
    reached.add(unit)
    todo.push(...(pulled.get(unit) ?? []))
  }
  return reached
}
