import * as v from 'valibot'
import { Count } from './common.ts'

/** What a definition expects of the booted image beyond what follows from its layers (`verify.expect`). Absent: not expected, not asked. */
export const Expectations = v.strictObject({
  units: v.optional(v.strictObject({ active: v.array(v.string()), inactive: v.array(v.string()) })),
  /** Words of the kernel command line. */
  cmdline: v.optional(v.strictObject({ has: v.array(v.string()), lacks: v.array(v.string()) })),
  mounts: v.optional(
    v.array(v.strictObject({ path: v.string(), type: v.nullable(v.string()), options: v.array(v.string()) })),
  ),
  users: v.optional(
    v.array(
      v.strictObject({
        name: v.string(),
        shell: v.nullable(v.string()),
        locked: v.nullable(v.boolean()),
      }),
    ),
  ),
  /** Ports that are listened on beyond the loopback interface; `only`: on no other. */
  ports: v.optional(v.strictObject({ tcp: v.array(Count), udp: v.array(Count), only: v.boolean() })),
  /** Names or globs of network interfaces, each with an address that others can reach. */
  interfaces: v.optional(v.array(v.string())),
  /** Names of packages: installed, and their files as rpm knows them. */
  packages: v.optional(v.array(v.string())),
  processes: v.optional(v.strictObject({ max: v.nullable(Count), running: v.array(v.string()) })),
  /** Timer units that are active; `only`: no others. */
  timers: v.optional(v.strictObject({ active: v.array(v.string()), only: v.boolean() })),
  /** Every symbol that a module needs is one of the kernel or of another module (`depmod -e`). */
  moduleSymbols: v.optional(v.boolean()),
  memory: v.optional(
    v.strictObject({
      /** Bytes that new programs can have (MemAvailable). */
      available: Count,
    }),
  ),
  /** Bytes that are free on the file system of each path. */
  disk: v.optional(v.array(v.strictObject({ path: v.string(), free: Count }))),
  /** Values of the running kernel’s configuration; `n`: not set. */
  kernelConfig: v.optional(v.record(v.string(), v.string())),
  /** Most failed loads of firmware. */
  firmwareErrors: v.optional(Count),
  /** The guest’s clock agrees with the host’s. */
  clock: v.optional(v.boolean()),
  /** Modules that must be loaded or built in. */
  loaded: v.optional(v.array(v.string())),
  /** Serial console (`ttyS0`) with a login prompt. */
  login: v.optional(v.string()),
})
export type Expectations = v.InferOutput<typeof Expectations>
