import { type FileChange, type Measurement, nameOfNevra } from '@dpuos/manifests'

/** Most that are told. */
const MOST = 200

/** Modules and firmware that came, went or changed in size, with what keeps them, and large files that another package owns now; worst first. */
export function fileChanges(base: Measurement, head: Measurement): FileChange[] {
  return [...driverChanges(base.drivers, head.drivers), ...movedFiles(base.largest, head.largest)]
    .toSorted((a, b) => Math.abs(b.bytes) - Math.abs(a.bytes) || (a.path < b.path ? -1 : 1))
    .slice(0, MOST)
}

type Driver = Measurement['drivers'][number]

/** Modules are the same by their name, whatever release's folder they lie in; firmware by its path. */
const driverKey = ({ kind, name, path }: Driver): string => (kind === 'module' ? `module ${name}` : path)

function driverChanges(base: readonly Driver[], head: readonly Driver[]): FileChange[] {
  const before = new Map(base.map((one) => [driverKey(one), one]))
  const now = new Set(head.map(driverKey))
  const changed = head.flatMap((one): FileChange[] => {
    const was = before.get(driverKey(one))
    const { kind: what, path, size, reason } = one
    if (was === undefined) return [{ kind: 'added', what, path, bytes: size, why: reason }]
    return was.size === size ? [] : [{ kind: 'resized', what, path, bytes: size - was.size, why: reason }]
  })
  const gone = base
    .filter((one) => !now.has(driverKey(one)))
    .map(
      ({ kind: what, path, size, reason }): FileChange => ({
        kind: 'removed',
        what,
        path,
        bytes: -size,
        why: reason,
      }),
    )
  return [...changed, ...gone]
}

function movedFiles(base: Measurement['largest'], head: Measurement['largest']): FileChange[] {
  const before = new Map(base.map((one) => [one.path, one]))
  return head.flatMap(({ path, size, owner }): FileChange[] => {
    const was = before.get(path)
    if (was === undefined || nameOfNevra(was.owner) === nameOfNevra(owner)) return []
    return [
      {
        kind: 'moved',
        what: 'file',
        path,
        bytes: size - was.size,
        why: `was of ${was.owner}, is of ${owner}`,
      },
    ]
  })
}
