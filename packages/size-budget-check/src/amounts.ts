import { formatBytes } from '@dpuos/action-kit/text'
import { type BudgetResult, formatMiB } from '@dpuos/manifests'

type Unit = BudgetResult['unit']

/** Bytes below which MiB with one digit would read as nothing. */
const LEGIBLE = 2 ** 20 / 10

/** `12.3 MiB`, `1234`, `38.2 s`: an amount in the unit of its metric; what would round to nothing in the unit below. */
export function amount(value: number, unit: Unit): string {
  if (unit === 'count') return String(value)
  if (unit === 'milliseconds')
    return value < 100 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`
  const bytes = unit === 'KiB' ? value * 1024 : value
  return bytes < LEGIBLE ? formatBytes(bytes) : formatMiB(bytes)
}

/** `+12.3 MiB`, `−4`; `±0` for none. */
export function change(value: number, unit: Unit): string {
  if (value === 0) return '±0'
  return `${value < 0 ? '−' : '+'}${amount(Math.abs(value), unit)}`
}

/** `+1.5 %` of what was; `new` where nothing was: that is neither 0 nor 100 per cent. */
export function changePercent(head: number, base: number): string {
  if (head === base) return '±0'
  if (base === 0) return 'new'
  const share = Math.abs(((head - base) / base) * 100)
  const digits = share < 0.1 ? 3 : share < 10 ? 2 : 0
  return `${head < base ? '−' : '+'}${share.toFixed(digits)} %`
}

/** An amount that nobody measured: `≈ 12.3 MiB`. */
export const estimate = (bytes: number): string => `≈ ${amount(bytes, 'bytes')}`

/** Seconds as people tell them: `40 s`, `12 min`, `5 h`, `3 days`. */
export function age(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} days`
}
