/** Levenshtein distance: insertions, deletions and substitutions that make `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The `count` candidates nearest to what was written, nearest first; equals keep their order. */
export function nearest(written: string, candidates: readonly string[], count: number): readonly string[] {
  const wanted = written.toLowerCase()
  return candidates
    .map((text) => ({ text, distance: editDistance(wanted, text.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ text }) => text)
}
