import * as v from 'valibot'
import { Count, common, PositionSchema, VerdictSchema } from './common.ts'

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

export const SizeManifest = v.strictObject({
  schema: v.literal('dpuos.size/v1'),
  ...common,
  verdict: VerdictSchema,
  /** inputs.digest of the image manifest that was measured. */
  image: v.string(),
  budgets: v.array(BudgetResult),
  /** The rows of the size table; their sizes add up to the disk's allocated bytes. */
  rows: v.array(v.strictObject({ name: v.string(), size: Count, files: Count })),
  total: v.strictObject({ allocated: Count, root: Count, packages: Count, files: Count }),
})
export type SizeManifest = v.InferOutput<typeof SizeManifest>
