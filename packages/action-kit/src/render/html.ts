/** Text that is HTML already. Made by `html`, or from a constant of ours; never from data. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Slot = string | number | Markup | readonly Markup[]

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters of text and attribute values; control characters, which HTML has no way to write, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITY[character] ?? character)
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '\ufffd')
}

/** A template whose slots are escaped, unless they are markup themselves. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  const parts = strings.map((part, i) => part + (i < slots.length ? write(slots[i] ?? '') : ''))
  return new Markup(parts.join(''))
}

function write(slot: Slot): string {
  if (slot instanceof Markup) return slot.text
  if (typeof slot === 'object') return slot.map((one) => one.text).join('\n')
  return escapeHtml(String(slot))
}

export const nothing: Markup = html``
