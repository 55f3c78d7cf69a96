import { readFileSync, readlinkSync } from 'node:fs'
import type { Entry, TargetRoot } from '../root/target-root.ts'

export interface TreeEntry {
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  readonly size: number
  readonly mode: number
  /** A link's text. */
  readonly link: string | undefined
  /** Equal stamps at two times: nobody has written the file between. */
  readonly stamp: string
}

/** As many links in one lookup as Linux follows (MAXSYMLINKS). */
const MAX_LINKS = 40

/** Larger texts are no configuration and no script. */
const MAX_TEXT = 2 ** 20

/** All names of a root at one time, looked up in memory: thousands of lookups cost no system call. Paths are canonical, as TargetRoot.walk names them. */
export class RootTree {
  readonly #dir: string
  readonly #entries = new Map<string, TreeEntry>()
  readonly #children = new Map<string, string[]>()
  readonly #resolved = new Map<string, string | undefined>()

  /** `entries`: all of the root, where they were looked up already. */
  constructor(root: TargetRoot, entries: Iterable<Entry> = root.walk()) {
    this.#dir = root.dir
    this.#children.set('/', [])
    for (const { path, stats } of entries) {
      const slash = path.lastIndexOf('/')
      this.#children.get(slash === 0 ? '/' : path.slice(0, slash))?.push(path.slice(slash + 1))
      const folder = stats.isDirectory()
      const link = stats.isSymbolicLink()
      if (folder) this.#children.set(path, [])
      this.#entries.set(path, {
        kind: folder ? 'folder' : link ? 'link' : stats.isFile() ? 'file' : 'other',
        size: stats.size,
        mode: stats.mode,
        link: link ? readlinkSync(`${root.dir}${path}`) : undefined,
        stamp: `${stats.ino} ${stats.size} ${Math.floor(stats.mtimeMs / 1000)}`,
      })
    }
  }

  /** The entry of a canonical path. */
  get(path: string): TreeEntry | undefined {
    return this.#entries.get(path)
  }

  /** Every path with its entry, folders before what is in them. */
  entries(): IterableIterator<[string, TreeEntry]> {
    return this.#entries.entries()
  }

  /** Canonical path of what `target` leads to, all links followed within the root; undefined when that is nothing, or a loop. */
  resolve(target: string): string | undefined {
    const known = this.#resolved.get(target)
    if (known !== undefined || this.#resolved.has(target)) return known
    const found = this.#walk(target)
    this.#resolved.set(target, found)
    return found
  }

  #walk(target: string): string | undefined {
    const todo = target.split('/').reverse()
    let at = ''
    let links = 0
    for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
      if (part === '' || part === '.') continue
      if (part === '..') {
        at = at.slice(0, Math.max(0, at.lastIndexOf('/')))
        continue
      }
      const next = `${at}/${part}`
      const entry = this.#entries.get(next)
      if (entry === undefined) return undefined
      if (entry.link === undefined) {
        at = next
        continue
      }
      if (++links > MAX_LINKS) return undefined
      if (entry.link.startsWith('/')) at = ''
      todo.push(...entry.link.split('/').reverse())
    }
    return at === '' ? '/' : at
  }

  /** Canonical path of the file that `target` leads to; undefined when that is no regular file. */
  file(target: string): string | undefined {
    const path = this.resolve(target)
    return path !== undefined && this.#entries.get(path)?.kind === 'file' ? path : undefined
  }

  /** Names in a folder, links to it followed, sorted; empty when it is none. */
  list(folder: string): readonly string[] {
    return this.#children.get(this.resolve(folder) ?? '') ?? []
  }

  /** Where a canonical path lies on the host: its folders are real folders, so nothing leads out of the root. */
  host(path: string): string {
    return `${this.#dir}${path}`
  }

  /** Text of a file, links followed; undefined when there is none, or one too large to be a configuration. */
  text(target: string): string | undefined {
    const path = this.file(target)
    if (path === undefined || (this.#entries.get(path)?.size ?? 0) > MAX_TEXT) return undefined
    return readFileSync(this.host(path), 'utf8')
  }
}
