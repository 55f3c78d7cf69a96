import { html, Markup, nothing } from '@dpuos/action-kit'
import type { Boot, Check } from '@dpuos/manifests'
import type { Transcript } from '../console/transcript.ts'
import { STYLE } from './timeline-style.ts'

/** What the console of a boot said; for the page. */
export interface Told {
  readonly boot: Boot
  readonly transcript: Transcript
  /** Number of the line that decided. */
  readonly line: number | undefined
  /** PNG of the display of a machine that did not come up. */
  readonly screen?: Uint8Array | undefined
}

/** Console lines on the page; all of them are in the log file. */
const MOST_LINES = 3000
/** Seconds below which a unit's start is no news. */
const SHORT = 0.1

/** The boots of an image as one self-contained page: no scripts, nothing loaded, every text escaped, for consoles are written by whoever runs in the guest. */
export function timeline(image: string, told: readonly Told[]): string {
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark"><title>${image}: boots</title>
<style>${new Markup(STYLE)}</style></head><body><main>
<h1>${image}</h1>
${told.map((one) => section(one))}
</main></body></html>
`
  return page.text
}

function section(told: Told): Markup {
  const { boot } = told
  return html`<section id="${boot.path}"><h2>${boot.path} boot ${badge(boot.verdict)}</h2>
<p>${boot.summary}</p>
<p class="sub">${boot.accelerator.kind.toUpperCase()}: ${boot.accelerator.detail}</p>
${phaseBar(boot)}
${failures(boot)}
${display(told)}
<div class="beside"><div>${chart(boot)}</div><div>${consoleLines(told)}</div></div>
${boot.command.length === 0 ? '' : html`<details><summary>The command, to watch this boot</summary><pre>${boot.command.join(' ')}</pre></details>`}
</section>`
}

const badge = (verdict: string): Markup => html`<span class="badge ${verdict}">${verdict}</span>`

const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`

/** Place on an axis that ends at `end`, as CSS has it. */
const at = (value: number, end: number): string => `${((Math.max(0, value) / end) * 100).toFixed(2)}%`

/** End of a boot's axis: until it was up, or all of it. */
const endOf = ({ seconds: { up, total } }: Boot): number => Math.max(0.01, up ?? total)

/** The phases that were seen, each from the end of the one before. */
function phases({ path, seconds: { firmware, kernel, initramfs, up } }: Boot): [string, number, number][] {
  const ends: [string, number | null][] = [
    ...(path === 'uefi' ? [['firmware', firmware] as [string, number | null]] : []),
    ['kernel', kernel],
    ['initramfs', initramfs],
    ['services', up],
  ]
  let from = 0
  return ends.flatMap(([name, to]) => {
    if (to === null) return []
    const phase: [string, number, number] = [name, from, to]
    from = to
    return [phase]
  })
}

function phaseBar(boot: Boot): Markup {
  const all = phases(boot)
  if (all.length === 0) return html`<p class="sub">No phase was seen to its end.</p>`
  const end = endOf(boot)
  return html`<div class="phases" role="img" aria-label="${all.map(([name, from, to]) => `${name} ${seconds(to - from)}`).join(', ')}">${all.map(
    ([name, from, to]) =>
      html`<i class="${name}" style="left:${at(from, end)};width:${at(to - from, end)}" title="${name}: ${seconds(to - from)}"></i>`,
  )}</div>
<p class="legend">${all.map(([name, from, to]) => html`<span><i class="${name}"></i>${name} ${seconds(to - from)}</span>`)}</p>`
}

function failures(boot: Boot): Markup {
  const bad = boot.checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'broken')
  if (bad.length === 0) return nothing
  const row = ({ id, verdict, expected, actual }: Check): Markup =>
    html`<tr><td>${badge(verdict)}</td><td><code>${id}</code></td><td><code>${expected}</code></td><td><code>${actual}</code></td></tr>`
  return html`<div class="scroll"><table><thead><tr><th></th><th>promise</th><th>expected</th><th>found</th></tr></thead><tbody>${bad.map(row)}</tbody></table></div>`
}

function display({ screen, transcript }: Told): Markup {
  if (screen === undefined) return nothing
  const source = `data:image/png;base64,${Buffer.from(screen).toString('base64')}`
  // Where the console said nothing, it is all there is.
  return html`<details${transcript.count === 0 ? new Markup(' open') : nothing}><summary>The display when the test ended</summary><img class="screen" src="${source}" alt="Screenshot of the guest’s display"></details>`
}

function chart(boot: Boot): Markup {
  const { starts } = boot
  if (starts === undefined)
    return html`<h3>Units</h3><p class="sub">When units started is not known: the guest did not say.</p>`
  const end = endOf(boot)
  const took = ({ begin, up }: (typeof starts)[number]): number => (up ?? end) - begin
  const [slow, quick] = [
    starts.filter((one) => took(one) >= SHORT),
    starts.filter((one) => took(one) < SHORT),
  ]
  const row = (one: (typeof starts)[number]): Markup =>
    html`<li class="${one.up === null ? 'never' : ''}"><span class="name">${one.unit}</span><span class="track"><i style="left:${at(one.begin, end)};width:${at(Math.min(took(one), end - one.begin), end)}"></i></span><span class="took">${one.up === null ? 'not up' : seconds(took(one))}</span></li>`
  return html`<h3>Units, by when they began (0-${seconds(end)})</h3>
<ol class="chart">${slow.map(row)}</ol>
${quick.length === 0 ? nothing : html`<details><summary>${quick.length} units that took less than ${SHORT} s</summary><ol class="chart">${quick.map(row)}</ol></details>`}`
}

function consoleLines({ transcript, line }: Told): Markup {
  const lines = transcript.tail(MOST_LINES)
  const left = transcript.count - lines.length
  return html`<h3>Console${line === undefined ? '' : html` <a href="#line-${line}">the line that decided</a>`}</h3>
${left === 0 ? nothing : html`<p class="sub">${left} earlier lines are in the log file.</p>`}
<div class="console" tabindex="0" role="region" aria-label="Console">${lines.map(
    ({ number, at: when, text }) =>
      html`<div${number === line ? html` class="decided" id="line-${number}"` : ''}><time>${(when / 1000).toFixed(1)}</time><span>${text}</span></div>`,
  )}</div>`
}
