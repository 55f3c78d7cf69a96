import { formatBytes } from '@dpuos/action-kit'
import { type Check, type Expectations, globPattern } from '@dpuos/manifests'
import type { Answer } from '../probe/answer.ts'
import { loginUnit, moduleName } from '../probe/archive.ts'
import { check, unanswered } from './check.ts'

/** Judges one kind of expectation: the wanted value, and what the guest said. */
type Judges = {
  readonly [K in keyof Expectations]-?: Judge<K>
}
type Judge<K extends keyof Expectations> = (wanted: NonNullable<Expectations[K]>, answer: Answer) => Check[]

/** Compare what a definition expects with what the guest said: rows in a fixed order, one for each expected thing. */
export function checkExpectations(expect: Expectations, answer: Answer, now: number): Check[] {
  const judges = judgesAt(now)
  return (Object.keys(judges) as (keyof Expectations)[]).flatMap((kind) => {
    const wanted = expect[kind]
    // Judge and wanted value are of one kind, which their types cannot say.
    return wanted === undefined ? [] : (judges[kind] as Judge<never>)(wanted as never, answer)
  })
}

/** Seconds by which a clock may be off: local times differ by at most 14 hours from UTC, and the host may be off too. */
const CLOCK_TOLERANCE = 36 * 3600

const judgesAt = (now: number): Judges => ({
  units: ({ active, inactive }, answer) => [
    ...active.map((unit) => activeUnit(`active ${unit}`, unit, answer)),
    ...inactive.map((unit) => {
      const [id, found] = [`inactive ${unit}`, unitState(unit, answer)]
      if (found === undefined) return unanswered(id, 'inactive')
      return check(id, !/^(active|activating|reloading)$/.test(found.active), 'inactive', found.active)
    }),
  ],
  login: (console, answer) => [activeUnit(`login ${console}`, loginUnit(console), answer)],
  loaded: (names, answer) =>
    names.map((name) => {
      const [id, found] = [`loaded ${name}`, answer.moduleStates[moduleName(name)]]
      if (found === undefined) return unanswered(id, 'loaded or built in')
      return check(id, found === 'loaded' || found === 'builtin', 'loaded or built in', found)
    }),
  cmdline: ({ has, lacks }, answer) => {
    const words = answer.cmdline.split(/\s+/)
    const row = (id: string, good: boolean, wanted: string): Check =>
      answer.cmdline === '' ? unanswered(id, wanted) : check(id, good, wanted, answer.cmdline)
    return [
      ...has.map((word) => row(`cmdline has ${word}`, words.includes(word), word)),
      ...lacks.map((word) => row(`cmdline lacks ${word}`, !words.includes(word), `no ${word}`)),
    ]
  },
  mounts: (mounts, answer) => mounts.map((mount) => mounted(mount, answer.facts['mounts'])),
  users: (users, answer) => users.map((user) => account(user, answer.facts['users'])),
  ports: (ports, answer) => listening(ports, answer.facts['sockets']),
  interfaces: (names, answer) =>
    names.map((name) => {
      const [id, wanted] = [`interface ${name}`, 'an address']
      const lines = answer.facts['interfaces']
      if (lines === undefined) return unanswered(id, wanted)
      const named = (word: string): string[] => [
        ...new Set(
          lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1)),
        ),
      ]
      const there = named('there').filter((one) => globPattern(name).test(one))
      const reachable = named('reachable').filter((one) => globPattern(name).test(one))
      if (reachable.length > 0) return check(id, true, wanted, reachable.join(', '))
      const has = named('there').filter((one) => one !== 'lo')
      const without = `${there.join(', ')} without an address`
      return check(
        id,
        false,
        wanted,
        there.length > 0 ? without : `no such interface, but ${has.join(', ') || 'none'}`,
      )
    }),
  packages: (names, answer) => names.map((name) => installed(name, answer.facts[`package:${name}`])),
  processes: ({ max, running }, answer) => {
    const names = answer.facts['processes']
    return [
      ...(max === null ? [] : [atMost('processes', max, names?.length)]),
      ...running.map((name) => {
        const id = `process ${name}`
        // The kernel keeps 15 characters of a name (TASK_COMM_LEN).
        return names === undefined
          ? unanswered(id, 'running')
          : check(
              id,
              names.includes(name.slice(0, 15)),
              'running',
              names.includes(name.slice(0, 15)) ? 'running' : 'no such process',
            )
      }),
    ]
  },
  timers: ({ active, only }, answer) => {
    const found = answer.facts['timers']
    if (found === undefined)
      return active
        .map((name) => unanswered(`timer ${name}`, 'active'))
        .concat(only ? [unanswered('other timers', 'none')] : [])
    const others = found.filter((name) => !active.includes(name))
    return [
      ...active.map((name) =>
        check(
          `timer ${name}`,
          found.includes(name),
          'active',
          found.includes(name) ? 'active' : 'not active',
        ),
      ),
      ...(only ? [check('other timers', others.length === 0, 'none', others.join(', ') || 'none')] : []),
    ]
  },
  moduleSymbols: (_, answer) => {
    const [id, lines] = ['module-symbols', answer.facts['symbols']]
    if (lines === undefined)
      return [
        unanswered(
          id,
          'all there',
          'the guest has no System.map of its kernel, or its depmod could not read every module',
        ),
      ]
    const shown = lines.slice(0, 5).join('; ')
    const more = lines.length > 5 ? `; and ${lines.length - 5} more` : ''
    return [check(id, lines.length === 0, 'all there', lines.length === 0 ? 'all there' : `${shown}${more}`)]
  },
  memory: ({ available }, { memAvailableKib }) => [
    atLeast('memory available', available, memAvailableKib === null ? undefined : memAvailableKib * 1024),
  ],
  disk: (rows, answer) =>
    rows.map(({ path, free }) => {
      // df(1) -P: file system, blocks of 1 KiB, used, available, …
      const kib = Number(answer.facts[`disk:${path}`]?.at(-1)?.split(/\s+/)[3] ?? Number.NaN)
      return atLeast(`disk free ${path}`, free, Number.isFinite(kib) ? kib * 1024 : undefined)
    }),
  kernelConfig: (wanted, answer) => {
    const lines = answer.facts['config']
    return Object.entries(wanted).map(([option, value]) => {
      if (lines === undefined)
        return unanswered(option, value, 'the guest has no configuration of its kernel')
      const found = lines.find((line) => line.startsWith(`${option}=`))?.slice(option.length + 1) ?? 'n'
      return check(option, unquoted(found) === unquoted(value), value, found)
    })
  },
  firmwareErrors: (max, answer) => {
    const lines = answer.facts['firmware']
    const row = atMost('firmware-errors', max, lines?.length)
    return [
      row.verdict === 'fail' ? { ...row, actual: `${row.actual}: ${lines?.slice(0, 3).join('; ')}` } : row,
    ]
  },
  clock: (_, answer) => {
    const [id, wanted] = ['clock', `within 36 h of ${new Date(now).toISOString().slice(0, 16)}Z`]
    // The later of the two: a unit may have set the clock meanwhile.
    const lines = answer.facts['clock']?.toSorted() ?? []
    const text = lines.map((line) => TIMESTAMP.exec(line)).find((match) => match !== null)
    if (text?.[1] === undefined) return [unanswered(id, wanted)]
    const off = Math.abs(Date.parse(`${text[1]}T${text[2]}Z`) - now) / 1000
    return [check(id, off <= CLOCK_TOLERANCE, wanted, `${text[1]} ${text[2]}`)]
  },
})

/** How systemd writes a time: `FinishTimestamp=Thu 2026-11-26 16:04:12 UTC`; without one, nothing follows the sign. */
const TIMESTAMP = /Timestamp=\S+ (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1')

const unitState = (unit: string, answer: Answer): Answer['units'][string] | undefined => {
  const found = answer.units[unit]
  return found?.load === 'unknown' ? undefined : found
}

function activeUnit(id: string, unit: string, answer: Answer): Check {
  const found = unitState(unit, answer)
  if (found === undefined) return unanswered(id, 'active')
  const actual = found.load === 'loaded' ? found.active : `${found.active} (${found.load})`
  return check(id, found.active === 'active', 'active', actual)
}

function atMost(id: string, max: number, found: number | undefined): Check {
  return found === undefined
    ? unanswered(id, `at most ${max}`)
    : check(id, found <= max, `at most ${max}`, String(found))
}

function atLeast(id: string, bytes: number, found: number | undefined): Check {
  const wanted = `at least ${formatBytes(bytes)}`
  return found === undefined ? unanswered(id, wanted) : check(id, found >= bytes, wanted, formatBytes(found))
}

function mounted(
  wanted: NonNullable<Expectations['mounts']>[number],
  lines: readonly string[] | undefined,
): Check {
  const id = `mount ${wanted.path}`
  const expected = [wanted.type, ...wanted.options].filter((one) => one !== null).join(' ') || 'mounted'
  if (lines === undefined) return unanswered(id, expected)
  // proc_pid_mounts(5): device, path, type, options; the last one of a path is on top.
  const found = lines.map((line) => line.split(' ')).findLast(([, path]) => path === wanted.path)
  if (found === undefined) return check(id, false, expected, 'not mounted')
  const [, , type = '', options = ''] = found
  const missing = wanted.options.filter((option) => !options.split(',').includes(option))
  const good = missing.length === 0 && (wanted.type === null || wanted.type === type)
  return check(id, good, expected, `${type} ${options}`)
}

function account(
  wanted: NonNullable<Expectations['users']>[number],
  lines: readonly string[] | undefined,
): Check {
  const id = `user ${wanted.name}`
  const lock = { true: 'locked', false: 'open', null: undefined }[String(wanted.locked)]
  const expected =
    [wanted.shell, lock].filter((one) => one !== null && one !== undefined).join(', ') || 'there'
  if (lines === undefined) return unanswered(id, expected)
  const found = lines.map((line) => line.split(' ')).find(([name]) => name === wanted.name)
  if (found === undefined) return check(id, false, expected, 'no such account')
  const [, shell = '', state = 'unknown'] = found
  if (lock !== undefined && state === 'unknown')
    return unanswered(id, expected, 'the shadow file says nothing')
  const good = (wanted.shell ?? shell) === shell && (lock ?? state) === state
  return check(id, good, expected, `${shell}, ${state}`)
}

/** 127.0.0.1 in an address of /proc/net/tcp, in the byte order of the machine (ours are little-endian); ::1 and ::ffff:127.0.0.1. */
const LOOPBACK = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F)$/i

function listening(
  wanted: NonNullable<Expectations['ports']>,
  lines: readonly string[] | undefined,
): Check[] {
  const open = { tcp: new Set<number>(), udp: new Set<number>() }
  for (const line of lines ?? []) {
    const [, protocol, address = '', port = ''] = /^(tcp|udp)6? ([0-9A-F]+):([0-9A-F]{4})$/i.exec(line) ?? []
    if (protocol !== undefined && !LOOPBACK.test(address))
      open[protocol as 'tcp' | 'udp'].add(Number.parseInt(port, 16))
  }
  const rows = (['tcp', 'udp'] as const).flatMap((protocol) =>
    wanted[protocol].map((port) => {
      const id = `port ${port}/${protocol}`
      if (lines === undefined) return unanswered(id, 'listening')
      const there = open[protocol].has(port)
      return check(id, there, 'listening', there ? 'listening' : 'nobody listens')
    }),
  )
  if (!wanted.only) return rows
  const others = (['tcp', 'udp'] as const).flatMap((protocol) =>
    [...open[protocol]]
      .filter((port) => !wanted[protocol].includes(port))
      .map((port) => `${port}/${protocol}`),
  )
  const row =
    lines === undefined
      ? unanswered('ports others', 'none')
      : check('ports others', others.length === 0, 'none', others.join(', ') || 'none')
  return [...rows, row]
}

function installed(name: string, lines: readonly string[] | undefined): Check {
  const [id, wanted] = [`package ${name}`, 'installed, its files unchanged']
  if (lines === undefined) return unanswered(id, wanted, 'the guest has no rpm to ask')
  const [first = ''] = lines
  if (!first.startsWith('installed ')) return check(id, false, wanted, 'not installed')
  const changed = lines
    .filter((line) => line.startsWith('changed '))
    .map((line) => line.slice('changed '.length))
  const nevra = first.slice('installed '.length)
  return check(
    id,
    changed.length === 0,
    wanted,
    changed.length === 0 ? nevra : `${nevra}: ${changed.slice(0, 5).join('; ')}`,
  )
}
