import { editDistance } from '@dpuos/manifests'

/**
 * At most three names that the user may have meant: few edits away (a third of the length), or the same word with more
 * behind or before it (`vim` → `vim-minimal`). Best first.
 */
export function nearNames(asked: string, known: Iterable<string>): string[] {
  const given = asked.toLowerCase()
  const reach = Math.max(1, Math.floor(given.length / 3))
  const scored: { name: string; score: number }[] = []
  for (const name of new Set(known)) {
    const candidate = name.toLowerCase()
    const close =
      Math.abs(candidate.length - given.length) <= reach ? editDistance(given, candidate) : reach + 1
    const words = candidate.split(/[-_]/)
    if (close <= reach) scored.push({ name, score: close })
    else if (candidate.startsWith(`${given}-`)) scored.push({ name, score: reach + 1 })
    else if (given.length > 2 && words.includes(given)) scored.push({ name, score: reach + 2 })
  }
  return scored
    .sort((a, b) => a.score - b.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map((one) => one.name)
}
