import type { Wire } from '../wire.ts'
import { neighbour } from './arrows.ts'
import { byId, element } from './dom.ts'
import { addressOf, all, type Item, itemAt, itemsOf, wayTo } from './items.ts'
import { drawList, type Sorting } from './list.ts'
import { drawMap } from './map.ts'
import { matches } from './search.ts'
import { formatState, parseState, type State } from './state.ts'
import { detailText } from './words.ts'

const wire = JSON.parse(byId('data').textContent ?? '') as Wire
const { compared } = wire
const roots = new Map(wire.views.map(({ id, root }) => [id as string, itemsOf(root)]))
const [map, list, trail, said] = [byId('map'), byId('list'), byId('trail'), byId('said')]
const search = byId('search') as HTMLInputElement
const radios = [...document.querySelectorAll<HTMLInputElement>('#explorer input[type=radio]')]

let state = parseState(location.hash, compared)
let sorting: Sorting = { column: compared ? 'change' : 'now', down: true }
let buttons: ReadonlyMap<Item, HTMLButtonElement> = new Map()

/** A link may name a view that this page has not. */
const rootItem = (): Item => {
  const root = roots.get(state.view) ?? [...roots.values()][0]
  if (root === undefined) throw new Error('the page has no view')
  return root
}
const current = (): Item => itemAt(rootItem(), state.at)

/** Everything that is shown follows from the address: going somewhere is changing it. */
function go(change: Partial<State>): void {
  location.hash = formatState({ ...state, ...change })
}

function open(item: Item): void {
  if (item.items.length > 0) go({ at: addressOf(item) })
  else say(item)
}

/** A search result in the map: the map of what it lies in. */
function reveal(item: Item): void {
  search.value = ''
  const target = formatState({ ...state, as: 'map', at: addressOf(item.parent ?? item) })
  if (target === location.hash) render(item)
  else {
    wanted = item
    location.hash = target
  }
}
let wanted: Item | undefined

const say = (item: Item): void => {
  said.textContent = detailText(item, compared)
}

function render(focus?: Item): void {
  const item = current()
  for (const radio of radios) radio.checked = state[radio.name as 'view'] === radio.value
  const found = matches(rootItem(), search.value)
  trail.replaceChildren(...wayTo(item).map((one) => crumb(one, one === item)))
  map.hidden = state.as === 'table'
  list.hidden = state.as === 'map' && found === undefined
  if (!map.hidden) {
    const ways =
      found === undefined ? undefined : new Set(found.flatMap((one) => [...wayTo(one), ...all(one)]))
    buttons = drawMap(map, item, { show: state.show, compared, found: ways })
  }
  if (!list.hidden) {
    const sort = (wish: Sorting): void => {
      sorting = wish
      render()
    }
    drawList(list, found ?? item.items, {
      compared,
      sorting,
      whole: found !== undefined,
      open: found === undefined ? open : reveal,
      sort,
    })
  }
  say(focus ?? item)
  if (focus !== undefined) settle(focus)
}

function crumb(item: Item, here: boolean): HTMLElement {
  if (here) return element('b', { text: item.node.name, 'aria-current': 'location' })
  const button = element('button', { type: 'button', class: 'plain', text: item.node.name })
  button.addEventListener('click', () => go({ at: addressOf(item) }))
  return button
}

/** One tile is in the order of the Tab key, arrows move from it. */
function settle(item: Item): void {
  const button = buttons.get(item)
  if (button === undefined) return
  for (const one of buttons.values()) one.tabIndex = -1
  button.tabIndex = 0
  button.focus({ preventScroll: true })
}

function itemOf(target: EventTarget | null): Item | undefined {
  const button = target instanceof Element ? target.closest('button.tile') : null
  return [...buttons].find(([, one]) => one === button)?.[0]
}

map.addEventListener('click', (event) => {
  const item = itemOf(event.target)
  if (item !== undefined) open(item)
})
for (const kind of ['focusin', 'pointerover'] as const) {
  map.addEventListener(kind, (event) => {
    const item = itemOf(event.target)
    if (item !== undefined) say(item)
  })
}
map.addEventListener('keydown', (event) => {
  const item = itemOf(event.target)
  if (item === undefined) return
  const boxes = [...buttons].map(
    ([one, { offsetLeft: left, offsetTop: top, offsetWidth: width, offsetHeight: height }]) => ({
      one,
      left,
      top,
      width,
      height,
    }),
  )
  const from = boxes.find(({ one }) => one === item)
  const to = from === undefined ? undefined : neighbour(from, boxes, event.key)
  const up = current().parent
  if (to !== undefined) settle(to.one)
  else if ((event.key === 'Backspace' || event.key === 'Escape') && up !== undefined)
    go({ at: addressOf(up) })
  else if (!event.key.startsWith('Arrow')) return
  event.preventDefault()
})
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === search) return
  event.preventDefault()
  search.focus()
})
search.addEventListener('input', () => render())
for (const radio of radios) {
  radio.addEventListener('change', () =>
    go({ [radio.name]: radio.value, ...(radio.name === 'view' ? { at: [] } : {}) }),
  )
}
addEventListener('hashchange', () => {
  const before = current()
  const inMap = map.contains(document.activeElement) || trail.contains(document.activeElement)
  state = parseState(location.hash, compared)
  const here = current()
  // Going up ends on the part that was left, going down on the largest inside.
  const left = wayTo(before).find(({ parent }) => parent === here)
  render()
  const first = [...buttons.keys()][0]
  const focus = wanted ?? (inMap ? (left ?? first) : undefined)
  wanted = undefined
  if (focus !== undefined) settle(focus)
})
byId('explorer').hidden = false
render()
let width = map.clientWidth
new ResizeObserver(() => {
  if (map.hidden || map.clientWidth === width) return
  width = map.clientWidth
  const focused = itemOf(document.activeElement)
  render(focused)
}).observe(map)
