import { type KnownFacts, type Scan, scan } from '../closure/scan.ts'
import type { Facts } from '../closure/types.ts'
import type { TargetRoot } from '../root/target-root.ts'
import type { TreeKey } from './installed.ts'
import type { Store } from './store.ts'

/** What one file of the tree said of itself, and how large it was then. */
type Kept = readonly [path: string, size: number, facts: Facts]

/**
 * Look at the root as it was installed. What its programs and libraries say of themselves is read once for each tree: to be called before
 * anything of it can have changed. `key`: of the tree; without one everything is read.
 */
export async function scanInstalled(store: Store, key: TreeKey | undefined, root: TargetRoot): Promise<Scan> {
  if (key === undefined) return scan(root)
  const kept = await store.use('facts', key, (files: readonly Kept[]) =>
    Promise.resolve(new Map(files.map(([path, size, facts]) => [path, { size, facts }]))),
  )
  if (kept === undefined) {
    const fresh = scan(root)
    await store.keep('facts', key, [...factsOf(fresh)])
    return fresh
  }
  const known: KnownFacts = (path, { size }) => {
    const found = kept.get(path)
    return found?.size === size ? found.facts : undefined
  }
  return scan(root, { known })
}

function* factsOf({ tree, view }: Scan): Generator<Kept> {
  for (const path of view.programs()) {
    const facts = view.facts(path)
    if (facts !== undefined) yield [path, tree.get(path)?.size ?? 0, facts]
  }
}
