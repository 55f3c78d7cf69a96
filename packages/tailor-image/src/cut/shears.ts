import { formatPosition } from '@dpuos/manifests'
import type { Ledger } from '../ledger.ts'
import type { TargetRoot } from '../root/target-root.ts'
import type { Work } from '../work.ts'

/** Why a path stays whatever the lists say. */
export type Reason = 'boot' | 'written by the definition' | 'user package' | 'cut.level: keep-rpm'

/**
 * Takes things out for the lists of `cut`, and leaves alone what must stay: a folder that holds such a thing loses everything else.
 * Remembers what it spared.
 */
export class Shears implements Pick<Ledger, 'remove'> {
  readonly #root: TargetRoot
  readonly #ledger: Ledger
  readonly #kept = new Map<string, Reason>()
  /** Folders that hold something that stays. */
  readonly #holders = new Set<string>()
  /** Canonical path → why it stayed. */
  readonly spared = new Map<string, Reason>()

  constructor({ root, ledger }: Pick<Work, 'root' | 'ledger'>) {
    this.#root = root
    this.#ledger = ledger
  }

  /** From now on this path stays, with the folders it lies in. Canonical. */
  keep(path: string, reason: Reason): void {
    if (this.#kept.has(path)) return
    this.#kept.set(path, reason)
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end)
      if (this.#holders.has(folder)) return
      this.#holders.add(folder)
    }
  }

  /** As Ledger.remove; what is kept stays. */
  remove(kind: Parameters<Ledger['remove']>[0], rule: string, target: string): void {
    const stats = this.#root.lstat(target)
    if (stats === undefined) return
    const path = this.#root.canonical(target)
    const reason = this.#kept.get(path)
    if (reason !== undefined) this.spared.set(path, reason)
    else if (stats.isDirectory() && this.#holders.has(path)) {
      for (const name of this.#root.list(path)) this.remove(kind, rule, `${path}/${name}`)
    } else this.#ledger.remove(kind, rule, path)
  }
}

/** `cut.tools: not listed (dpuos.yaml:12:3)`: the rule of a removal, with the line that says so. */
export function ruleOf({ request }: Pick<Work, 'request'>, key: string, why: string, index?: number): string {
  const path = ['cut', key, ...(index === undefined ? [] : [index])]
  return `cut.${key}: ${why} (${formatPosition(request.position(path))})`
}
