import * as v from 'valibot'
import { Count, PositionSchema } from './common.ts'

/** What a number of a measurement is counted in. `KiB`: memory, as /proc/meminfo has it. */
export const UNITS = ['bytes', 'count', 'milliseconds', 'KiB'] as const
export type Unit = (typeof UNITS)[number]

/** Metrics of the whole by name, with their units. What only one form of an image has is named as in `outputs`. */
export const METRIC_UNITS = {
  installed: 'bytes',
  disk: 'bytes',
  qcow2: 'bytes',
  initramfs: 'bytes',
  tar: 'bytes',
  cpio: 'bytes',
  oci: 'bytes',
  squashfs: 'bytes',
  erofs: 'bytes',
  packages: 'count',
  files: 'count',
  inodes: 'count',
  services: 'count',
  setuid: 'count',
  boot: 'milliseconds',
  memory: 'KiB',
} as const satisfies Record<string, Unit>
export type MetricName = keyof typeof METRIC_UNITS

/** What a budget is for beside metrics of the whole; in bytes. In `metric` they stand before a colon: `package:perl-*`. */
export const SELECTORS = ['layer', 'package', 'path', 'partition'] as const
export type Selector = (typeof SELECTORS)[number]

/** The unit of a budget's `metric`; selectors are in bytes. undefined: not a metric of this version. */
export function unitOf(metric: string): Unit | undefined {
  if (Object.hasOwn(METRIC_UNITS, metric)) return METRIC_UNITS[metric as MetricName]
  return SELECTORS.some((one) => metric.startsWith(`${one}:`)) ? 'bytes' : undefined
}

/** Per cent; may be a fraction. */
const Percent = v.pipe(v.number(), v.minValue(0))

/** A package whose growth is let pass for a while. */
const Allowance = v.strictObject({
  /** Glob over package names. */
  package: v.string(),
  /** Last day on which it holds, `2027-01-31`; absent: for good. */
  until: v.exactOptional(v.string()),
  reason: v.string(),
})

/** Limits on one number of a measurement, in the unit of its metric. Absent keys do not limit. */
export const BudgetRule = v.strictObject({
  id: v.string(),
  /** A metric of the whole, or `layer:drivers`, `package:systemd-*`, `path:/usr/share/doc/**`, `partition:root`. */
  metric: v.string(),
  /** Cap. */
  max: v.exactOptional(Count),
  /** How much more than the baseline's it may be. `any`: either limit trips; `all`: only both together. */
  grow: v.exactOptional(
    v.strictObject({
      max: v.exactOptional(Count),
      percent: v.exactOptional(Percent),
      /** So many times the baseline's median absolute deviation are no growth either. */
      mad: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
      when: v.picklist(['any', 'all']),
      /** `pr`: growth that only newer repositories bring does not count; `all`: it does. */
      scope: v.picklist(['pr', 'all']),
    }),
  ),
  /** Changes up to so much are no growth. */
  noise: v.exactOptional(Count),
  /** What a partition must keep free, in bytes or per cent of its capacity, and beyond it. */
  headroom: v.exactOptional(
    v.strictObject({
      min: v.exactOptional(Count),
      percent: v.exactOptional(Percent),
      reserve: v.exactOptional(Count),
    }),
  ),
  /** The smallest value so far, kept in a file, may be exceeded by `slack` per cent. */
  ratchet: v.exactOptional(v.strictObject({ file: v.string(), slack: Percent })),
  /** How an exceeded limit is taken; absent: error. */
  severity: v.exactOptional(v.picklist(['error', 'warning', 'notice'])),
  /** Whom to ask: `@org/kernel`. */
  owner: v.exactOptional(v.string()),
  /** Packages whose growth does not count. */
  allow: v.exactOptional(v.array(Allowance)),
  /** Absent: it may be waived. */
  waivable: v.exactOptional(v.boolean()),
  /** The selector may match nothing. */
  optional: v.exactOptional(v.boolean()),
  at: v.nullable(PositionSchema),
})
export type BudgetRule = v.InferOutput<typeof BudgetRule>
