import type { ModuleTree } from '@dpuos/host-tools'
import type { RootTree } from './tree.ts'
import { answer, type Need } from './types.ts'

/** What kernel modules that are left need of each other, by the modules.dep of the whole set: depmod forgets what is gone. */
export function* moduleNeeds(modules: ModuleTree, tree: RootTree): Generator<Need> {
  const fileOf = (name: string): string | undefined => {
    const path = modules.modules.get(name)?.path
    return path === undefined ? undefined : tree.file(`/lib/modules/${modules.release}/${path}`)
  }
  for (const { name, depends, softdeps } of modules.modules.values()) {
    const from = fileOf(name)
    if (from === undefined) continue
    for (const what of depends) yield { from, kind: 'module', what, to: answer(fileOf(what)), hard: true }
    for (const what of softdeps) {
      if (modules.modules.has(what))
        yield { from, kind: 'module', what, to: answer(fileOf(what)), hard: false }
    }
  }
}
