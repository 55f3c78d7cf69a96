import * as v from 'valibot'
import { BudgetRule } from './budget.ts'
import { ArchSchema, Count, common, LAYERS } from './common.ts'
import { KernelSizes } from './kernel.ts'

/** What a leaf of the measured tree counts for: a layer of DPU-OS, or what no RPM and no definition accounts for. */
export const SHARES = [...LAYERS, 'unowned'] as const
export type Share = (typeof SHARES)[number]

export const MeasuredPackage = v.strictObject({
  nevra: v.string(),
  name: v.string(),
  /** `unknown`: the root was measured without a manifest that tells. */
  reason: v.picklist(['requested', 'dependency', 'unknown']),
  /** `requested`: file:line of the entries; `dependency`: names of installed packages that require it. */
  because: v.array(v.string()),
  layer: v.picklist(LAYERS),
  /** Bytes of its files that are in the root; every inode counts for one package only. */
  size: Count,
  files: Count,
  /** Name of the source RPM; null where the database does not tell. */
  source: v.nullable(v.string()),
  /** Empty: unknown. */
  repository: v.string(),
  /** Estimated bytes of it in the artifact that `compressed` names; null: not estimated, `compressed` says why. */
  compressedEstimate: v.nullable(Count),
})
export type MeasuredPackage = v.InferOutput<typeof MeasuredPackage>

/**
 * Of which artifact `compressedEstimate` tells shares, an estimate: its exact bytes, distributed by what each RPM is packed to, as far as its files
 * are kept. All packages and `rest` (what no package owns, and the file system) add up to `size`. Or why nothing is estimated.
 */
export const CompressedShares = v.union([
  v.strictObject({ artifact: v.string(), size: Count, rest: Count }),
  v.strictObject({ why: v.string() }),
])
export type CompressedShares = v.InferOutput<typeof CompressedShares>

/** A number taken several times. */
const Sampled = v.strictObject({ n: Count, median: v.number(), mad: v.number() })

/** What packages came from, in its state then. */
export const RepositoryState = v.strictObject({ id: v.string(), revision: v.string() })

export const MeasuredPartition = v.strictObject({
  /** `root`, `esp`, or the partition's own label. */
  label: v.string(),
  fs: v.string(),
  /** Bytes that files could take at most; null: not known. */
  capacity: v.nullable(Count),
  /** Bytes that they do take; in whole blocks where the file system was asked. */
  used: Count,
  files: Count,
  /** Bytes that the file system keeps for itself; null: not known. */
  overhead: v.nullable(Count),
})
export type MeasuredPartition = v.InferOutput<typeof MeasuredPartition>

/** A folder with everything below it. */
export const MeasuredDir = v.strictObject({ path: v.string(), size: Count, files: Count })
/** What the glob of a budget matches. */
export const MeasuredPath = v.strictObject({ glob: v.string(), size: Count, files: Count })

/**
 * The size of one image or tree, measured: a conserved tree of which `shares`, `packages` (with what no package owns) and `dirs`
 * are views that add up to the same `totals.installed`. This is what a later build is compared with.
 */
export const Measurement = v.strictObject({
  schema: v.literal('dpuos.measurement/v1'),
  ...common,
  subject: v.strictObject({
    name: v.string(),
    /** null where the tree does not tell. */
    arch: v.nullable(ArchSchema),
    kind: v.picklist(['image', 'directory', 'tar', 'disk', 'iso']),
  }),
  /** What the packages came from; two builds of one definition from different revisions differ by repository drift. */
  repositories: v.array(RepositoryState),
  /** sha256 of the definition after inheritance; null where there is none. */
  definition: v.nullable(v.string()),
  /** How it was measured. Numbers of different fingerprints are told side by side but not judged against each other. */
  measured: v.strictObject({
    fingerprint: v.string(),
    method: v.picklist(['manifest', 'rpmdb+walk', 'walk']),
  }),
  totals: v.strictObject({
    /** Bytes of all files of the root, every inode once, as their content is long. */
    installed: Count,
    /** The same in the blocks that hold it; null where the form does not tell (tar). */
    allocated: v.nullable(Count),
    files: Count,
    inodes: Count,
    packages: Count,
    /** Units that are enabled; null: not looked at. */
    servicesEnabled: v.nullable(Count),
    setuid: v.nullable(Count),
    /** From a boot manifest. Milliseconds. */
    boot: v.nullable(Sampled),
    /** From a boot manifest. KiB. */
    idleMemory: v.nullable(Sampled),
  }),
  /** What is handed over, exact: `disk-raw`, `disk-qcow2`, `initramfs`, `rootfs-tar`, … `size`: as a file is long; `allocated`: without holes. */
  artifacts: v.array(
    v.strictObject({ name: v.string(), format: v.string(), size: Count, allocated: v.nullable(Count) }),
  ),
  partitions: v.array(MeasuredPartition),
  /** Σ size = totals.installed, Σ files = totals.files. */
  shares: v.array(v.strictObject({ name: v.picklist(SHARES), size: Count, files: Count })),
  packages: v.array(MeasuredPackage),
  /** Absent in measurements of dpuos 0.1. */
  compressed: v.exactOptional(CompressedShares),
  /** Kernel modules and firmware in the root, with what keeps them. Part of the share `drivers`. */
  drivers: v.array(
    v.strictObject({
      kind: v.picklist(['module', 'firmware']),
      name: v.string(),
      path: v.string(),
      size: Count,
      /** What keeps it: `drivers.keep.modules`, `closure of mlx5_core`, … */
      reason: v.string(),
    }),
  ),
  /** Of a kernel that was built; absent: it was not, or the image does not tell. */
  kernel: v.exactOptional(KernelSizes),
  /** Folders to a depth of 4 that hold 64 KiB or more, and `/`; each with everything below it. Sorted by path. */
  dirs: v.array(MeasuredDir),
  /** Files that the globs of budgets match: found where the tree was at hand. */
  paths: v.exactOptional(v.array(MeasuredPath)),
  /** The budgets that it was held to: a pull request is held to those of its base. */
  budgets: v.exactOptional(v.array(BudgetRule)),
  /** Budget → the smallest value so far that it was held to (`ratchet`). */
  smallest: v.exactOptional(v.record(v.string(), Count)),
  /** The 200 largest files and all of a MiB or more, largest first. `owner`: NEVRA, or `unowned`. */
  largest: v.array(v.strictObject({ path: v.string(), size: Count, owner: v.string() })),
})
export type Measurement = v.InferOutput<typeof Measurement>
