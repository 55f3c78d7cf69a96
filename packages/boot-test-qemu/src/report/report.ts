import type { Excerpt, Report, Table } from '@dpuos/action-kit'
import type { Boot, Finding, Verdict } from '@dpuos/manifests'
import { millions, spread } from '../measure/instructions.ts'

/** Everything a boot test has to say. */
export function bootReport(
  image: string,
  verdict: Verdict,
  boots: readonly Boot[],
  findings: readonly Finding[],
): Report {
  const accelerator = boots[0]?.accelerator
  return {
    headline: headline(image, boots),
    verdict,
    facts: [
      ...(accelerator === undefined
        ? []
        : [{ name: 'accelerator', value: `${accelerator.kind.toUpperCase()}: ${accelerator.detail}` }]),
      ...boots.flatMap((boot) => [...idle(boot), ...portsOf(boot)]),
    ],
    tables: [
      bootTable(boots),
      ...countTable(boots),
      ...boots.flatMap((boot) => footprintTable(boot)),
      ...boots.map((boot) => checkTable(boot)),
    ],
    excerpts: boots.flatMap((boot) => (boot.verdict === 'pass' ? [] : evidence(boot))),
    findings,
  }
}

function headline(image: string, boots: readonly Boot[]): string {
  const bad = boots.find((boot) => boot.verdict !== 'pass')
  if (bad !== undefined) return `${image}, ${bad.path} boot: ${bad.summary}`
  if (boots.length === 0) return `${image} was not booted: no way to boot it was asked for.`
  const each = boots.map((boot) =>
    boot.guest === null
      ? `${boot.path} (by its console alone)`
      : `${boot.path} in ${seconds(boot.seconds.up)}`,
  )
  return `${image} boots: ${each.join(', ')}.`
}

const seconds = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} s`)

function idle({ path, guest }: Boot): { name: string; value: string }[] {
  if (guest === null) return []
  const { memTotalKib: total, memAvailableKib: available } = guest
  const used =
    total === null || available === null
      ? 'an unknown amount'
      : `${((total - available) / 1024).toFixed(0)} MiB`
  const value = `${guest.state}, systemd ${guest.systemd}, ${used} of memory in use, ${guest.processes ?? 'unknown'} processes, ${guest.modules.length} modules`
  return [{ name: `${path}: guest`, value }]
}

function portsOf({ path, consoles }: Boot): { name: string; value: string }[] {
  if (consoles === undefined) return []
  const each = consoles.map(({ port, bytes }) => `${port} ${bytes === 0 ? 'silent' : `${bytes} bytes`}`)
  return [{ name: `${path}: serial ports`, value: `${each.join(', ')}; the first is the console` }]
}

function bootTable(boots: readonly Boot[]): Table {
  return {
    title: 'Boots (seconds from the first instruction to the end of each phase)',
    columns: [
      { name: 'boot' },
      { name: 'verdict' },
      ...['firmware', 'kernel', 'initramfs', 'up', 'CPU'].map((name) => ({ name, align: 'right' }) as const),
      { name: 'result' },
    ],
    rows: boots.map((boot) => [
      boot.path,
      boot.verdict,
      ...[boot.seconds.firmware, boot.seconds.kernel, boot.seconds.initramfs, boot.seconds.up].map(seconds),
      seconds(boot.cpuSeconds),
      boot.summary,
    ]),
  }
}

function countTable(boots: readonly Boot[]): Table[] {
  const counted = boots.flatMap(({ path, instructions }) =>
    instructions === undefined ? [] : [{ path, ...instructions }],
  )
  if (counted.length === 0) return []
  const count = (value: number | null): string => (value === null ? '–' : millions(value))
  return [
    {
      title: 'Instructions until each phase has ended (smallest of equal boots on one emulated CPU)',
      columns: [
        { name: 'boot' },
        ...['firmware', 'kernel', 'up', 'spread', 'baseline'].map(
          (name) => ({ name, align: 'right' }) as const,
        ),
      ],
      rows: counted.map(({ path, kernel, initramfs, up, runs, baseline }) => [
        path,
        path === 'uefi' ? count(kernel) : '–',
        count(initramfs),
        count(up),
        `${spread(runs).toFixed(3)} %`,
        typeof baseline === 'number' ? count(baseline) : '–',
      ]),
    },
  ]
}

/** Units in the table; the others are in the manifest. */
const TOP_UNITS = 15

function footprintTable({ path, footprint }: Boot): Table[] {
  if (footprint === undefined) return []
  const { units, wakeups, window, memoryKib, processes, threads, kernelThreads, timers } = footprint
  const memory = memoryKib === null ? 'an unknown amount' : `${(memoryKib / 1024).toFixed(0)} MiB`
  return [
    {
      title: `Idle for ${window.toFixed(0)} s, ${path} boot: ${memory} of memory in use, ${processes} processes with ${threads} threads, ${kernelThreads} kernel threads, ${wakeups} wake-ups a second, ${timers.length} timers`,
      columns: [
        { name: 'unit' },
        ...['memory', 'processes', 'threads', 'wake-ups/s'].map(
          (name) => ({ name, align: 'right' }) as const,
        ),
      ],
      rows: units
        .slice(0, TOP_UNITS)
        .map((unit) => [
          unit.unit,
          `${(unit.pssKib / 1024).toFixed(1)} MiB`,
          String(unit.processes),
          String(unit.threads),
          unit.wakeups.toFixed(1),
        ]),
      detail: true,
    },
  ]
}

const WEIGHT: Record<Verdict, number> = { fail: 0, broken: 1, pass: 2, skipped: 3 }

function checkTable(boot: Boot): Table {
  const rows = boot.checks.toSorted((a, b) => WEIGHT[a.verdict] - WEIGHT[b.verdict])
  return {
    title: `Promises, ${boot.path} boot`,
    columns: [{ name: 'promise' }, { name: 'verdict' }, { name: 'expected' }, { name: 'found' }],
    rows: rows.map((row) => [row.id, row.verdict, row.expected, row.actual]),
    detail: true,
  }
}

function evidence(boot: Boot): Excerpt[] {
  return [
    { title: `Console, ${boot.path} boot`, lines: boot.lastLines },
    ...(boot.command.length === 0
      ? []
      : [{ title: `To watch this boot (${boot.path})`, lines: [boot.command.map(quote).join(' ')] }]),
  ]
}

/** As a shell takes it. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
