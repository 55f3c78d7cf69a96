import { parseBytes, type Unit } from '@dpuos/manifests'
import * as v from 'valibot'

/** How an amount is written in each unit, to complete "expected …". */
export const WRITTEN: Readonly<Record<Unit, string>> = {
  bytes: 'a size such as 700MiB, 1.5GB or 1048576',
  count: 'a whole number (it is a count)',
  milliseconds: 'a time such as 20s or 1500ms',
  KiB: 'a size such as 128MiB or 131072',
}

/** An amount in its unit, whole; undefined when it is none. Plain numbers of `memory` are bytes, those of `boot` milliseconds. */
export function amountIn(raw: string | number, unit: Unit): number | undefined {
  const text = String(raw)
  const value = /^\d+$/.test(text) ? Number(text) : written(text, unit)
  const inUnit = unit === 'KiB' && value !== undefined ? Math.floor(value / 1024) : value
  return inUnit !== undefined && Number.isSafeInteger(inUnit) ? inUnit : undefined
}

function written(text: string, unit: Unit): number | undefined {
  if (unit === 'count') return undefined
  if (unit !== 'milliseconds') return parseBytes(text)
  const [, number = '', seconds] = /^(\d+(?:\.\d+)?) ?(?:ms|(s))$/.exec(text) ?? []
  return number === '' ? undefined : Math.round(Number(number) * (seconds === undefined ? 1 : 1000))
}

/** Written with its unit, or a plain number; which unit, the metric says. */
export const Amount = v.union([v.string(), v.number()])

/** `1%`, `0.5 %` or a number of per cent. */
const PERCENT = /^\d+(\.\d+)?\s*%?$/
export const Percent = v.pipe(
  v.union([v.string(), v.number()]),
  v.check((raw) => PERCENT.test(String(raw)), 'a share in per cent such as 1% or 0.5%'),
  v.transform((raw) => Number.parseFloat(String(raw))),
)

/** Is it per cent, where a size may stand as well? */
export const isShare = (raw: string | number | undefined): boolean =>
  typeof raw === 'string' && PERCENT.test(raw) && raw.endsWith('%')
