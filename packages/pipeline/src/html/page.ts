import { formatDuration, html, Markup, nothing, type Report } from '@dpuos/action-kit'
import { badge, meter, mib, seconds, section, table } from '@dpuos/action-kit/page'
import { type Finding, formatPosition } from '@dpuos/manifests'
import type { ChainRecord } from '../chain-record.ts'
import { idleMemoryKib, saved } from '../highlights.ts'
import { bootSection } from './boots.ts'
import { provenanceSection } from './provenance.ts'
import { budgetSection, cutSection, sizeSection } from './sizes.ts'
import { STYLE } from './style.ts'

/**
 * The whole run as one self-contained HTML file: no scripts, nothing loaded from anywhere, every text escaped. Pure; a
 * chain that ended early gives a page with what is known.
 */
export function renderHtml(record: ChainRecord): string {
  const name = record.image?.name ?? 'dpuos'
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark"><title>${name}: ${record.ending}</title>
<style>${STYLE_MARKUP}</style></head><body><main>
${header(record, name)}
${cards(record)}
${findingSection(record)}
${record.size === undefined ? nothing : budgetSection(record.size)}
${record.image === undefined ? nothing : sizeSection(record.image)}
${record.image === undefined ? nothing : cutSection(record.image)}
${record.boot === undefined ? nothing : bootSection(record.boot)}
${stageSection(record)}
${provenanceSection(record)}
<footer>dpuos ${record.version}</footer>
</main></body></html>
`
  return page.text
}

// The style sheet is ours and holds no slot: it goes in as it is.
const STYLE_MARKUP = new Markup(STYLE)

function header({ ending, image, toolchain, durationMs }: ChainRecord, name: string): Markup {
  const what = [
    image?.arch ?? toolchain?.arch,
    image?.distro ?? toolchain?.distro.id,
    image === undefined ? undefined : `kernel ${image.kernelRelease}`,
    `made in ${formatDuration(durationMs)}`,
  ].filter((part) => part !== undefined)
  return html`<header><div><h1>${name}</h1><div class="sub">${what.join(' · ')}</div></div>${badge(ending)}</header>`
}

function cards({ image, boot }: ChainRecord): Markup {
  const up = boot?.boots.map((one) => ({ path: one.path, up: one.seconds.up, kind: one.accelerator.kind }))
  const memory = boot === undefined ? null : idleMemoryKib(boot.boots)
  const all: [string, string][] = [
    ...(image === undefined
      ? []
      : ([
          [mib(image.sizes.root.size), 'installed'],
          [mib(image.sizes.disk.allocated), 'disk allocated'],
          ...(image.sizes.disk.qcow2 === null ? [] : [[mib(image.sizes.disk.qcow2), 'qcow2']]),
          [mib(saved(image)), 'cut away'],
          [String(image.packages.length), 'packages'],
        ] as [string, string][])),
    ...(up ?? []).map((one): [string, string] => [
      one.up === null ? 'not up' : seconds(one.up),
      `${one.path} boot, ${one.kind.toUpperCase()}`,
    ]),
    ...(memory === null
      ? []
      : ([[`${(memory / 1024).toFixed(0)} MiB`, 'memory when idle']] as [string, string][])),
  ]
  if (all.length === 0) return nothing
  return html`<div class="cards">${all.map(([value, name]) => html`<div class="card"><b>${value}</b><span>${name}</span></div>`)}</div>`
}

function findingSection({ stages }: ChainRecord): Markup {
  const all = stages.flatMap(({ name, report }) =>
    report === null ? [] : [...report.findings.map((one) => finding(name, one)), ...excerpts(report)],
  )
  return all.length === 0 ? nothing : section('Findings', ...all)
}

function finding(stage: string, { level, code, title, detail, hint, at }: Finding): Markup {
  const place = at === undefined ? nothing : html`<code>${formatPosition(at)}</code> `
  return html`<div class="finding ${level}">${place}<b>${title}</b>
<div>${[detail, hint].filter((part) => part !== undefined).join(' ')}</div><div class="sub">${stage} · ${code}</div></div>`
}

/** Excerpts of what went wrong; those of a good run are in its own section. */
function excerpts({ verdict, excerpts: all }: Report): Markup[] {
  if (verdict === 'pass' || verdict === 'skipped') return []
  return all.map((one) => html`<h3>${one.title}</h3><pre>${one.lines.join('\n')}</pre>`)
}

function stageSection({ stages }: ChainRecord): Markup {
  const longest = Math.max(1, ...stages.map((stage) => stage.durationMs))
  return section(
    'The chain',
    table(
      [
        { name: 'action' },
        { name: 'ending' },
        { name: 'time', number: true },
        { name: '' },
        { name: 'result' },
      ],
      stages.map((stage) => [
        html`<code>${stage.name}</code>`,
        badge(stage.ending ?? 'not run'),
        stage.ending === null ? '' : formatDuration(stage.durationMs),
        html`<div style="min-width:120px">${meter(stage.durationMs / longest, 'kernel')}</div>`,
        stage.report?.headline ?? '',
      ]),
    ),
  )
}
