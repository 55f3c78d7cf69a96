import { createHash } from 'node:crypto'

/** JSON with sorted keys: equal values, equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** sha256, in hex, of a value as canonical JSON: what manifests' `inputs.digest` is made with. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')

/** A version 8 UUID (RFC 9562, 5.8) of a digest, for one use of it. */
export function uuidOf(digest: string, use: string): string {
  const hex = createHash('sha256').update(`${use} ${digest}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
