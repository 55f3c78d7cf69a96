import { editDistance } from '@dpuos/manifests'

/** The `count` candidates nearest to what was written, nearest first; equals keep their order. */
export function nearestNames(
  written: string,
  candidates: readonly string[],
  count: number,
): readonly string[] {
  const wanted = written.toLowerCase()
  return candidates
    .map((text) => ({ text, distance: editDistance(wanted, text.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ text }) => text)
}
