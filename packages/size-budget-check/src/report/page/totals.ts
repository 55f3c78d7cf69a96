import { html, type Markup, nothing } from '@dpuos/action-kit'
import { section } from '@dpuos/action-kit/page'
import type { BudgetResult, Measurement } from '@dpuos/manifests'
import { amount, change, changePercent } from '../../amounts.ts'
import { compactTable } from './compact.ts'

/** Every total that was measured, beside what it was. */
export function totalSection(
  { totals, artifacts, partitions, compressed }: Measurement,
  base: Measurement | undefined,
): Markup {
  const was = base?.totals
  const row = (
    name: string,
    head: number | null,
    before: number | null | undefined,
    unit: BudgetResult['unit'],
  ) => {
    if (head === null) return []
    const known = before !== undefined && before !== null
    const compared = known ? [change(head - before, unit), changePercent(head, before)] : ['', '']
    return [[name, known ? amount(before, unit) : '', amount(head, unit), ...compared]]
  }
  const rows = [
    ...row('installed', totals.installed, was?.installed, 'bytes'),
    ...row('allocated', totals.allocated, was?.allocated, 'bytes'),
    ...artifacts.flatMap(({ name, size }) =>
      row(name, size, base?.artifacts.find((one) => one.name === name)?.size, 'bytes'),
    ),
    ...partitions.flatMap(({ label, used, capacity }) =>
      row(
        `partition ${label}${capacity === null ? '' : `, of ${amount(capacity, 'bytes')}`}`,
        used,
        base?.partitions.find((one) => one.label === label)?.used,
        'bytes',
      ),
    ),
    ...row('packages', totals.packages, was?.packages, 'count'),
    ...row('files', totals.files, was?.files, 'count'),
    ...row('inodes', totals.inodes, was?.inodes, 'count'),
    ...row('services enabled', totals.servicesEnabled, was?.servicesEnabled, 'count'),
    ...row('setuid and setgid files', totals.setuid, was?.setuid, 'count'),
    ...row('boot', totals.boot?.median ?? null, was?.boot?.median, 'milliseconds'),
    ...row('memory when idle', totals.idleMemory?.median ?? null, was?.idleMemory?.median, 'KiB'),
  ]
  const columns = ['base', 'head', 'change', 'per cent'].map((name) => ({ name, number: true }))
  return section('All totals', compactTable([{ name: '' }, ...columns], rows), compressedNote(compressed))
}

/** What the compressed sizes of packages are, or why there are none. */
function compressedNote(compressed: Measurement['compressed']): Markup {
  if (compressed === undefined) return nothing
  if ('why' in compressed)
    return html`<p class="sub">Packages have no compressed size: ${compressed.why}.</p>`
  const { artifact, size, rest } = compressed
  return html`<p class="sub">Compressed sizes of packages are estimates: the ${amount(size, 'bytes')} of ${artifact}, distributed by what each RPM is packed to; ${amount(rest, 'bytes')} are of no package.</p>`
}
