import * as v from 'valibot'
import { ArchSchema, Count, common, VerdictSchema } from './common.ts'
import { Accelerator } from './toolchain.ts'

/** One expectation and what the guest said to it. */
export const Check = v.strictObject({
  id: v.string(),
  verdict: VerdictSchema,
  expected: v.string(),
  actual: v.string(),
})
export type Check = v.InferOutput<typeof Check>

/** One start of one virtual machine. Times are seconds from the first guest instruction. */
export const Boot = v.strictObject({
  /** `uefi` through firmware and boot loader from the disk; `direct` with kernel and initramfs handed to QEMU. */
  path: v.picklist(['uefi', 'direct']),
  verdict: VerdictSchema,
  /** Stable name of the cause when not `pass`: `panic`, `oops`, `emergency`, `no-root`, `hang`, `firmware-idle`, `timeout`, `qemu-exit`, `expectation`. */
  cause: v.nullable(v.string()),
  /** One sentence for a person. */
  summary: v.string(),
  accelerator: Accelerator,
  command: v.array(v.string()),
  seconds: v.strictObject({
    firmware: v.nullable(v.number()),
    kernel: v.nullable(v.number()),
    initramfs: v.nullable(v.number()),
    /** systemd says `running` or `degraded`. */
    up: v.nullable(v.number()),
    total: v.number(),
  }),
  /** CPU seconds of QEMU, user plus system. */
  cpuSeconds: v.nullable(v.number()),
  /** What the probe inside the guest said; null when it gave no answer. */
  guest: v.nullable(
    v.strictObject({
      state: v.string(),
      systemd: v.string(),
      kernelRelease: v.string(),
      failedUnits: v.array(v.string()),
      /** Kibibytes, from /proc/meminfo. */
      memTotalKib: Count,
      memAvailableKib: Count,
      processes: Count,
      modules: v.array(v.string()),
      sysctl: v.record(v.string(), v.string()),
      hostname: v.string(),
      cmdline: v.string(),
    }),
  ),
  checks: v.array(Check),
  /** The last useful console lines, escapes stripped. */
  lastLines: v.array(v.string()),
})
export type Boot = v.InferOutput<typeof Boot>

export const BootManifest = v.strictObject({
  schema: v.literal('dpuos.boot/v1'),
  ...common,
  arch: ArchSchema,
  verdict: VerdictSchema,
  /** inputs.digest of the image manifest that was tested. */
  image: v.string(),
  /** sha256 of the disk before and after: equal, or the run is `broken`. */
  untouched: v.boolean(),
  boots: v.array(Boot),
})
export type BootManifest = v.InferOutput<typeof BootManifest>
