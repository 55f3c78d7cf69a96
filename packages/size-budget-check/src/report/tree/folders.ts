import { groupBy } from '@dpuos/host-tools'
import type { Measurement } from '@dpuos/manifests'
import { filePart } from './layers.ts'
import { heldTo, type Part, withoutVersion, withRest } from './part.ts'

/** The root as folders, as deep as they were measured, with the largest files in the nearest of them. */
export function folderTree(measured: Measurement): Part {
  const dirs = new Map(measured.dirs.map((dir) => [dir.path, dir]))
  const { installed: size, files } = measured.totals
  // The root is always there, whatever was measured.
  dirs.set('/', { path: '/', size, files })
  const below = groupBy(
    [...dirs.values()].filter(({ path }) => path !== '/'),
    ({ path }) => nearest(path, dirs),
  )
  const inside = groupBy(measured.largest, ({ path }) => nearest(path, dirs))
  const part = ({ path, size, files }: Measurement['dirs'][number]): Part => {
    const folders = (below.get(path) ?? []).map(part)
    const within = path === '/' ? 1 : path.length + 1
    const large = (inside.get(path) ?? []).map((file) => filePart(file, file.path.slice(within)))
    const parts = heldTo([...folders, ...large], size)
    const name = path === '/' ? '/' : path.slice(path.lastIndexOf('/') + 1)
    const kind = path === '/' ? 'root' : 'folder'
    return {
      kind,
      name,
      id: path,
      kin: withoutVersion(path),
      size,
      files,
      note: path === '/' ? '' : path,
      parts: parts.length === 0 ? [] : withRest(parts, size),
    }
  }
  return part({ path: '/', size, files })
}

/** The nearest folder above that was measured. */
function nearest(path: string, dirs: ReadonlyMap<string, unknown>): string {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
    const above = path.slice(0, at)
    if (dirs.has(above)) return above
  }
  return '/'
}
