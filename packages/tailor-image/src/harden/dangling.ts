import { linkEnd } from '../cut/links.ts'
import type { Work } from '../work.ts'

const FOLDERS = ['/etc', '/lib', '/lib64', '/usr', '/var']

/** What is there only while the system runs; a unit that is masked is a link to /dev/null. */
const AT_RUN_TIME = /^\/(boot|dev|proc|run|sys|tmp|var\/run|var\/lock)(\/|$)/

/** Take out links that lead nowhere, but not those to what comes at boot. Returns how many. */
export function removeDanglingLinks({ root, ledger }: Pick<Work, 'root' | 'ledger'>, rule: string): number {
  const real = FOLDERS.filter((folder) => root.lstat(folder)?.isDirectory() === true)
  const links = real
    .flatMap((folder) => [...root.walk(folder)])
    .filter((entry) => entry.stats.isSymbolicLink())
    .map((entry) => entry.path)
  let count = 0
  for (const link of links) {
    const end = linkEnd(root, link)
    if (end.there || AT_RUN_TIME.test(end.path)) continue
    ledger.remove('file', rule, link)
    count++
  }
  return count
}
