import { formatMiB } from '@dpuos/manifests'
import { html, type Markup, nothing, type Slot } from '../html.ts'

export interface Column {
  readonly name: string
  readonly number?: boolean
}

/** A table; cells of number columns are right-aligned. On a phone each row is a card, in which the cells say what they are. */
export function table(columns: readonly Column[], rows: readonly (readonly Slot[])[]): Markup {
  const kind = (i: number): string => (columns[i]?.number ? 'n' : '')
  return html`<div class="scroll"><table class="rows"><thead><tr>${columns.map(
    (column, i) => html`<th class="${kind(i)}">${column.name}</th>`,
  )}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td class="${kind(i)}" data-name="${columns[i]?.name ?? ''}">${cell}</td>`)}</tr>`)}
</tbody></table></div>`
}

/** A section, or nothing at all when its body is nothing. */
export function section(title: string, ...body: readonly Markup[]): Markup {
  const filled = body.filter((part) => part.text !== '')
  return filled.length === 0 ? nothing : html`<section><h2>${title}</h2>${filled}</section>`
}

export function details(summary: string, body: Markup): Markup {
  return html`<details><summary>${summary}</summary>${body}</details>`
}

/** What a badge can say with the colour of its own; all else is an ending that is no verdict, and red. */
const VERDICTS = ['pass', 'noise', 'warn', 'waived', 'fail', 'broken', 'skipped', 'no-baseline', 'not run']

/** A word with the colour of its verdict. */
export function badge(verdict: string): Markup {
  return html`<span class="badge ${VERDICTS.includes(verdict) ? verdict.replace(' ', '-') : 'bad'}">${verdict}</span>`
}

/** A bar filled to `share` (0 … 1, more is full) in the colour class `f-<colour>`; without a style attribute, which a strict policy forbids. */
export function meter(share: number, colour: string): Markup {
  return html`<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="f-${colour}" width="${percent(share).slice(0, -1)}" height="10" rx="2"/></svg>`
}

/** `12.3%`, between 0 and 100; anything above zero stays visible. */
export function percent(share: number): string {
  if (!(share > 0)) return '0%'
  return `${(Math.min(1, Math.max(0.004, share)) * 100).toFixed(1)}%`
}

export const mib = formatMiB

export const seconds = (value: number): string => `${value.toFixed(1)} s`
