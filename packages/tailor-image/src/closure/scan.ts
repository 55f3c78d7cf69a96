import { closeSync, openSync, readSync } from 'node:fs'
import type { Entry, TargetRoot } from '../root/target-root.ts'
import { readElfFile } from './elf.ts'
import { Libraries } from './libraries.ts'
import { configNeeds } from './needs-config.ts'
import { cronNeeds } from './needs-cron.ts'
import { linkNeeds, programNeeds } from './needs-programs.ts'
import { startable, unitNeeds } from './needs-units.ts'
import { RootTree, type TreeEntry } from './tree.ts'
import type { Facts, Need, View } from './types.ts'
import { Units } from './units.ts'

/** Who needs what in a root at one time. */
export interface Scan {
  readonly tree: RootTree
  readonly view: View
  readonly needs: readonly Need[]
  /** Names of units that boot, shutdown or messages can start. */
  readonly startable: ReadonlySet<string>
}

/** What is known of a file without reading it; undefined where nothing is. */
export type KnownFacts = (path: string, entry: TreeEntry) => Facts | undefined

/** What saves looking twice. */
export interface Before {
  readonly known?: KnownFacts
  /** All of the root, where they were looked up already. */
  readonly entries?: Iterable<Entry>
}

/** Read everything that says what it needs. Nothing of the root is executed. */
export function scan(root: TargetRoot, { known, entries }: Before = {}): Scan {
  const tree = new RootTree(root, entries)
  const view = viewOf(tree, known)
  const units = new Units(tree)
  const needs = distinct([
    ...programNeeds(view),
    ...linkNeeds(view),
    ...unitNeeds(units, view),
    ...configNeeds(units, view),
    ...cronNeeds(view),
  ])
  return { tree, view, needs, startable: startable(units, needs) }
}

/** Identity of a need: the same before and after a cut. */
export const keyOf = ({ from, kind, what }: Need): string => `${from}\0${kind}\0${what}`

/** The same need twice (two Exec lines): once, hard when one of them is. */
function distinct(needs: readonly Need[]): Need[] {
  const byKey = new Map<string, Need>()
  for (const need of needs) {
    const key = keyOf(need)
    if (byKey.get(key)?.hard !== true) byKey.set(key, need)
  }
  return [...byKey.values()]
}

/** Programs carry an x bit; libraries of some distributions do not. Kernel modules are ELF files that no program needs. */
const isCandidate = (path: string, mode: number): boolean =>
  ((mode & 0o111) !== 0 && !/\.ko(\.\w+)?$/.test(path)) || /\.so(\.[^/]*)?$/.test(path)

/** What an earlier scan has read of files that nobody has touched since. */
export const untouchedSince =
  ({ tree, view }: Scan): KnownFacts =>
  (path, { stamp }) =>
    tree.get(path)?.stamp === stamp ? view.facts(path) : undefined

function viewOf(tree: RootTree, known: KnownFacts | undefined): View {
  const seen = new Map<string, Facts>()
  const facts = (path: string): Facts | undefined => {
    const found = seen.get(path)
    if (found !== undefined) return found
    const entry = tree.get(path)
    if (entry?.kind !== 'file' || !isCandidate(path, entry.mode)) return undefined
    const read = known?.(path, entry) ?? readFacts(tree.host(path))
    seen.set(path, read)
    return read
  }
  return {
    tree,
    facts,
    libraries: new Libraries(tree, facts),
    *programs() {
      for (const [path, { kind, mode }] of tree.entries())
        if (kind === 'file' && isCandidate(path, mode)) yield path
    },
  }
}

function readFacts(host: string): Facts {
  const elf = readElfFile(host)
  return { elf, shebang: elf === undefined ? readShebang(host) : undefined }
}

/** As much of a first line as the kernel reads (BINPRM_BUF_SIZE). */
const LINE = 256

function readShebang(host: string): string | undefined {
  const file = openSync(host, 'r')
  try {
    const head = Buffer.alloc(LINE)
    const text = head.toString('utf8', 0, readSync(file, head, 0, LINE, 0))
    return /^#!\s*([^\n]*)/.exec(text)?.[1]?.trim()
  } finally {
    closeSync(file)
  }
}
