import type { Table } from '@dpuos/action-kit'
import { formatMiB, type LockedArch, type LockedPackage, nameOfNevra, nevraCompare } from '@dpuos/manifests'

/** One difference between two locks. Sizes are bytes of the RPM file. */
export interface LockChange {
  readonly what: 'added' | 'removed' | 'upgraded' | 'downgraded' | 'republished'
  readonly name: string
  readonly before: LockedPackage | undefined
  readonly after: LockedPackage | undefined
}

/**
 * What changed from one lock to the next, by name. A name that stands there in several versions or architectures is compared version by
 * version: what is in both is no change, the rest is paired in order.
 */
export function lockChanges(before: LockedArch | undefined, after: LockedArch): LockChange[] {
  const names = new Set([...(before?.packages ?? []), ...after.packages].map((one) => nameOfNevra(one.nevra)))
  return [...names].sort().flatMap((name) => {
    const of = (lock: LockedArch | undefined): LockedPackage[] =>
      (lock?.packages ?? []).filter((one) => nameOfNevra(one.nevra) === name)
    return changesOf(name, of(before), of(after))
  })
}

function changesOf(name: string, before: LockedPackage[], after: LockedPackage[]): LockChange[] {
  const changes: LockChange[] = []
  const same =
    (one: LockedPackage): ((two: LockedPackage) => boolean) =>
    (two) =>
      two.nevra === one.nevra
  for (const one of before) {
    const two = after.find(same(one))
    if (two !== undefined && two.sha256 !== one.sha256)
      changes.push({ what: 'republished', name, before: one, after: two })
  }
  const gone = before.filter((one) => !after.some(same(one)))
  const come = after.filter((one) => !before.some(same(one)))
  for (let index = 0; index < Math.max(gone.length, come.length); index++) {
    const [one, two] = [gone[index], come[index]]
    if (one === undefined || two === undefined) {
      changes.push({ what: one === undefined ? 'added' : 'removed', name, before: one, after: two })
      continue
    }
    const what = nevraCompare(one.nevra, two.nevra) <= 0 ? 'upgraded' : 'downgraded'
    changes.push({ what, name, before: one, after: two })
  }
  return changes
}

const ORDER = ['added', 'removed', 'upgraded', 'downgraded', 'republished'] as const

/** `2 added, 1 upgraded, 1.2 MiB more`; `nothing` where nothing changed. */
export function changesInShort(changes: readonly LockChange[]): string {
  const counts = ORDER.map((what) => [what, changes.filter((one) => one.what === what).length] as const)
  const words = counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`)
  if (words.length === 0) return 'nothing'
  const bytes = changes.reduce((sum, one) => sum + growth(one), 0)
  const size = bytes === 0 ? 'no size' : `${formatMiB(Math.abs(bytes))} ${bytes > 0 ? 'more' : 'less'}`
  return `${words.join(', ')}; ${size} to download`
}

/** The changes as lines of the log; a very long list ends with how much more there is. */
export function changesLines(changes: readonly LockChange[], most = 60): string[] {
  const { rows } = changesTable(changes)
  const lines = rows.slice(0, most).map(([what = '', name = '', before = '', after = '', size = '']) => {
    const versions = [before, after].filter((one) => one !== '').join(' → ')
    return `${what.padEnd(11)} ${name} ${versions} (${size})`
  })
  return rows.length > most ? [...lines, `and ${rows.length - most} more`] : lines
}

/** The changes as a table of the summary, what is most surprising first. */
export function changesTable(changes: readonly LockChange[]): Table {
  const rows = ORDER.toReversed().flatMap((what) =>
    changes
      .filter((one) => one.what === what)
      .map((one) => [what, one.name, version(one.before), version(one.after), signed(growth(one))]),
  )
  return {
    title: 'Changes against the lock',
    columns: [
      { name: 'change' },
      { name: 'package' },
      { name: 'before' },
      { name: 'after' },
      { name: 'RPM size', align: 'right' },
    ],
    rows,
  }
}

const growth = ({ before, after }: LockChange): number => (after?.size ?? 0) - (before?.size ?? 0)

const version = (one: LockedPackage | undefined): string =>
  one === undefined ? '' : one.nevra.slice(nameOfNevra(one.nevra).length + 1)

const signed = (bytes: number): string =>
  `${bytes > 0 ? '+' : bytes < 0 ? '−' : ''}${formatMiB(Math.abs(bytes))}`
