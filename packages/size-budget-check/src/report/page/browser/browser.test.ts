import { describe, expect, test } from 'vitest'
import { neighbour } from './arrows.ts'
import { formatState, parseState, type State } from './state.ts'

describe('the address of the page', () => {
  test('says all that is shown, and is read as it was written', () => {
    const states: State[] = [
      { view: 'layers', show: 'head', as: 'map', at: [] },
      { view: 'folders', show: 'difference', as: 'table', at: [0, 12, 3] },
    ]
    for (const state of states) expect(parseState(formatState(state), true)).toEqual(state)
  })

  test('that means nothing shows the start, and no base where there is none', () => {
    expect(parseState('#at=x.-1.2&view=<b>&as=&show=all', true)).toEqual({
      view: 'layers',
      show: 'head',
      as: 'map',
      at: [2],
    })
    expect(parseState('#show=difference', false).show).toBe('head')
  })
})

describe('an arrow key', () => {
  // a b
  // a c
  const a = { left: 0, top: 0, width: 50, height: 100 }
  const b = { left: 50, top: 0, width: 50, height: 40 }
  const c = { left: 50, top: 40, width: 50, height: 60 }
  const all = [a, b, c]

  test.for([
    ['ArrowRight', a, c],
    ['ArrowLeft', b, a],
    ['ArrowDown', b, c],
    ['ArrowUp', c, b],
    ['ArrowUp', b, undefined],
    ['ArrowLeft', a, undefined],
    ['Enter', a, undefined],
  ] as const)('%s goes to what lies there', ([key, from, to]) => {
    expect(neighbour(from, all, key)).toBe(to)
  })
})
