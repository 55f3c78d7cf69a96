import type { Definition } from '@dpuos/definition'
import { initramfsModules, SYSTEM_MODULES } from './boot-modules.ts'
import type { Rules } from './choose-modules.ts'
import type { Rule } from './module-rules.ts'
import type { ModuleTree } from './types.ts'

/** Which of a kernel's modules an image keeps, as its definition says it. */
export function driverRules(
  tree: ModuleTree,
  definition: Pick<Definition, 'outputs' | 'drivers' | 'verify' | 'board'>,
): Rules {
  const { drivers, verify, board } = definition
  const rule = (name: string, patterns: readonly string[], by: Rule['by'] = 'name'): Rule => ({
    name,
    by,
    patterns,
  })
  const { keep } = drivers
  return {
    keep:
      keep === undefined
        ? undefined
        : [
            rule('drivers.keep.modules', keep.modules),
            rule('drivers.keep.classes', keep.classes, 'folder'),
            rule('drivers.keep.ids', keep.ids, 'device'),
          ],
    drop: rule('drivers.drop.modules', drivers.drop.modules),
    needed: [
      rule('drivers.load', drivers.load),
      rule('drivers.initramfs', drivers.initramfs),
      rule('verify.expect.modules', verify.expect.modules),
      rule('drivers.vendor', foreignModules(tree)),
    ],
    board: rule('board.ids', keep?.['from-board'] === true ? Object.keys(board?.ids ?? {}) : [], 'device'),
    boot: rule('boot', [...initramfsModules(tree, definition), ...SYSTEM_MODULES]),
  }
}

/** Modules that did not come with the kernel: not below `kernel/`. Sorted. */
export const foreignModules = (tree: ModuleTree): string[] =>
  [...tree.modules.values()]
    .flatMap(({ name, path: file }) => (file.startsWith('kernel/') ? [] : [name]))
    .sort()
