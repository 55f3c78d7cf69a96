import * as v from 'valibot'
import { Count } from './common.ts'

/** Image (name and processor) → budget → the smallest value so far, in the unit of its metric. A file of the user's, kept under version control. */
const RatchetSchema = v.strictObject({
  schema: v.literal('dpuos.ratchet/v1'),
  images: v.record(v.string(), v.record(v.string(), Count)),
})
export type Ratchet = v.InferOutput<typeof RatchetSchema>

/** The file's text as values; or, as text, what is wrong with it. */
export function parseRatchet(text: string): Ratchet | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return (error as Error).message
  }
  const read = v.safeParse(RatchetSchema, json, { abortPipeEarly: true })
  if (read.success) return read.output
  const [issue] = read.issues
  return `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`
}

/** As text of the file: sorted, so that equal values are equal text and changes are few lines. */
export const formatRatchet = ({ schema, images }: Ratchet): string =>
  `${JSON.stringify({ schema, images: sorted(images, (values) => sorted(values, (value) => value)) }, null, 2)}\n`

const sorted = <T, U>(of: Readonly<Record<string, T>>, inner: (value: T) => U): Record<string, U> =>
  Object.fromEntries(
    Object.entries(of)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, inner(value)]),
  )
