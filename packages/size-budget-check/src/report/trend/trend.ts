import { html, type Markup, nothing } from '@dpuos/action-kit'
import { formatMiB } from '@dpuos/manifests'
import { SHORT } from '../words/baseline.ts'

/** One build of the history. */
export interface TrendPoint {
  readonly commit: string
  /** Seconds since 1970. */
  readonly time: number
  /** Bytes of all files of the root. */
  readonly installed: number
  readonly packages: number
}

const WIDTH = 800
const HEIGHT = 280
const PLOT = { left: 78, right: 786, top: 44, bottom: 244 }
/** More builds than pixels tell nothing more. */
const MOST_POINTS = 240

/**
 * The installed size over time as an SVG of its own, for a README or a page: nothing is loaded, and it follows light and dark. `max`: a cap to
 * draw, bytes. Points may come in any order.
 */
export function trendChart(title: string, points: readonly TrendPoint[], max?: number): string {
  const sorted = thinned([...points].sort((a, b) => a.time - b.time))
  const picture = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
<style>
text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:#5d6877}
.title{font-size:15px;font-weight:600;fill:#1b2330}.grid{stroke:#dfe3e9}.line{fill:none;stroke:#0e8a86;stroke-width:2;stroke-linejoin:round}
.area{fill:#0e8a86;opacity:.14}.dot{fill:#0e8a86}.cap{stroke:#c4302b;stroke-dasharray:5 4}.back{fill:#fff}
@media (prefers-color-scheme:dark){text{fill:#98a4b3}.title{fill:#e7ebf1}.grid{stroke:#2b3440}.line{stroke:#2aa39f}.area,.dot{fill:#2aa39f}.cap{stroke:#ff7069}.back{fill:#1a2029}}
</style>
<rect class="back" width="${WIDTH}" height="${HEIGHT}" rx="8"/>
<text class="title" x="${PLOT.left}" y="24">${title}</text>
${sorted.length === 0 ? html`<text x="${PLOT.left}" y="140">No build has been measured yet.</text>` : plot(sorted, max)}
</svg>
`
  return picture.text
}

function plot(points: readonly TrendPoint[], max: number | undefined): Markup {
  const times = points.map(({ time }) => time)
  const sizes = [...points.map(({ installed }) => installed), ...(max === undefined ? [] : [max])]
  const [low, high, step] = scale(Math.min(...sizes), Math.max(...sizes))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const x = (time: number): string =>
    between(PLOT.left, PLOT.right, last === first ? 0.5 : (time - first) / (last - first))
  const y = (size: number): string => between(PLOT.bottom, PLOT.top, (size - low) / (high - low))
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step)
  const path = points
    .map(({ time, installed }, i) => `${i === 0 ? 'M' : 'L'}${x(time)} ${y(installed)}`)
    .join('')
  const newest = points.at(-1)
  return html`${ticks.map((size) => html`<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(size)}" y2="${y(size)}"/><text x="${PLOT.left - 8}" y="${y(size)}" dy="4" text-anchor="end">${formatMiB(size)}</text>`)}
<path class="area" d="${path}L${x(last)} ${PLOT.bottom}L${x(first)} ${PLOT.bottom}Z"/><path class="line" d="${path}"/>
${max === undefined ? nothing : html`<line class="cap" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(max)}" y2="${y(max)}"/><text x="${PLOT.left + 6}" y="${y(max)}" dy="-5">cap ${formatMiB(max)}</text>`}
${points.map((one) => html`<circle class="dot" cx="${x(one.time)}" cy="${y(one.installed)}" r="${points.length > 60 ? 1.5 : 3}"><title>${one.commit.slice(0, SHORT)}, ${day(one.time)}: ${formatMiB(one.installed)}, ${one.packages} packages</title></circle>`)}
<text x="${PLOT.left}" y="264">${day(first)}</text>${last === first ? nothing : html`<text x="${PLOT.right}" y="264" text-anchor="end">${day(last)}</text>`}
${newest === undefined ? nothing : html`<text class="title" x="${PLOT.right}" y="24" text-anchor="end">${formatMiB(newest.installed)}</text>`}`
}

const between = (from: number, to: number, share: number): string => (from + (to - from) * share).toFixed(1)

/** The first, the last, the largest and the smallest stay; of the others as many as fit, evenly. */
function thinned(points: readonly TrendPoint[]): TrendPoint[] {
  const step = Math.ceil(points.length / MOST_POINTS)
  const sizes = points.map(({ installed }) => installed)
  const keep = new Set([
    points.length - 1,
    sizes.indexOf(Math.max(...sizes)),
    sizes.indexOf(Math.min(...sizes)),
  ])
  return points.filter((_, i) => i % step === 0 || keep.has(i))
}

/** Ends and step of an axis that holds both: steps of 1, 2 or 5 times a power of ten of MiB, about four of them. */
function scale(least: number, most: number): [low: number, high: number, step: number] {
  const span = Math.max(most - least, most * 0.02, 2 ** 20)
  const raw = span / 4 / 2 ** 20
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 5, 10].find((one) => one * power >= raw) ?? 10) * power * 2 ** 20
  const low = Math.max(0, Math.floor(least / step - 0.25) * step)
  return [low, Math.max(Math.ceil(most / step + 0.1) * step, low + step), step]
}

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10)
