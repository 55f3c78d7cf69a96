import * as v from 'valibot'
import { UNITS } from './budget.ts'
import { Count, common, LAYERS, PositionSchema, VerdictSchema } from './common.ts'

/** What a budget comes to. `noise`: changed by less than the noise floor; `no-baseline`: only growth is limited, and there is nothing to compare with. */
export const BudgetVerdict = v.picklist([
  'pass',
  'noise',
  'warn',
  'fail',
  'waived',
  'no-baseline',
  'broken',
  'skipped',
])
export type BudgetVerdict = v.InferOutput<typeof BudgetVerdict>

/** One limit of a budget, turned into the unit of its metric. */
export const BudgetLimit = v.strictObject({
  /** `max`: cap; `grow`, `grow-percent`: growth since the baseline; `headroom`: what a partition must keep free; `ratchet`: the smallest so far. */
  kind: v.picklist(['max', 'grow', 'grow-percent', 'headroom', 'ratchet']),
  /** The largest value that keeps it. */
  limit: Count,
  /** As it is written in the definition: `8MiB`, `1%`. */
  written: v.string(),
  exceeded: v.boolean(),
})
export type BudgetLimit = v.InferOutput<typeof BudgetLimit>

export const BudgetResult = v.strictObject({
  id: v.string(),
  /** `installed`, `layer:drivers`, `package:systemd-*`, `path:/usr/share/doc/**`, `partition:root`, … */
  metric: v.string(),
  verdict: BudgetVerdict,
  /** null: no cap. */
  max: v.nullable(Count),
  /** null where it could not be measured; the verdict is `broken` then. */
  actual: v.nullable(Count),
  /** The same of the baseline; absent or null where there is none. */
  baseline: v.exactOptional(v.nullable(Count)),
  limits: v.exactOptional(v.array(BudgetLimit)),
  /** How an exceeded limit is taken; absent: error. */
  severity: v.exactOptional(v.picklist(['error', 'warning', 'notice'])),
  /** Growth that does not count: allowed packages, newer repositories. In the unit of the metric. */
  excluded: v.exactOptional(v.array(v.strictObject({ why: v.string(), amount: Count }))),
  /** Where the budgets of the base commit decide and these differ: whose it is. What is the head's own alone decides too. Absent: both have it so. */
  of: v.exactOptional(v.picklist(['base', 'head'])),
  /** false: told only, because the base's budget of that id decides. Absent: true. */
  decides: v.exactOptional(v.boolean()),
  /** Whom to ask: `@org/kernel`. */
  owner: v.exactOptional(v.string()),
  /** Who lets it pass this once, and why. */
  waiver: v.exactOptional(
    v.strictObject({ by: v.string(), reason: v.string(), through: v.picklist(['label', 'trailer']) }),
  ),
  unit: v.picklist(UNITS),
  /** Largest contributors to the metric, largest first. */
  top: v.array(v.strictObject({ name: v.string(), size: Count })),
  /** The line of the definition that set the budget. */
  at: v.nullable(PositionSchema),
})
export type BudgetResult = v.InferOutput<typeof BudgetResult>

/** Bytes that may be fewer than before. */
const Difference = v.pipe(v.number(), v.integer())

/** What a change is due to: the definition or the kernel of the commit, or newer package repositories. */
export const CAUSES = ['pr', 'drift', 'unknown'] as const
export type Cause = (typeof CAUSES)[number]

/** What became of a package; `resized`: the same NEVRA with another size; `moved`: it counts for another layer now. */
export const Change = v.strictObject({
  kind: v.picklist([
    'added-requested',
    'added-dependency',
    'removed',
    'upgraded',
    'downgraded',
    'resized',
    'moved',
  ]),
  /** NEVRA. */
  what: v.string(),
  layer: v.picklist(LAYERS),
  bytes: Difference,
  /** What asked for it, or what it was before; empty where nothing is to be said. */
  why: v.string(),
  cause: v.exactOptional(v.picklist(CAUSES)),
  /** The line of the definition that it comes from. */
  at: v.exactOptional(PositionSchema),
})
export type Change = v.InferOutput<typeof Change>

/** What became of a kernel module, firmware, or one of the largest files; its bytes are in those of a package or of the rest. */
export const FileChange = v.strictObject({
  kind: v.picklist(['added', 'removed', 'resized', 'moved']),
  what: v.picklist(['module', 'firmware', 'file']),
  path: v.string(),
  bytes: Difference,
  /** What keeps it in, or who owned it before. */
  why: v.string(),
})
export type FileChange = v.InferOutput<typeof FileChange>

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
  /** Of all of it together; `both`: see each package. Absent: it was not looked at. */
  cause: v.exactOptional(v.picklist([...CAUSES, 'both'])),
  /** Worst first; at most 200. Absent: it was not looked at. */
  files: v.exactOptional(v.array(FileChange)),
})
export type Changes = v.InferOutput<typeof Changes>

/** What the measurement was compared with: what was found, how far from what was wanted. */
export const ComparedWith = v.strictObject({
  /** Commit that the baseline was built from; null: it does not tell (a file given by hand). */
  commit: v.nullable(v.string()),
  /** Commits between it and the one that should have been compared with; null: not known. 0: the right one. */
  distance: v.nullable(Count),
  /** Where it was found: `file`, `cache`, `artifact`, `directory`, `git-ref`, `http`. */
  source: v.string(),
  /** Seconds since it was made; null: not known. */
  age: v.nullable(Count),
  /** Commits nearer than it that are being built now. */
  pending: v.array(v.string()),
  /** false: measured with other tools (see the fingerprint), told but not judged. */
  comparable: v.boolean(),
})
export type ComparedWith = v.InferOutput<typeof ComparedWith>

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
  comparedWith: v.exactOptional(ComparedWith),
  /** Absent: there was no baseline. */
  changes: v.optional(Changes),
  total: v.strictObject({ allocated: Count, root: Count, packages: Count, files: Count }),
})
export type SizeManifest = v.InferOutput<typeof SizeManifest>
