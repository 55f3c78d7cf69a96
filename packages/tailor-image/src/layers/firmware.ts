import { globPattern } from '@dpuos/manifests'
import type { Ledger } from '../ledger.ts'
import type { Work } from '../work.ts'

/** Suffixes under which the kernel finds compressed firmware (CONFIG_FW_LOADER_COMPRESS). */
export const COMPRESSED = /\.(xz|zst)$/

/** Names and globs as one test on paths. */
function matcher(patterns: readonly string[]): (file: string) => boolean {
  const exact = new Set(patterns)
  const globs = patterns.filter((pattern) => /[*?[]/.test(pattern)).map(globPattern)
  return (file) => exact.has(file) || globs.some((glob) => glob.test(file))
}

/**
 * Take out the firmware that no kept module asks for. Links stay with their targets: what a kept link points to is kept.
 * `referenced` are names below /lib/firmware as modinfo prints them; empty with policy `none`.
 */
export function stripFirmware(
  { root, ledger }: Pick<Work, 'root'> & { readonly ledger: Pick<Ledger, 'remove'> },
  referenced: readonly string[],
  rule: string,
): void {
  const top = '/lib/firmware'
  if (root.stat(top)?.isDirectory() !== true) return
  const base = root.canonical(`/${root.resolve(top).slice(root.dir.length)}`)
  const asked = matcher(referenced)
  const keep = new Set<string>()
  const files = [...root.walk(base)].filter((entry) => !entry.stats.isDirectory())
  for (const entry of files) {
    if (!asked(entry.path.slice(base.length + 1).replace(COMPRESSED, ''))) continue
    keep.add(entry.path)
    keep.add(`/${root.resolve(entry.path).slice(root.dir.length + 1)}`)
  }
  for (const entry of files) {
    if (keep.has(entry.path) || isLicence(entry.path)) continue
    ledger.remove('firmware', rule, entry.path)
  }
}

const isLicence = (file: string): boolean => /\/(licen[cs]e|copying|notice|whence|gpl-)[^/]*$/i.test(file)
