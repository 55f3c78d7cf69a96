export interface Range {
  /** Bytes from the start. */
  readonly offset: number
  readonly length: number
}

/**
 * Where two equally long buffers differ: whole blocks of `unit` bytes (the last may be shorter), neighbours joined.
 * Offsets count from `base`.
 */
export function changedRanges(before: Buffer, after: Buffer, unit: number, base = 0): Range[] {
  if (before.length !== after.length) throw new RangeError('buffers of different length')
  const ranges: Range[] = []
  for (let offset = 0; offset < before.length; offset += unit) {
    const length = Math.min(unit, before.length - offset)
    if (before.compare(after, offset, offset + length, offset, offset + length) === 0) continue
    const last = ranges.at(-1)
    if (last !== undefined && last.offset + last.length === base + offset) {
      ranges[ranges.length - 1] = { offset: last.offset, length: last.length + length }
    } else ranges.push({ offset: base + offset, length })
  }
  return ranges
}
