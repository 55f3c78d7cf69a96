import type { Finding } from '@dpuos/manifests'
import { printText } from '../tree.ts'
import { boot } from './boot.ts'
import { cutFiles } from './cut-files.ts'
import { cutTools } from './cut-tools.ts'
import { dead, itemsOf, type Linted, seen } from './dead.ts'
import { folder } from './folder.ts'
import { harden } from './harden.ts'
import { packages } from './packages.ts'
import { repeats } from './repeats.ts'

/**
 * What has no effect in a definition: entries that stand twice, undo each other, are for another processor, or can match nothing.
 * Needs nothing but the definition; what is in repositories is compared by `lintAgainst`.
 */
export function lint(linted: Linted): Finding[] {
  return [
    ...repeats(linted),
    ...packages(linted),
    ...cutTools(linted),
    ...cutFiles(linted),
    ...boot(linted),
    ...harden(linted),
    ...services(linted),
    ...linted.folders.flatMap(folder),
  ].map((finding) => ({ ...finding, title: printText(finding.title, 400) }))
}

function services(linted: Linted): Finding[] {
  const { enable, disable } = linted.definition.services
  const off = new Map(itemsOf(linted, disable, 'services', 'disable').map((one) => [one.value, one]))
  return itemsOf(linted, enable, 'services', 'enable').flatMap(({ value, at }): Finding[] => {
    const other = off.get(value)
    if (other === undefined) return []
    return [
      dead(
        'warning',
        'undone',
        `\`${value}\` is enabled and then disabled (${seen(other.at, at)})`,
        at,
        'Take one of the two out.',
      ),
    ]
  })
}
