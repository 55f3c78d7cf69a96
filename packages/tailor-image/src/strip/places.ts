import { ELF_MACHINE, type RootPackage } from '@dpuos/host-tools'
import type { RootTree } from '../closure/tree.ts'
import type { View } from '../closure/types.ts'

const TOOL = /^(\/usr(\/local)?)?\/s?bin\/[^/]+$/

/** Never touched: boot files, modules and firmware have rules of their own, the rest is configuration and state. */
const UNTOUCHED =
  /^\/(boot|etc|var|root|home|srv|opt|dev|proc|run|sys|tmp)\/|^\/usr\/lib\/(modules|firmware)\//

/** Plugins that only the files in pam.d name. */
const PAM_MODULE = /\/security\/pam_[^/]+\.so$/

/** What kind of thing a path is to `strip.auto`. */
export type Place = 'tool' | 'library' | 'inner' | 'data'

/** Sorts the paths of a root: whose they are, and what can be decided about them. */
export class Places {
  readonly #view: View
  readonly #folders: ReadonlySet<string>
  /** Canonical path → index of its package. */
  readonly #owners = new Map<string, number>()
  /** By package: its canonical paths that exist and are no folders. */
  readonly files: readonly (readonly string[])[]

  constructor(view: View, packages: readonly RootPackage[]) {
    this.#view = view
    const { tree, libraries } = view
    this.#folders = new Set(
      Object.values(ELF_MACHINE)
        .flatMap((machine) => libraries.folders(machine))
        .flatMap((one) => tree.resolve(one) ?? []),
    )
    this.files = packages.map(({ files }, index) => {
      const own = new Set<string>()
      for (const file of files) {
        const path = canonical(tree, file)
        const kind = path === undefined ? undefined : tree.get(path)?.kind
        if (path === undefined || kind === undefined || kind === 'folder') continue
        own.add(path)
        if (!this.#owners.has(path)) this.#owners.set(path, index)
      }
      return [...own]
    })
  }

  ownerOf(path: string): number | undefined {
    return this.#owners.get(path)
  }

  /** May it go at all? Only what a package brought: files of the overlay, caches and state have no owner. */
  isOurs(path: string): boolean {
    return this.#owners.has(path) && !UNTOUCHED.test(path)
  }

  /** Tools and libraries are found by name, so that it can be told who needs them. `inner`: plugins and helpers that only their own package knows. */
  of(path: string): Place {
    if (TOOL.test(path)) return 'tool'
    const folder = path.slice(0, path.lastIndexOf('/'))
    const name = path.slice(folder.length + 1)
    if (PAM_MODULE.test(path)) return 'library'
    if (this.#folders.has(folder) && /^(lib|ld-).*\.so(\.|$)|\.so\.[\d.]+$/.test(name)) return 'library'
    const facts = this.#view.facts(path)
    return facts?.elf !== undefined || facts?.shebang !== undefined ? 'inner' : 'data'
  }
}

/** A package's path as the tree names it: folders may be links (`/lib/x` → `/usr/lib/x`), the last part stays. */
export function canonical(tree: RootTree, file: string): string | undefined {
  const slash = file.lastIndexOf('/')
  const folder = tree.resolve(file.slice(0, slash) || '/')
  return folder === undefined ? undefined : `${folder === '/' ? '' : folder}/${file.slice(slash + 1)}`
}
