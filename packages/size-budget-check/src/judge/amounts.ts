import { formatMiB, type Unit } from '@dpuos/manifests'

/** `12.3 MiB`, `1234` or `15.2 s`. */
export function formatAmount(amount: number, unit: Unit): string {
  if (unit === 'bytes') return formatMiB(amount)
  if (unit === 'KiB') return formatMiB(amount * 1024)
  return unit === 'milliseconds' ? `${(amount / 1000).toFixed(1)} s` : String(amount)
}

/** A difference too small for a decimal of its unit is told in the unit below, so that it does not read as none. */
export function formatDifference(amount: number, unit: Unit): string {
  if (unit === 'bytes' && amount < 2 ** 20 / 10) return `${amount} bytes`
  if (unit === 'KiB' && amount < 2 ** 10 / 10) return `${amount} KiB`
  return unit === 'milliseconds' && amount < 100 ? `${amount} ms` : formatAmount(amount, unit)
}

/** `+12.3 MiB`, and below a tenth of a MiB in bytes. */
export const formatChange = (bytes: number): string =>
  `${bytes < 0 ? '-' : '+'}${formatDifference(Math.abs(bytes), 'bytes')}`

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
