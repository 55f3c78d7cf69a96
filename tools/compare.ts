/** Files of a folder tree by relative path. */
export type Tree = ReadonlyMap<string, string>

/** Where two texts part: `line 12: "…" instead of "…"`. */
function firstDifference(actual: string, expected: string): string {
  const [a, b] = [actual.split('\n'), expected.split('\n')]
  const at = a.findIndex((line, index) => line !== b[index])
  const line = at === -1 ? a.length : at
  const show = (text: string | undefined): string => JSON.stringify((text ?? '(end of file)').slice(0, 80))
  return `line ${line + 1}: ${show(a[line])} instead of ${show(b[line])}`
}

/** One line per file in which `actual` is not `expected`; empty when they are the same byte for byte. */
export function compareTrees(actual: Tree, expected: Tree): string[] {
  const names = [...new Set([...actual.keys(), ...expected.keys()])].sort()
  return names.flatMap((name) => {
    const [a, b] = [actual.get(name), expected.get(name)]
    if (a === b) return []
    if (a === undefined) return [`${name}: missing`]
    if (b === undefined) return [`${name}: nothing makes it`]
    return [`${name}: ${firstDifference(a, b)}`]
  })
}
