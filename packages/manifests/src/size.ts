import * as v from 'valibot'
import { Count, common, LAYERS, PositionSchema, VerdictSchema } from './common.ts'

export const BudgetResult = v.strictObject({
  id: v.string(),
  metric: v.string(),
  verdict: VerdictSchema,
  max: Count,
  /** null where it could not be measured; the verdict is `broken` then. */
  actual: v.nullable(Count),
  unit: v.picklist(['bytes', 'count']),
  /** Largest contributors to the metric, largest first. */
  top: v.array(v.strictObject({ name: v.string(), size: Count })),
  /** The line of the definition that set the budget. */
  at: v.nullable(PositionSchema),
})
export type BudgetResult = v.InferOutput<typeof BudgetResult>

/** Bytes that may be fewer than before. */
const Difference = v.pipe(v.number(), v.integer())

/** What became of a package; `resized`: the same NEVRA with another size. */
export const Change = v.strictObject({
  kind: v.picklist(['added-requested', 'added-dependency', 'removed', 'upgraded', 'downgraded', 'resized']),
  /** NEVRA. */
  what: v.string(),
  layer: v.picklist(LAYERS),
  bytes: Difference,
  /** What asked for it, or what it was before; empty where nothing is to be said. */
  why: v.string(),
})
export type Change = v.InferOutput<typeof Change>

/** What changed since an earlier image: `packages` and `rest` add up to `root`. */
export const Changes = v.strictObject({
  /** inputs.digest of the image manifest that was compared with. */
  baseline: v.string(),
  /** Growth of all files of the root. */
  root: Difference,
  /** Worst first. */
  packages: v.array(Change),
  /** Growth of files that no package accounts for: overlay, generated files. */
  rest: Difference,
})
export type Changes = v.InferOutput<typeof Changes>

export const SizeManifest = v.strictObject({
  schema: v.literal('dpuos.size/v1'),
  ...common,
  verdict: VerdictSchema,
  /** inputs.digest of the image manifest that was measured. */
  image: v.string(),
  budgets: v.array(BudgetResult),
  /** The rows of the size table; their sizes add up to the disk's allocated bytes. */
  rows: v.array(v.strictObject({ name: v.string(), size: Count, files: Count })),
  /** Absent: there was no baseline. */
  changes: v.optional(Changes),
  total: v.strictObject({ allocated: Count, root: Count, packages: Count, files: Count }),
})
export type SizeManifest = v.InferOutput<typeof SizeManifest>
