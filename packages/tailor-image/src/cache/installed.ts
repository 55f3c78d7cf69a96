import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Finding, formatMiB } from '@dpuos/manifests'
import type { Prepared } from '../prepare.ts'
import { underWay } from '../together.ts'
import { warn } from '../work.ts'
import { NO_STORE } from './store.ts'
import { keepTree, restoreTree } from './tree.ts'

/**
 * Everything that the freshly installed root is made of. Two runs with equal keys install the same tree; users, secrets, overlay and all
 * other layers come later and are not in it.
 */
async function keyOf({ work, resolution, repositories }: Prepared): Promise<unknown> {
  const { request, epoch, scriptlets } = work
  const { toolchainDir } = request
  const keys = await Promise.all(
    repositories.flatMap(({ gpgkey }) =>
      gpgkey.map(async (key) =>
        createHash('sha256')
          .update(await readFile(path.resolve(toolchainDir, key)))
          .digest('hex'),
      ),
    ),
  )
  return {
    packages: resolution.packages.map(({ nevra, sha256 }) => [nevra, sha256]),
    // With one that names none, RPMs may come without a signature.
    keys: [...new Set(keys)].sort(),
    unsigned: repositories.some((one) => one.gpgkey.length === 0),
    arch: request.arch,
    scriptlets: [scriptlets.run, scriptlets.emulation.kind, scriptlets.emulation.version],
    epoch,
  }
}

/** Under what anything is kept that follows from the installed tree alone. */
export interface TreeKey {
  readonly tree: unknown
}

export interface InstalledTree {
  /** Undefined without a cache. */
  readonly key: TreeKey | undefined
  /** Until this resolves the tree may be read, and not be changed: it is being kept. */
  readonly keeping: Promise<void>
}

/** The installed tree: from the cache where the same packages were installed by the same tools before, else as `install` makes it. */
export async function installedTree(
  prepared: Prepared,
  install: () => Promise<void>,
): Promise<InstalledTree> {
  const { work } = prepared
  const { ports, root, store } = work
  if (store === NO_STORE) {
    await install()
    return { key: undefined, keeping: Promise.resolve() }
  }
  const tree = await keyOf(prepared)
  // What an install has to say is about scriptlets; the definition that says how to treat them may lie elsewhere today.
  const at = work.request.position(['packages', 'scriptlets'])
  const restored = await restoreTree(store, 'tree', tree, root.dir, ports)
  if (restored !== undefined) {
    ports.log.info('The same packages were installed before: the tree comes from the cache')
    for (const finding of restored.value as readonly Finding[])
      warn(work, finding.at === undefined ? finding : { ...finding, at })
    return { key: { tree }, keeping: Promise.resolve() }
  }
  const before = work.findings.length
  await install()
  const said = work.findings.slice(before)
  const room = path.dirname(root.dir)
  // The archive lies beside the root for a moment.
  const bytes = prepared.resolution.packages.reduce((sum, one) => sum + one.installedSize, 0)
  if ((await ports.fs.freeBytes(room)) < 3 * bytes) {
    ports.log.info(`Not kept in the cache: no ${formatMiB(3 * bytes)} free at ${room}`)
    return { key: { tree }, keeping: Promise.resolve() }
  }
  const keeping = keepTree(store, 'tree', tree, said, root.dir, room, ports)
  // It is awaited with what goes on meanwhile.
  keeping.catch(() => undefined)
  await underWay()
  return { key: { tree }, keeping }
}
