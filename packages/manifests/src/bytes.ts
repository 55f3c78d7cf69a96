/** Bytes per unit, lower-case. `k`, `m`, `g` alone are binary, as dnf, mkfs and truncate mean them. */
const BYTE_UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
  t: 2 ** 40,
}

/**
 * Bytes from `700MiB`, `1.5GB`, `200M` (= MiB) or a plain number, rounded to a whole byte; undefined when it is none of
 * these or more than a JavaScript number holds exactly (8 PiB).
 */
export function parseBytes(raw: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(raw.trim())
  const unit = BYTE_UNITS[match?.[2]?.toLowerCase() ?? 'none']
  if (!match || unit === undefined) return undefined
  const bytes = Math.round(Number(match[1]) * unit)
  return Number.isSafeInteger(bytes) ? bytes : undefined
}
