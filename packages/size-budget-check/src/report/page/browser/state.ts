import type { Show } from './items.ts'

/** What is shown. It stands in the address of the page, so that the browser's Back goes back in here, and a place can be linked to. */
export interface State {
  readonly view: string
  readonly show: Show
  readonly as: 'map' | 'table'
  readonly at: readonly number[]
}

export function parseState(hash: string, compared: boolean): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const show = given.get('show')
  return {
    view: given.get('view') === 'folders' ? 'folders' : 'layers',
    show: compared && (show === 'base' || show === 'difference') ? show : 'head',
    as: given.get('as') === 'table' ? 'table' : 'map',
    at: (given.get('at') ?? '')
      .split('.')
      .filter((part) => /^\d+$/.test(part))
      .map(Number),
  }
}

export function formatState({ view, show, as, at }: State): string {
  return `#${new URLSearchParams({ view, show, as, ...(at.length === 0 ? {} : { at: at.join('.') }) }).toString()}`
}
