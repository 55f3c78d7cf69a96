/** Elements are made with their text as text: nothing that comes from an image is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  own: { readonly class?: string; readonly text?: string } & Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  const { class: classes, text, ...attributes } = own
  if (classes !== undefined) made.className = classes
  if (text !== undefined) made.textContent = text
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** An element of the page by its id. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no #${id}`)
  return found
}
