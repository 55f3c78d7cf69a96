import { LAYERS, METRIC_UNITS, type MetricName, SELECTORS, unitOf } from '@dpuos/manifests'
import * as v from 'valibot'
import { Amount, amountIn, isShare, Percent, WRITTEN } from './budget-amounts.ts'
import { Name } from './fields.ts'
import { doc } from './meta.ts'
import { list } from './schema-layers.ts'

// Descriptions go into the JSON Schema and docs/definition.md. Messages complete "expected …".

const METRICS = Object.keys(METRIC_UNITS) as [MetricName, ...MetricName[]]

const Grow = v.pipe(
  v.strictObject({
    max: v.exactOptional(doc('Absolute: a size, a count, a time, as the metric has it.', Amount)),
    percent: v.exactOptional(doc('Relative to the baseline: `1%`.', Percent)),
    mad: v.exactOptional(
      doc(
        'Of `boot` and `memory`, which vary: growth up to so many times the baseline’s median absolute deviation is noise.',
        v.pipe(v.number(), v.minValue(0, 'a number that is not negative')),
      ),
    ),
    when: v.optional(
      doc('`any`: one limit that is exceeded is enough; `all`: both must be.', v.picklist(['any', 'all'])),
      'any',
    ),
    scope: v.optional(
      doc(
        '`pr`: growth that only newer package repositories bring is told, not judged; `all`: it counts too.',
        v.picklist(['pr', 'all']),
      ),
      'pr',
    ),
  }),
  v.check(({ max, percent }) => max !== undefined || percent !== undefined, '`max`, `percent` or both'),
)

const Headroom = v.pipe(
  v.strictObject({
    min: v.exactOptional(doc('A size, or a share of the capacity: `20%`.', Amount)),
    reserve: v.exactOptional(doc('Room beyond that, for an overlay or a second slot: a size.', Amount)),
  }),
  v.check(({ min, reserve }) => min !== undefined || reserve !== undefined, '`min`, `reserve` or both'),
)

const Allow = v.strictObject({
  package: doc('Name or glob of packages.', v.pipe(v.string(), v.nonEmpty('a package name or glob'))),
  until: v.exactOptional(
    doc('Last day on which it holds.', v.pipe(v.string(), v.check(isDay, 'a day such as 2027-01-31'))),
  ),
  reason: doc('Why.', v.pipe(v.string(), v.nonEmpty('a reason'))),
})

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const Ratchet = v.strictObject({
  file: doc(
    'File of the smallest values so far, relative to where size-budget-check runs; `ratchet: update` writes it.',
    v.pipe(v.string(), v.nonEmpty('a path')),
  ),
  slack: v.optional(doc('How much above the smallest value is let pass.', Percent), '0%'),
})

const BudgetInput = v.strictObject({
  id: v.exactOptional(doc('Name of the budget in reports; absent: what it is for.', Name)),
  metric: v.exactOptional(
    doc(
      '`installed` (bytes in the root), `disk` (bytes allocated), `qcow2`, `initramfs`, `tar`, `cpio`, `oci`, `squashfs`, `erofs` (bytes of the file); `packages`, `files`, `inodes`, `services` (enabled units) and `setuid` are counts; `boot` is a time and `memory` (in use when idle) a size, both from a boot test.',
      v.picklist(METRICS),
    ),
  ),
  layer: v.exactOptional(doc('Bytes of one layer.', v.picklist(LAYERS))),
  package: v.exactOptional(
    doc('Bytes of packages, by name or glob.', v.pipe(v.string(), v.nonEmpty('a package name or glob'))),
  ),
  path: v.exactOptional(
    doc(
      'Bytes of files, by a glob over whole paths: `/usr/share/{doc,man}/**`.',
      v.pipe(v.string(), v.regex(/^\//, 'an absolute path or glob such as /usr/share/doc/**')),
    ),
  ),
  partition: v.exactOptional(
    doc(
      'Bytes in use on a partition: `root`, `esp`, or its label.',
      v.pipe(v.string(), v.nonEmpty('a label')),
    ),
  ),
  max: v.exactOptional(doc('Cap: a size such as `700MiB`, a count, or a time such as `20s`.', Amount)),
  grow: v.exactOptional(doc('How much it may grow over the baseline.', Grow)),
  noise: v.exactOptional(doc('A change up to so much is no growth.', Amount)),
  headroom: v.exactOptional(doc('What a partition must keep free.', Headroom)),
  ratchet: v.exactOptional(doc('Only ever smaller: the smallest value so far is the cap.', Ratchet)),
  severity: v.exactOptional(
    doc('How an exceeded limit is taken; absent: `error`.', v.picklist(['error', 'warning', 'notice'])),
  ),
  owner: v.exactOptional(doc('Whom to ask: `@org/team`.', v.pipe(v.string(), v.nonEmpty('a name')))),
  allow: v.exactOptional(doc('Packages whose growth does not count, for a time.', v.array(Allow))),
  waivable: v.exactOptional(
    doc('`false`: no label and no commit can let it pass. Absent: they can.', v.boolean()),
  ),
  optional: v.exactOptional(doc('`true`: it may match nothing. Absent: that is a mistake.', v.boolean())),
})
type BudgetInput = v.InferOutput<typeof BudgetInput>

/** `installed`, or `layer:drivers`: what a budget is for, and its default name. */
export const metricOf = (budget: Partial<BudgetInput>): string => {
  const selector = SELECTORS.find((one) => budget[one] !== undefined)
  return budget.metric ?? (selector === undefined ? '' : `${selector}:${budget[selector]}`)
}

const budgetId = (budget: Partial<BudgetInput>): string => budget.id ?? metricOf(budget)

const KINDS = ['metric', ...SELECTORS] as const
const LIMITS = ['max', 'grow', 'headroom', 'ratchet'] as const

/** Limits on one number of the image; after parsing, amounts are in the unit of the metric, and `id` is there. */
const Budget = v.pipe(
  BudgetInput,
  v.check(
    (budget) => KINDS.filter((one) => budget[one] !== undefined).length === 1,
    'one of `metric`, `layer`, `package`, `path`, `partition`, and only one',
  ),
  v.check(
    (budget) => LIMITS.some((one) => budget[one] !== undefined),
    'a limit: `max`, `grow`, `headroom` or `ratchet`',
  ),
  v.check(
    (budget) => budget.headroom === undefined || budget.partition !== undefined,
    '`headroom` beside `partition` only',
  ),
  v.check(
    (budget) => budget.grow?.mad === undefined || budget.metric === 'boot' || budget.metric === 'memory',
    '`grow.mad` for the metrics `boot` and `memory` only, which are taken several times',
  ),
  v.metadata({
    jsonSchema: {
      oneOf: KINDS.map((one) => ({ required: [one] })),
      anyOf: LIMITS.map((one) => ({ required: [one] })),
    },
  }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const budget = dataset.value
    const unit = unitOf(metricOf(budget)) ?? 'bytes'
    let sound = true
    const read = (raw: string | number | undefined, ...place: readonly string[]): number | undefined => {
      const value = raw === undefined ? undefined : amountIn(raw, unit)
      if (raw !== undefined && value === undefined) {
        addIssue({ message: WRITTEN[unit], path: issuePath(budget, place) })
        sound = false
      }
      return value
    }
    const { max: cap, noise: floor, grow, headroom, ...rest } = budget
    const max = read(cap, 'max')
    const noise = read(floor, 'noise')
    const growth = read(grow?.max, 'grow', 'max')
    const share = isShare(headroom?.min)
    const free = share ? undefined : read(headroom?.min, 'headroom', 'min')
    const reserve = read(headroom?.reserve, 'headroom', 'reserve')
    if (!sound) return NEVER
    return {
      ...rest,
      id: budgetId(budget),
      ...given({ max, noise }),
      ...given({ grow: grow && { ...omitMax(grow), ...given({ max: growth }) } }),
      ...given({
        headroom: headroom && {
          ...given({ min: free, reserve }),
          ...(share ? { percent: Number.parseFloat(String(headroom.min)) } : {}),
        },
      }),
    }
  }),
)

/** The `budgets` of a definition. */
export const Budgets = list(
  'Limits on the size of the image, judged by size-budget-check. Each is for one `metric`, `layer`, `package`, `path` or `partition`, and has a limit: `max`, `grow`, `headroom` or `ratchet`. A later file’s budget takes the place of the inherited one of the same id.',
  Budget,
  { identity: budgetId },
)

/** Budgets in a file of their own, for trees without a definition. */
export const BudgetsFile = v.strictObject({
  schema: doc('The format of this file.', v.literal('dpuos.budgets/v1')),
  budgets: Budgets,
})

const omitMax = <T extends { readonly max?: unknown }>({ max: _max, ...rest }: T): Omit<T, 'max'> => rest

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Without the keys that have no value. */
const given = <T extends object>(from: T): Given<T> =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as Given<T>

type IssuePath = [v.IssuePathItem, ...v.IssuePathItem[]]

/** Where in the value the issue is, as valibot wants it. */
function issuePath(input: Readonly<Record<string, unknown>>, place: readonly string[]): IssuePath {
  let at: unknown = input
  return place.map((key) => {
    const parent = at as Record<string, unknown>
    at = parent[key]
    return { type: 'object', origin: 'value', input: parent, key, value: at }
  }) as unknown as IssuePath
}
