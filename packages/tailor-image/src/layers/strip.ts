import type { Entry } from '../root/target-root.ts'
import type { Work } from '../work.ts'

const DOC_FOLDERS = [
  '/usr/share/doc',
  '/usr/share/man',
  '/usr/share/info',
  '/usr/share/gtk-doc',
  '/usr/share/help',
]

/** Licence texts must travel with the software; Debian calls them `copyright`. */
const LICENCE = /^(licen[cs]es?|copying|copyright|notice|authors|patents)([^a-z].*)?$/i

/** Man pages, info, documentation. Licence files, and folders named `licenses`, stay. One removal per package folder, not per page. */
export function stripDocs(work: Work): void {
  const { root, ledger } = work
  for (const top of DOC_FOLDERS) {
    if (root.stat(top)?.isDirectory() !== true) continue
    for (const name of root.list(top)) {
      const folder = `${top}/${name}`
      const below = root.lstat(folder)?.isDirectory() === true ? [...root.walk(folder)] : []
      if (!below.some(isLicence)) ledger.remove('doc', 'packages.strip.docs', folder)
      else {
        for (const entry of below) {
          if (!entry.stats.isDirectory() && !isLicence(entry))
            ledger.remove('doc', 'packages.strip.docs', entry.path)
        }
      }
    }
  }
}

const isLicence = (entry: Entry): boolean =>
  !entry.stats.isDirectory() &&
  (LICENCE.test(entry.path.split('/').at(-1) ?? '') || entry.path.includes('/licenses/'))

/**
 * Translations of other languages than those kept. A kept `zh_CN.UTF-8` keeps the folders `zh_CN` and `zh`; a kept `zh` keeps all
 * of Chinese. glibc's own locale data in /usr/lib/locale is only touched where every locale is a folder.
 */
export function stripLocales({ root, ledger }: Work, keep: readonly string[]): void {
  const kept = (name: string): boolean => {
    const bare = name.replace(/[.@].*$/, '')
    return keep.some((locale) => {
      const wanted = locale.replace(/[.@].*$/, '')
      return bare === wanted || wanted.startsWith(`${bare}_`) || bare.startsWith(`${wanted}_`)
    })
  }
  const isLocale = (name: string): boolean => /^[a-z]{2,3}(_[A-Z]{2})?([.@].*)?$/.test(name)
  for (const top of ['/usr/share/locale', '/usr/share/man', '/usr/share/help', '/usr/lib/locale']) {
    for (const name of root.list(top)) {
      if (root.lstat(`${top}/${name}`)?.isDirectory() !== true || !isLocale(name) || kept(name)) continue
      ledger.remove('locale', 'packages.strip.locales', `${top}/${name}`)
    }
  }
}
