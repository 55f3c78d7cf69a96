import { html, type Markup, nothing, type Slot } from '@dpuos/action-kit'
import { formatMiB } from '@dpuos/manifests'

export interface Column {
  readonly name: string
  readonly number?: boolean
}

/** A table; cells of number columns are right-aligned. */
export function table(columns: readonly Column[], rows: readonly (readonly Slot[])[]): Markup {
  const kind = (i: number): string => (columns[i]?.number ? 'n' : '')
  return html`<div class="scroll"><table><thead><tr>${columns.map(
    (column, i) => html`<th class="${kind(i)}">${column.name}</th>`,
  )}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td class="${kind(i)}">${cell}</td>`)}</tr>`)}
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

/** A word with the colour of its verdict; endings that are no verdict are red. */
export function badge(verdict: string): Markup {
  const known = ['pass', 'fail', 'broken', 'skipped', 'not run'].includes(verdict)
  return html`<span class="badge ${known ? verdict.replace(' ', '-') : 'bad'}">${verdict}</span>`
}

/** A bar filled to `share` (0 … 1, more is full) in the colour class `b-<colour>`. */
export function meter(share: number, colour: string): Markup {
  return html`<div class="meter"><i class="b-${colour}" style="width:${percent(share)}"></i></div>`
}

/** `12.3%`, between 0 and 100; anything above zero stays visible. */
export function percent(share: number): string {
  if (!(share > 0)) return '0%'
  return `${(Math.min(1, Math.max(0.004, share)) * 100).toFixed(1)}%`
}

export const mib = formatMiB

export const seconds = (value: number): string => `${value.toFixed(1)} s`
