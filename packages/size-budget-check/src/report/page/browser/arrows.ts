interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The box next to one in the direction of an arrow key: the nearest that lies there, sidesteps counting double. undefined: none, or another key. */
export function neighbour<T extends Box>(from: Box, all: readonly T[], key: string): T | undefined {
  const direction = DIRECTIONS[key]
  if (direction === undefined) return undefined
  const [dx, dy] = direction
  const centre = ({ left, top, width, height }: Box): readonly [number, number] => [
    left + width / 2,
    top + height / 2,
  ]
  const [x, y] = centre(from)
  let best: T | undefined
  let least = Number.POSITIVE_INFINITY
  for (const one of all) {
    const [ox, oy] = centre(one)
    const ahead = (ox - x) * dx + (oy - y) * dy
    const aside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx)
    if (ahead > 0.5 && ahead + 2 * aside < least) [best, least] = [one, ahead + 2 * aside]
  }
  return best
}
