import { formatDuration } from '@dpuos/action-kit'
import type { Palette } from '@dpuos/action-kit/cli'
import { type Boot, formatMiB, type ImageManifest } from '@dpuos/manifests'
import type { ChainRecord } from './chain-record.ts'
import { cuts, idleMemoryKib, layerSizes, saved, usedShare } from './highlights.ts'

export interface SummaryView {
  /** Columns of the terminal; bars take what the words leave. */
  readonly width: number
  /** Colours, or the plain palette for a log. */
  readonly palette: Palette
}

/** Where things are, as the reader shall find them: relative to where they typed the command. */
export interface Place {
  readonly what: string
  readonly path: string
}

/** Rules shown before the rest is summed up. */
const CUTS_SHOWN = 8

/** The run at a glance, for the end of a terminal session: layers, cuts, boots, budgets, where the files are. Pure. */
export function demoSummary(record: ChainRecord, places: readonly Place[], view: SummaryView): string[] {
  const { image, boot, size } = record
  return [
    '',
    title(record, view),
    ...(image === undefined ? [] : [...layers(image, view), ...cutAway(image, view)]),
    ...(boot === undefined ? [] : boots(boot.boots, view)),
    ...(size === undefined || size.budgets.length === 0 ? [] : budgets(size.budgets, view)),
    ...files(places, view),
    '',
  ]
}

function title({ ending, image, toolchain, durationMs }: ChainRecord, { palette }: SummaryView): string {
  const good = ending === 'pass' || ending === 'skipped'
  const mark = (good ? palette.green : palette.red)(palette.bold(ending.toUpperCase()))
  const what = [
    image?.name,
    image?.arch ?? toolchain?.arch,
    image?.distro ?? toolchain?.distro.id,
    image === undefined ? undefined : `kernel ${image.kernelRelease}`,
  ].filter((part) => part !== undefined)
  return `${mark} ${palette.bold(what.join('  '))}  ${palette.dim(`in ${formatDuration(durationMs)}`)}`
}

function heading(text: string, note: string, { palette }: SummaryView): string[] {
  return ['', `  ${palette.bold(text)}${note === '' ? '' : `  ${palette.dim(note)}`}`]
}

function layers(image: ImageManifest, view: SummaryView): string[] {
  const rows = layerSizes(image)
  const most = Math.max(1, ...rows.map((row) => row.size))
  const { root, disk, initramfs } = image.sizes
  const qcow2 = disk.qcow2 === null ? '' : `qcow2 ${formatMiB(disk.qcow2)}, `
  const total = (name: string, size: number, note: string): string =>
    `    ${name.padEnd(10)}${view.palette.bold(formatMiB(size).padStart(11))}  ${view.palette.dim(note)}`
  return [
    ...heading('Layers', '', view),
    ...rows.map((row) => {
      const cells = bar(row.size / most, barWidth(view, 28))
      return `    ${row.name.padEnd(10)}${formatMiB(row.size).padStart(11)}  ${view.palette.blue(cells)}`.trimEnd()
    }),
    total('installed', root.size, `${image.packages.length} packages, ${root.files} files`),
    total('on disk', disk.allocated, `${qcow2}initramfs ${formatMiB(initramfs)}`),
  ]
}

function cutAway(image: ImageManifest, view: SummaryView): string[] {
  const all = cuts(image)
  if (all.length === 0) return []
  const shown = all.slice(0, CUTS_SHOWN)
  const rest = all.slice(CUTS_SHOWN)
  const wide = Math.max(...shown.map((cut) => cut.rule.length))
  const before = image.sizes.root.size + saved(image)
  return [
    ...heading('Cut away', `${formatMiB(saved(image))} of ${formatMiB(before)}`, view),
    ...shown.map(
      (cut) =>
        `    ${cut.rule.padEnd(wide)}${formatMiB(cut.size).padStart(12)}  ${view.palette.dim(`${cut.count} ${plural(cut.kind, cut.count)}`)}`,
    ),
    ...(rest.length === 0
      ? []
      : [
          `    ${'other rules'.padEnd(wide)}${formatMiB(rest.reduce((sum, cut) => sum + cut.size, 0)).padStart(12)}`,
        ]),
  ]
}

/** `firmware` counts files of firmware: it has no plural. */
const plural = (kind: string, count: number): string =>
  count === 1 || kind === 'firmware' ? kind : `${kind}s`

function boots(all: readonly Boot[], view: SummaryView): string[] {
  const { palette } = view
  const memory = idleMemoryKib(all)
  const kind = all[0]?.accelerator.kind.toUpperCase()
  return [
    ...heading('Boots', kind === undefined ? '' : `in QEMU with ${kind}`, view),
    ...all.map((boot) => {
      const up = boot.seconds.up === null ? 'not up' : `${boot.seconds.up.toFixed(1)} s`
      const paint = boot.verdict === 'pass' ? palette.green : palette.red
      return `    ${boot.path.padEnd(10)}${up.padStart(11)}  ${paint(boot.verdict)}  ${palette.dim(clip(boot.summary, view.width - 33))}`
    }),
    ...(memory === null
      ? []
      : [
          `    ${'memory'.padEnd(10)}${formatMiB(memory * 1024).padStart(11)}  ${palette.dim('in use when idle')}`,
        ]),
  ]
}

function budgets(all: NonNullable<ChainRecord['size']>['budgets'], view: SummaryView): string[] {
  const { palette } = view
  const wide = Math.max(10, ...all.map((budget) => budget.id.length + 1))
  return [
    ...heading('Budgets', '', view),
    ...all.map((budget) => {
      const amount = (value: number): string => (budget.unit === 'bytes' ? formatMiB(value) : String(value))
      const cap = budget.max === null ? '' : ` of ${amount(budget.max).padStart(10)}`
      const share = usedShare(budget)
      const used = budget.actual === null ? 'not measured' : amount(budget.actual)
      const cells = bar(share ?? 0, barWidth(view, wide + 42), '░')
      const paint = budget.verdict === 'pass' ? palette.green : palette.red
      const note = budget.verdict === 'pass' ? `${Math.floor((share ?? 0) * 100)}%` : budget.verdict
      return `    ${budget.id.padEnd(wide)}${used.padStart(11)}${cap}  ${paint(cells)} ${paint(note)}`
    }),
  ]
}

function files(places: readonly Place[], view: SummaryView): string[] {
  if (places.length === 0) return []
  const wide = Math.max(...places.map((place) => place.what.length))
  return [
    ...heading('Files', '', view),
    ...places.map((place) => `    ${view.palette.dim(place.what.padEnd(wide))}  ${place.path}`),
  ]
}

/** At most `room` characters of a note, and a readable part of it however narrow the terminal is. */
function clip(text: string, room: number): string {
  const most = Math.max(20, room)
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** Between 10 and 40 cells: what is left beside `words` columns of text. */
const barWidth = ({ width }: SummaryView, words: number): number => Math.max(10, Math.min(40, width - words))

/** Cells filled to `share`, at least one for anything above nothing, padded with `empty`. */
function bar(share: number, cells: number, empty = ''): string {
  const filled = share > 0 ? Math.min(cells, Math.max(1, Math.round(share * cells))) : 0
  return '█'.repeat(filled) + empty.repeat(cells - filled)
}
