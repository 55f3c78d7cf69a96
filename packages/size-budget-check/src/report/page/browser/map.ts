import { formatBytes } from '@dpuos/action-kit/text'
import { type Rectangle, squarify } from '@dpuos/action-kit/treemap'
import { change } from '../../../amounts.ts'
import { element } from './dom.ts'
import { type Item, type Show, wayTo, weight } from './items.ts'
import { detailText } from './words.ts'

interface Leaf {
  readonly name: string
  readonly size: number
  readonly item: Item
}

export interface MapOptions {
  readonly show: Show
  readonly compared: boolean
  /** undefined: all. Others are dimmed. */
  readonly found: ReadonlySet<Item> | undefined
}

/** Pixels: a title's height, the least that text fits in, the least that is drawn. */
const TITLE = 20
const LEGIBLE = { width: 44, height: 18 }
const VISIBLE = 4
/** Levels that are drawn within a part. */
const DEPTH = 3

/** Fill the map with the parts of an item, each with its own parts in it. Returns the buttons by item. */
export function drawMap(
  map: HTMLElement,
  item: Item,
  options: MapOptions,
): ReadonlyMap<Item, HTMLButtonElement> {
  const box = { x: 0, y: 0, width: map.clientWidth, height: map.clientHeight }
  const inside = item.items.length === 0 ? [item] : item.items
  const buttons = new Map<Item, HTMLButtonElement>()
  for (const place of placed(inside, box, options.show)) {
    const { width, height, leaf } = place
    if (width < VISIBLE || height < VISIBLE) continue
    const button = tile('button', place, options) as HTMLButtonElement
    button.type = 'button'
    button.tabIndex = buttons.size === 0 ? 0 : -1
    button.setAttribute('aria-label', detailText(leaf.item, options.compared))
    button.append(...label(leaf.item, width, height, options))
    if (leaf.item !== item) button.append(...inner(leaf.item, width, height, options, 1))
    buttons.set(leaf.item, button)
  }
  map.replaceChildren(...buttons.values())
  if (buttons.size === 0) map.append(element('p', { class: 'nothing', text: 'Nothing here.' }))
  return buttons
}

function placed(items: readonly Item[], box: Parameters<typeof squarify>[1], show: Show): Rectangle<Leaf>[] {
  return squarify(
    items.map((item) => ({ name: item.node.name, size: weight(item, show), item })),
    box,
  )
}

/** Parts in their whole, below its title, as deep as they can be told apart. */
function inner(item: Item, width: number, height: number, options: MapOptions, depth: number): HTMLElement[] {
  const box = { x: 2, y: TITLE, width: width - 6, height: height - TITLE - 4 }
  const little = box.width < LEGIBLE.width || box.height < LEGIBLE.height
  if (item.items.length === 0 || little || depth > DEPTH) return []
  return placed(item.items, box, options.show)
    .filter((place) => place.width >= VISIBLE && place.height >= VISIBLE)
    .map((place) => {
      const { leaf, width, height } = place
      const made = tile('span', place, options)
      made.append(
        ...label(leaf.item, width, height, options),
        ...inner(leaf.item, width, height, options, depth + 1),
      )
      return made
    })
}

function tile(
  tag: 'button' | 'span',
  { leaf, x, y, width, height }: Rectangle<Leaf>,
  options: MapOptions,
): HTMLElement {
  const dimmed = options.found !== undefined && !options.found.has(leaf.item)
  const made = element(tag, { class: `tile ${colour(leaf.item, options.show)}${dimmed ? ' dim' : ''}` })
  // Through the style object: the policy forbids style attributes.
  Object.assign(made.style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${Math.max(0, width - 2)}px`,
    height: `${Math.max(0, height - 2)}px`,
  })
  if (options.show === 'difference') made.style.setProperty('--strength', `${strength(leaf.item)}%`)
  return made
}

function label(item: Item, width: number, height: number, { show }: MapOptions): HTMLElement[] {
  if (width < LEGIBLE.width || height < LEGIBLE.height) return []
  const { head, base } = item.node
  const size = show === 'difference' ? change(head - base, 'bytes') : formatBytes(item.node[show])
  return [
    element('span', { class: 'label' }, [
      element('b', { text: shortName(item) }),
      element('i', { text: ` ${size}` }),
    ]),
  ]
}

/** Files by their last name: a tile has no room for a path, which is told below the map. */
const shortName = ({ node: { kind, name } }: Item): string =>
  kind === 'file' ? name.slice(name.lastIndexOf('/') + 1) : name

/** Colours of folders; layers have their own. */
const PALETTE = 8

function colour(item: Item, show: Show): string {
  const { head, base } = item.node
  if (show === 'difference') return head > base ? 'more' : head < base ? 'less' : 'same'
  const top = wayTo(item)[1] ?? item
  return top.node.kind === 'layer' ? `b-${top.node.name}` : `p${top.index % PALETTE}`
}

/** How much of what moved in a part stays as growth or shrinkage, and of the part itself: a hint of colour at least, in per cent. */
function strength({ node: { head, base } }: Item): number {
  const share = Math.abs(head - base) / Math.max(head, base, 1)
  return Math.round(35 + 65 * Math.sqrt(share))
}
