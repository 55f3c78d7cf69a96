export interface Leaf {
  readonly name: string
  /** Area; leaves of no size get no rectangle. */
  readonly size: number
}

export interface Rectangle<T extends Leaf> {
  readonly leaf: T
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Squarified treemap (Bruls, Huizing, van Wijk 2000): rectangles whose areas are in the proportion of the sizes, as
 * square as a greedy row-by-row placement gets them. Deterministic; the rectangles cover the box exactly.
 */
export function squarify<T extends Leaf>(leaves: readonly T[], box: Box): Rectangle<T>[] {
  const sorted = leaves
    .filter((leaf) => leaf.size > 0)
    .sort((a, b) => b.size - a.size || compare(a.name, b.name))
  const total = sorted.reduce((sum, leaf) => sum + leaf.size, 0)
  const scale = (box.width * box.height) / total
  const placed: Rectangle<T>[] = []
  let free = box
  for (let start = 0; start < sorted.length; ) {
    const side = Math.min(free.width, free.height)
    let end = start + 1
    while (
      end < sorted.length &&
      worst(sorted.slice(start, end + 1), scale, side) <= worst(sorted.slice(start, end), scale, side)
    )
      end++
    free = placeRow(sorted.slice(start, end), scale, free, placed)
    start = end
  }
  return placed
}

/** The worst aspect ratio in a row laid along `side`. */
function worst(row: readonly Leaf[], scale: number, side: number): number {
  const areas = row.map((leaf) => leaf.size * scale)
  const sum = areas.reduce((total, area) => total + area, 0)
  return Math.max(
    ...areas.map((area) => Math.max((side ** 2 * area) / sum ** 2, sum ** 2 / (side ** 2 * area))),
  )
}

/** Lay a row along the shorter side of the free box and return what is left of it. */
function placeRow<T extends Leaf>(row: readonly T[], scale: number, free: Box, placed: Rectangle<T>[]): Box {
  const area = row.reduce((sum, leaf) => sum + leaf.size * scale, 0)
  const upright = free.width >= free.height
  const depth = area / (upright ? free.height : free.width)
  let at = upright ? free.y : free.x
  for (const leaf of row) {
    const length = (leaf.size * scale) / depth
    placed.push(
      upright
        ? { leaf, x: free.x, y: at, width: depth, height: length }
        : { leaf, x: at, y: free.y, width: length, height: depth },
    )
    at += length
  }
  return upright
    ? { x: free.x + depth, y: free.y, width: free.width - depth, height: free.height }
    : { x: free.x, y: free.y + depth, width: free.width, height: free.height - depth }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
