import type { Finding, Position } from '@dpuos/manifests'
import { formatPath, printText } from '../tree.ts'
import { dead, type Linted, seen } from './dead.ts'

/** Lists in which a second entry is a slip rather than two files that agree. */
const LISTS = ['packages', 'cut', 'drivers', 'services', 'system.harden', 'kernel.cmdline']

/** Entries that stand twice in one list of one file, or of one imageTailor folder. */
export function repeats({ explain }: Linted): Finding[] {
  const first = new Map<string, Position>()
  return explain([]).flatMap(({ path, value, at, effect }): Finding[] => {
    const key = formatPath(path)
    if (!LISTS.some((list) => key === list || key.startsWith(`${list}.`))) return []
    const name = `${key} ${value}`
    const before = first.get(name)
    if (before === undefined && effect === 'adds') first.set(name, at)
    if (effect !== 'repeats' || before?.file !== at.file) return []
    const title = `\`${key}\` has \`${printText(value, 60)}\` twice, first in ${seen(before, at)}`
    return [dead('warning', 'twice', title, at, 'Take one of them out.')]
  })
}
