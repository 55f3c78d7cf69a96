import type { Layer, Removal } from '@dpuos/manifests'
import type { TargetRoot } from './root/target-root.ts'

/** What we did to the root: which layer wrote which path, and what was taken out by which rule. */
export class Ledger {
  readonly #root: TargetRoot
  /** Canonical path → the layer that wrote it last. */
  readonly written = new Map<string, Layer>()
  readonly removed: Removal[] = []
  constructor(root: TargetRoot) {
    this.#root = root
  }

  /** Write a file (mode 0644 unless said) on behalf of a layer. */
  write(layer: Layer, target: string, data: string | Uint8Array, mode?: number): void {
    this.#root.write(target, data, mode)
    this.#wrote(layer, target)
  }

  /** Write a file as a copy of one on the host. */
  copy(layer: Layer, source: string, target: string, mode?: number): void {
    this.#root.copy(source, target, mode)
    this.#wrote(layer, target)
  }

  #wrote(layer: Layer, target: string): void {
    const real = `/${this.#root.resolve(target).slice(this.#root.dir.length)}`
    this.written.set(this.#root.canonical(real), layer)
  }

  symlink(layer: Layer, text: string, target: string): void {
    this.#root.symlink(text, target)
    this.written.set(this.#root.canonical(target), layer)
  }

  /** Take a file or a whole folder out; a line per call, with the bytes of all files in it. Nothing there: no line. */
  remove(kind: Removal['kind'], rule: string, target: string): void {
    const stats = this.#root.lstat(target)
    if (stats === undefined) return
    const what = this.#root.canonical(target)
    let size = stats.isDirectory() ? 0 : stats.size
    if (stats.isDirectory()) {
      for (const entry of this.#root.walk(what)) if (!entry.stats.isDirectory()) size += entry.stats.size
    }
    this.#root.remove(target)
    this.removed.push({ kind, what, rule, size })
  }
}
