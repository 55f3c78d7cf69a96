import type { Unit } from '@dpuos/manifests'

const BINARY = [
  ['GiB', 2 ** 30],
  ['MiB', 2 ** 20],
  ['KiB', 2 ** 10],
] as const

/** An amount as a definition has it: `8MiB`, `1536KiB`, `20s`; exact. */
export function writeAmount(amount: number, unit: Unit): string {
  if (unit === 'count') return String(amount)
  if (unit === 'milliseconds') return amount % 1000 === 0 ? `${amount / 1000}s` : `${amount}ms`
  const bytes = unit === 'KiB' ? amount * 1024 : amount
  const fits = BINARY.find(([, size]) => bytes >= size && bytes % size === 0)
  return fits === undefined ? String(bytes) : `${bytes / fits[1]}${fits[0]}`
}
