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

/**
 * Instructions that a guest of one emulated CPU runs until it is up, the smallest of some boots: the same on a busy host and an idle one. Counts of
 * different keys cannot be compared.
 */
export const Instructions = v.strictObject({
  key: v.strictObject({
    path: v.picklist(['uefi', 'direct']),
    qemu: v.string(),
    /** Versioned machine type. */
    machine: v.string(),
    cpu: v.string(),
    /** Bytes. */
    memory: Count,
    /** Nanoseconds of guest time for an instruction, as a power of two. */
    shift: Count,
    /** Kernel command line without the names of file systems. */
    cmdline: v.string(),
    /** Digest of the probe in the guest. */
    probe: v.string(),
  }),
  /** When the kernel starts, when it hands over to the initramfs, when systemd has nothing left to start; null: not seen. */
  kernel: v.nullable(Count),
  initramfs: v.nullable(Count),
  up: Count,
  /** `up` of each boot. */
  runs: v.array(Count),
  /** The earlier count that this was held against, or why there was none. */
  baseline: v.union([Count, v.string()]),
})
export type Instructions = v.InferOutput<typeof Instructions>

/** What a system that nobody uses takes, over a quiet window. */
export const Footprint = v.strictObject({
  /** Seconds that were watched. */
  window: v.number(),
  /** Kibibytes of memory that new programs cannot have (MemTotal - MemAvailable). */
  memoryKib: v.nullable(Count),
  processes: Count,
  threads: Count,
  kernelThreads: Count,
  /** Wake-ups a second of all processes and kernel threads: voluntary context switches. */
  wakeups: v.number(),
  /** Active timer units. */
  timers: v.array(v.string()),
  /** The probe itself left out; largest memory first. */
  units: v.array(
    v.strictObject({
      unit: v.string(),
      processes: Count,
      threads: Count,
      /** Proportional set size: shared pages divided among their users. */
      pssKib: Count,
      wakeups: v.number(),
    }),
  ),
})
export type Footprint = v.InferOutput<typeof Footprint>

/**
 * Steps of the upgrade proof, each a boot: the old release that upgrades itself, what came of it, the old kernel again; the same upgrade with the power cut
 * in its midst, the boot that finishes it, and what came of that.
 */
export const UPGRADE_STEPS = ['upgrade', 'upgraded', 'rollback', 'power-cut', 'repair', 'repaired'] as const
export type UpgradeStep = (typeof UPGRADE_STEPS)[number]

/** One start of one virtual machine. Times are seconds from the first guest instruction. */
export const Boot = v.strictObject({
  /** `uefi` through firmware and boot loader from the disk; `direct` with kernel and initramfs handed to QEMU; or a step of the upgrade proof, through UEFI. */
  path: v.picklist(['uefi', 'direct', ...UPGRADE_STEPS]),
  verdict: VerdictSchema,
  /**
   * Stable name of the cause when not `pass`. Of the guest: `panic`, `oops`, `oom`, `lockup`, `hung-task`, `emergency`, `no-root`, `no-init`,
   * `boot-loader`, `secure-boot`, `firmware-idle`, `hang`, `timeout`, `reset`, `shutdown`, `expectation`. Of the test (`broken`): `probe-silent`,
   * `qemu-exit`, `host-io`, `kvm-silent`.
   */
  cause: v.nullable(v.string()),
  /** One sentence for a person. */
  summary: v.string(),
  accelerator: Accelerator,
  /** Starts the same machine by hand on the untouched artifact: it writes to a temporary snapshot, the console is the terminal. Empty where the disk was thrown away. */
  command: v.array(v.string()),
  /** When each phase had ended; null where that was not seen. */
  seconds: v.strictObject({
    /** Firmware and boot loader: the kernel starts. */
    firmware: v.nullable(v.number()),
    /** The kernel: the initramfs starts. */
    kernel: v.nullable(v.number()),
    /** The initramfs: the root is entered. */
    initramfs: v.nullable(v.number()),
    /** systemd has started everything (`running` or `degraded`). */
    up: v.nullable(v.number()),
    /** The virtual machine ended. */
    total: v.number(),
  }),
  /** CPU seconds of QEMU, user plus system. */
  cpuSeconds: v.nullable(v.number()),
  /** The channel by which the probe inside the guest answered; null when it did not. */
  probe: v.optional(v.nullable(v.picklist(['virtio-port', 'console']))),
  /** How the probe got in: beside the initramfs, as systemd credentials, into a copy of the root, or not at all. */
  tier: v.optional(v.picklist(['initramfs', 'credentials', 'root', 'none'])),
  /** What the probe inside the guest said; null when it gave no answer. */
  guest: v.nullable(
    v.strictObject({
      state: v.string(),
      systemd: v.string(),
      kernelRelease: v.string(),
      failedUnits: v.array(v.string()),
      /** Kibibytes, from /proc/meminfo; null: the guest did not say. */
      memTotalKib: v.nullable(Count),
      memAvailableKib: v.nullable(Count),
      processes: v.nullable(Count),
      modules: v.array(v.string()),
      sysctl: v.record(v.string(), v.string()),
      hostname: v.string(),
      cmdline: v.string(),
      defaultTarget: v.optional(v.string()),
      /** Of the units that the image promises something about: load, unit file and active state, as systemd names them. */
      units: v.optional(
        v.record(v.string(), v.strictObject({ load: v.string(), file: v.string(), active: v.string() })),
      ),
      /** Of the modules that the image promises: `loaded`, `builtin`, `loadable`, `missing`, `unknown`. */
      moduleStates: v.optional(v.record(v.string(), v.string())),
      /** Result and last journal lines of each failed unit. */
      failedLogs: v.optional(v.record(v.string(), v.array(v.string()))),
    }),
  ),
  /** Units that were started, by when they began: seconds from the first guest instruction; `up` null: never. Absent: the guest did not say. */
  starts: v.optional(
    v.array(v.strictObject({ unit: v.string(), begin: v.number(), up: v.nullable(v.number()) })),
  ),
  checks: v.array(Check),
  /** Absent: not asked for, or not to be had (a finding says why). */
  instructions: v.optional(Instructions),
  footprint: v.optional(Footprint),
  /** Serial ports of the machine, by Linux's names, with the bytes that came; the first is the console. Of one port it is left out. */
  consoles: v.optional(v.array(v.strictObject({ port: v.string(), bytes: Count }))),
  /** The last useful lines of all of them, escapes stripped; what another port than the console said has its name before it. */
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
