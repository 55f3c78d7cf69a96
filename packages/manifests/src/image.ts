import * as v from 'valibot'
import { BudgetRule } from './budget.ts'
import { ArchSchema, Count, common, LAYERS, Sha256 } from './common.ts'
import { ConsolePolicy } from './console-policy.ts'
import { Expectations } from './expectations.ts'
import { KernelSizes } from './kernel.ts'
import { MachineModel } from './machine.ts'
import { MeasuredDir, MeasuredPartition, MeasuredPath, RepositoryState } from './measurement.ts'

export const InstalledPackage = v.strictObject({
  nevra: v.string(),
  name: v.string(),
  /** Which definition entry asked for it (`requested`) or that another package needs it (`dependency`). */
  reason: v.picklist(['requested', 'dependency']),
  /** For `requested`: file:line of the entry; for `dependency`: names of installed packages that require it. */
  because: v.array(v.string()),
  layer: v.picklist(LAYERS),
  /** Bytes of it that are in the finished root (allocated size is the file system's business). */
  size: Count,
  files: Count,
  repository: v.string(),
  /** sha256 of the RPM file. */
  sha256: Sha256,
  /** File name of the source RPM. */
  source: v.exactOptional(v.string()),
  /** Of the RPM: its own bytes, compressed, and those of all files that it installs. Absent where the database does not tell. */
  rpm: v.exactOptional(v.strictObject({ packed: Count, installed: Count })),
})
export type InstalledPackage = v.InferOutput<typeof InstalledPackage>

/** One thing taken out of the image, and why. */
export const Removal = v.strictObject({
  kind: v.picklist(['module', 'firmware', 'package', 'doc', 'locale', 'file', 'unit']),
  /** Path in the root, or NEVRA for a package. */
  what: v.string(),
  /** The rule that took it: `drivers.keep`, `packages.strip.docs`, … */
  rule: v.string(),
  /** Bytes saved. */
  size: Count,
})
export type Removal = v.InferOutput<typeof Removal>

/**
 * A share of the image's bytes. The partition of the whole: every inode of the root is counted once, so that
 * Σ layers + unowned = root bytes, and root bytes + fs-overhead + boot partition = disk bytes allocated.
 */
export const SizeShare = v.strictObject({ size: Count, files: Count })

export const ImageManifest = v.strictObject({
  schema: v.literal('dpuos.image/v1'),
  ...common,
  name: v.string(),
  arch: ArchSchema,
  distro: v.string(),
  /** `uname -r` of the kernel inside. */
  kernelRelease: v.string(),
  /** Kernel command line as the boot loader passes it. */
  cmdline: v.string(),
  /** What the image promises of itself, for boot-test-qemu: taken from the definition after inheritance. */
  promises: v.strictObject({
    hostname: v.string(),
    sysctl: v.record(v.string(), v.string()),
    /** Modules that must be loaded or loadable. */
    modules: v.array(v.string()),
    unitsEnabled: v.array(v.string()),
    unitsMasked: v.array(v.string()),
    defaultTarget: v.string(),
    unitsFailed: Count,
    boots: v.array(v.picklist(['uefi', 'direct'])),
    /** Seconds within which the guest must be up under KVM; not judged where it is emulated. */
    bootSeconds: v.number(),
    expect: v.optional(Expectations),
    console: v.optional(ConsolePolicy),
    machine: v.optional(MachineModel),
  }),
  sizes: v.strictObject({
    layers: v.record(v.picklist(LAYERS), SizeShare),
    /** Files that no RPM and no layer of the definition accounts for (caches, the rpm database, generated state). */
    unowned: SizeShare,
    /** Bytes of the disk that no file accounts for: ext4 metadata, journal, GPT, FAT slack. */
    fsOverhead: Count,
    /** The boot partition's files (boot loader and its configuration). */
    esp: SizeShare,
    /** Sum of all file bytes in the root (every inode once). */
    root: SizeShare,
    /** `allocated`: the 4 KiB blocks that are not nothing but zeros, as a file system with holes stores them. */
    disk: v.strictObject({ apparent: Count, allocated: Count, qcow2: v.nullable(Count) }),
    initramfs: Count,
  }),
  packages: v.array(InstalledPackage),
  /** Modules kept, by name, with the reason (`drivers.keep.modules`, `closure of X`, `boot`). */
  modulesKept: v.array(
    v.strictObject({ name: v.string(), path: v.string(), size: Count, reason: v.string() }),
  ),
  removed: v.array(Removal),
  /** The 200 largest files of the root, largest first. */
  largest: v.array(v.strictObject({ path: v.string(), size: Count, owner: v.string() })),
  /** What a later build is compared by, beside all this. Absent in manifests of dpuos 0.1. */
  measured: v.exactOptional(
    v.strictObject({
      /** sha256 of the definition after inheritance and all that it brings along, and of the kernel where it was built. */
      definition: Sha256,
      repositories: v.array(RepositoryState),
      /** Folders too. */
      inodes: Count,
      servicesEnabled: Count,
      /** Programs with the rights of their owner or group. */
      setuid: Count,
      partitions: v.array(MeasuredPartition),
      /** Firmware in the root, and what asks for it. */
      firmware: v.array(v.strictObject({ path: v.string(), size: Count, reason: v.string() })),
      dirs: v.array(MeasuredDir),
      /** For the globs of the definition's budgets. */
      paths: v.array(MeasuredPath),
      /** Absent: the kernel was not built here. */
      kernel: v.exactOptional(KernelSizes),
    }),
  ),
  /** Budgets of the definition, carried along so that size-budget-check needs nothing else; positions point into the definition. */
  budgets: v.array(BudgetRule),
})
export type ImageManifest = v.InferOutput<typeof ImageManifest>
