import type { Excerpt, Report, Table } from '@dpuos/action-kit'
import type { Boot, Finding, Verdict } from '@dpuos/manifests'

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
      ...boots.flatMap((boot) => idle(boot)),
    ],
    tables: [bootTable(boots), ...boots.map((boot) => checkTable(boot))],
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
    { title: `To watch this boot (${boot.path})`, lines: [boot.command.map(quote).join(' ')] },
  ]
}

/** As a shell takes it. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}
