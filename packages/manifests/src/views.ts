import { pathGlob } from './path-glob.ts'

/** One inode of a tree that is no folder; of hard links the first. */
export interface Leaf {
  /** Absolute, without links in its folders. */
  readonly path: string
  /** Bytes. */
  readonly size: number
}

export interface View {
  readonly size: number
  readonly files: number
}

/** How deep a measurement tells folders; `/` is 0. */
const DEPTH = 4
/** Bytes below which a folder is not told. */
const LEAST = 64 * 2 ** 10

/** Folders to a depth of 4 that hold 64 KiB or more, and `/`, each with everything below it; sorted by path (by code unit). */
export function dirsOf(leaves: Iterable<Leaf>): ({ readonly path: string } & View)[] {
  const sums = new Map<string, { size: number; files: number }>([['/', { size: 0, files: 0 }]])
  // Files of one folder come one after the other: its sums are looked up once.
  let folder: string | undefined
  let above: { size: number; files: number }[] = []
  for (const { path, size } of leaves) {
    const cut = path.lastIndexOf('/')
    if (folder === undefined || cut !== folder.length || !path.startsWith(folder)) {
      folder = path.slice(0, cut)
      above = ancestors(folder).map((one) => sumOf(sums, one))
    }
    for (const sum of above) {
      sum.size += size
      sum.files += 1
    }
  }
  return [...sums]
    .filter(([path, { size }]) => path === '/' || size >= LEAST)
    .map(([path, sum]) => ({ path, ...sum }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** `/usr/lib/a` → `/`, `/usr`, `/usr/lib`, `/usr/lib/a`; no deeper than what is told. */
function ancestors(folder: string): string[] {
  const parts = folder.split('/').slice(1, DEPTH + 1)
  return ['/', ...parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)]
}

function sumOf(
  sums: Map<string, { size: number; files: number }>,
  path: string,
): { size: number; files: number } {
  const known = sums.get(path)
  if (known !== undefined) return known
  const sum = { size: 0, files: 0 }
  sums.set(path, sum)
  return sum
}

/** What the globs of budgets match, each by itself: a file may count for several. */
export function pathsOf(
  leaves: readonly Leaf[],
  globs: Iterable<string>,
): ({ readonly glob: string } & View)[] {
  return [...new Set(globs)].map((glob) => {
    const pattern = pathGlob(glob)
    const found = leaves.filter(({ path }) => pattern.test(path))
    return { glob, size: found.reduce((sum, { size }) => sum + size, 0), files: found.length }
  })
}

/** The globs of the budgets that are for paths. */
export const pathGlobs = (budgets: readonly { readonly metric: string }[]): string[] =>
  budgets.flatMap(({ metric }) => (metric.startsWith('path:') ? [metric.slice('path:'.length)] : []))

/** Units that are enabled, by the links that systemctl enable makes; given all paths of a root. Sorted. */
export function enabledUnits(paths: Iterable<string>): string[] {
  const units = new Set<string>()
  for (const path of paths) {
    const [, unit] = /^\/etc\/systemd\/system\/[^/]+\.(?:wants|requires|upholds)\/([^/]+)$/.exec(path) ?? []
    if (unit !== undefined) units.add(unit)
  }
  return [...units].sort()
}
