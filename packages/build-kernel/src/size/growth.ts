// Pure: what a kernel grew by since another one.
import type { KernelGrowth, KernelManifest, KernelModule } from '@dpuos/manifests'
import { subsystemsOf } from './subsystems.ts'
import { compareSymbols, type Symbols } from './symbols.ts'

/** A kernel as far as its size goes. */
export interface Sized {
  readonly kernel: Pick<KernelManifest, 'inputs' | 'release' | 'image' | 'modules' | 'subsystems'>
  /** undefined: not kept. */
  readonly symbols: Symbols | undefined
}

/** Growth from one kernel to the next: image, modules, subsystems, symbols. */
export function growthOf(before: Sized, after: Sized): KernelGrowth {
  const [old, now] = [before.kernel, after.kernel]
  return {
    baseline: { digest: old.inputs.digest, release: old.release },
    image: now.image.size - old.image.size,
    modules: sum(now.modules) - sum(old.modules),
    subsystems: subsystemGrowth(old, now),
    changed: moduleGrowth(old.modules, now.modules),
    symbols:
      before.symbols === undefined || after.symbols === undefined
        ? null
        : compareSymbols(before.symbols, after.symbols),
  }
}

function subsystemGrowth(old: Sized['kernel'], now: Sized['kernel']): KernelGrowth['subsystems'] {
  const [before, after] = [old, now].map(
    ({ subsystems, modules }) =>
      new Map((subsystems ?? subsystemsOf(modules, undefined)).map((one) => [one.name, one])),
  )
  // A subsystem that is not there takes nothing; one of a kernel whose image nobody looked into takes nobody knows what.
  const known = [before, after].every((list) =>
    [...(list?.values() ?? [])].every((one) => one.builtin !== null),
  )
  const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
  const rows = [...names].map((name) => ({
    name,
    builtin: known ? (after?.get(name)?.builtin ?? 0) - (before?.get(name)?.builtin ?? 0) : null,
    modules: (after?.get(name)?.size ?? 0) - (before?.get(name)?.size ?? 0),
  }))
  const weight = (row: (typeof rows)[number]): number => Math.abs((row.builtin ?? 0) + row.modules)
  return rows
    .filter((row) => row.modules !== 0 || (row.builtin ?? 0) !== 0)
    .sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1))
}

function moduleGrowth(old: readonly KernelModule[], now: readonly KernelModule[]): KernelGrowth['changed'] {
  const [before, after] = [old, now].map((list) => new Map(list.map(({ name, size }) => [name, size])))
  const names = new Set([...old, ...now].map(({ name }) => name))
  return [...names]
    .map((name) => ({ name, before: before?.get(name) ?? null, after: after?.get(name) ?? null }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => Math.abs(bytesOf(b)) - Math.abs(bytesOf(a)) || (a.name < b.name ? -1 : 1))
}

/** Growth of something that may not have been there, or be gone. */
export const bytesOf = (one: { readonly before: number | null; readonly after: number | null }): number =>
  (one.after ?? 0) - (one.before ?? 0)

const sum = (modules: readonly KernelModule[]): number => modules.reduce((all, one) => all + one.size, 0)
