import { formatBytes } from '@dpuos/action-kit/text'

/** A part of a measured tree. What it holds adds up to it: where `parts` is not empty, Σ size of them is its size. */
export interface Part {
  readonly kind: 'root' | 'layer' | 'group' | 'package' | 'module' | 'firmware' | 'folder' | 'file' | 'rest'
  /** As it is shown, short: within what it lies in. */
  readonly name: string
  /** What makes it the same part in another measurement; unique among its neighbours. */
  readonly id: string
  /** What makes it its successor there, when nothing has its id: a package of another version, a library of another soname. */
  readonly kin: string
  readonly size: number
  /** Files in it; undefined: not known. */
  readonly files?: number | undefined
  /** What else is to be said. */
  readonly note: string
  readonly parts: readonly Part[]
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, { size }) => total + size, 0)

/** Everything that is not named, so that parts add up to the whole; nothing when they do already. */
export function withRest(parts: readonly Part[], size: number, name = 'other files'): Part[] {
  const left = size - sum(parts)
  if (left <= 0) return [...parts]
  return [...parts, { kind: 'rest', name, id: 'rest', kin: 'rest', size: left, note: '', parts: [] }]
}

/** A name in which numbers of versions do not tell: `libz.so.1.3.1` and `libz.so.1.4` are kin, also `/boot/vmlinuz-6.6.0-1`. */
export const withoutVersion = (name: string): string => name.replaceAll(/\d[\w.+~-]*/g, '#')

/**
 * Parts of which the whole has no more room than it has: the largest give way, so that it is never exceeded. `why` is noted with each that does,
 * behind the bytes it lost.
 */
export function heldTo(parts: readonly Part[], whole: number, why?: string): Part[] {
  let excess = sum(parts) - whole
  if (excess <= 0) return [...parts]
  return [...parts]
    .sort((a, b) => b.size - a.size)
    .map((part) => {
      const cut = Math.min(part.size, Math.max(0, excess))
      excess -= cut
      if (cut === 0) return part
      const size = part.size - cut
      const said = why === undefined ? [] : [`${formatBytes(cut)} ${why}`]
      const note = [part.note, ...said].filter((one) => one !== '').join('; ')
      return { ...part, size, note, parts: heldTo(part.parts, size) }
    })
    .filter(({ size }) => size > 0)
}
