import { readElfFile } from '../closure/elf.ts'
import type { Work } from '../work.ts'
import { libraryFolders } from './libraries.ts'
import { ruleOf, type Shears } from './shears.ts'

const ALL = 'all'

/** Folders of /usr/lib/locale whose name holds none of the words. */
export function cutLocales(work: Work, shears: Shears, words: readonly string[]): void {
  if (words.includes(ALL)) return
  const { root } = work
  const top = '/usr/lib/locale'
  for (const name of root.list(top)) {
    if (root.lstat(`${top}/${name}`)?.isDirectory() !== true || words.some((word) => name.includes(word)))
      continue
    shears.remove('locale', ruleOf(work, 'locales', 'not listed'), `${top}/${name}`)
  }
}

/** Message catalogues whose path below /usr/share/locale holds none of the words. */
export function cutTranslations(work: Work, shears: Shears, words: readonly string[]): void {
  if (words.includes(ALL)) return
  const top = '/usr/share/locale'
  const catalogues = [...work.root.walk(top)].filter(
    (entry) => !entry.stats.isDirectory() && entry.path.endsWith('.mo'),
  )
  for (const { path } of catalogues) {
    if (words.some((word) => path.slice(top.length).includes(word))) continue
    shears.remove('locale', ruleOf(work, 'translations', 'not listed'), path)
  }
}

/** Converters of iconv(3). Those listed keep what they are linked with beside them, and the table of names. */
export function cutGconv(work: Work, shears: Shears, names: readonly string[]): void {
  if (names.includes(ALL)) return
  const { root } = work
  const rule = ruleOf(work, 'gconv', 'not listed')
  for (const folder of libraryFolders(root).map((one) => `${one}/gconv`)) {
    if (names.length === 0) {
      shears.remove('locale', rule, folder)
      continue
    }
    const files = root.list(folder)
    const keep = new Set(names.map((name) => `${name}.so`).filter((name) => files.includes(name)))
    for (const name of keep) {
      const { needed = [] } = readElfFile(root.resolve(`${folder}/${name}`)) ?? {}
      for (const one of needed) if (files.includes(one)) keep.add(one)
    }
    for (const name of files) {
      if (keep.has(name) || name.startsWith('gconv-modules')) continue
      shears.remove('locale', rule, `${folder}/${name}`)
    }
  }
}

/** Man and info pages. */
export function cutDocs(work: Work, shears: Shears): void {
  const rule = ruleOf(work, 'docs', 'true')
  for (const folder of ['/usr/share/man', '/usr/share/info']) {
    for (const name of work.root.list(folder)) shears.remove('doc', rule, `${folder}/${name}`)
  }
}
