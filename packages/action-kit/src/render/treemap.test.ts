import { describe, expect, it } from 'vitest'
import { squarify } from './treemap.ts'

const BOX = { x: 0, y: 0, width: 600, height: 400 }
const leaves = [6, 6, 4, 3, 2, 2, 1].map((size, i) => ({ name: `l${i}`, size }))
const area = (one: { width: number; height: number }) => one.width * one.height

describe('the treemap', () => {
  it('gives every leaf an area in the proportion of its size', () => {
    for (const rectangle of squarify(leaves, BOX))
      expect(area(rectangle)).toBeCloseTo(rectangle.leaf.size * 10_000, 3)
  })

  it('covers the box without leaving it', () => {
    const all = squarify(leaves, BOX)
    expect(all.reduce((sum, one) => sum + area(one), 0)).toBeCloseTo(area(BOX), 3)
    for (const { x, y, width, height } of all) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(BOX.width + 1e-6)
      expect(y + height).toBeLessThanOrEqual(BOX.height + 1e-6)
    }
  })

  it('places the example of its paper as the paper does: two of 6 side by side on the left', () => {
    const [first, second] = squarify(leaves, BOX)
    expect([first?.width, first?.height, second?.y]).toEqual([300, 200, 200])
  })

  it('leaves without size get no rectangle, and nothing gives nothing', () => {
    expect(squarify([{ name: 'none', size: 0 }], BOX)).toEqual([])
    expect(squarify([], BOX)).toEqual([])
  })
})
