import { posix } from 'node:path'
import type { Removal } from '@dpuos/manifests'
import type { Scan } from './scan.ts'
import { UNIT_FILE } from './types.ts'

export interface Cause {
  /** As the ledger has it: `packages.remove: perl-*`. */
  readonly rule: string
  /** The path or NEVRA that was taken out. */
  readonly what: string
}

/** Which removal took a thing away. */
export class Causes {
  readonly #byWhat: ReadonlyMap<string, Removal>
  readonly #byName: ReadonlyMap<string, Removal>
  readonly #owners: ReadonlyMap<string, string>
  readonly #unitFiles: ReadonlyMap<string, string>

  /** `owners`: path → NEVRA of its package, before. */
  constructor(removed: readonly Removal[], owners: ReadonlyMap<string, string>, before: Scan) {
    this.#byWhat = new Map(removed.map((one) => [one.what, one]))
    this.#byName = new Map(removed.map((one) => [posix.basename(one.what), one]))
    this.#owners = owners
    this.#unitFiles = new Map(
      before.needs.flatMap(({ from, kind, what, to }) =>
        kind === 'unit' && what === UNIT_FILE ? [[from, to[0] ?? '']] : [],
      ),
    )
  }

  /** `lost`: what answered a need before, `name`: as the need named it, for links that were taken and their targets left. */
  of(lost: string, name: string): Cause | undefined {
    const path = this.#unitFiles.get(lost) ?? lost
    const found = this.#covering(path) ?? this.#ownedBy(path) ?? this.#byName.get(posix.basename(name))
    return found === undefined ? undefined : { rule: found.rule, what: found.what }
  }

  /** The removal of the path itself, or of a folder above. */
  #covering(path: string): Removal | undefined {
    for (let at = path; at !== '/' && at !== '.'; at = posix.dirname(at)) {
      const found = this.#byWhat.get(at)
      if (found !== undefined) return found
    }
    return undefined
  }

  #ownedBy(path: string): Removal | undefined {
    const owner = this.#owners.get(path)
    return owner === undefined ? undefined : this.#byWhat.get(owner)
  }
}
