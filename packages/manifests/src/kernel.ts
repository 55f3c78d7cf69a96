import * as v from 'valibot'
import { ArchSchema, Count, common, PositionSchema, VerdictSchema } from './common.ts'

export const KernelModule = v.strictObject({
  /** Module name as the kernel spells it, with underscores. */
  name: v.string(),
  /** Path below /lib/modules/RELEASE/, for example `kernel/drivers/net/virtio_net.ko.xz`. */
  path: v.string(),
  /** Bytes as installed. */
  size: Count,
  /** Names of modules that must be loaded first (modules.dep, whole closure). */
  depends: v.array(v.string()),
  /** Names from softdep pre/post lines. */
  softdeps: v.array(v.string()),
  /** Firmware paths below /lib/firmware that the module asks for. */
  firmware: v.array(v.string()),
})
export type KernelModule = v.InferOutput<typeof KernelModule>

/** An option of the kernel's configuration that is not as it was asked for. */
export const ConfigMiss = v.strictObject({
  /** Without `CONFIG_`. */
  name: v.string(),
  wanted: v.string(),
  got: v.string(),
  /** false: it may stay so (`# wanted`). */
  required: v.boolean(),
  /** `no-such-option`, `overridden`, `dependency`, `choice`, `selected`, `no-prompt`, `not-in-config`, `delivery`, `board`, `unknown`. */
  cause: v.string(),
  why: v.string(),
  at: PositionSchema,
})
export type ConfigMiss = v.InferOutput<typeof ConfigMiss>

/** What was asked of a kernel's configuration, and what came of it. */
export const KernelConfigManifest = v.strictObject({
  schema: v.literal('dpuos.kernel-config/v1'),
  ...common,
  arch: ArchSchema,
  verdict: VerdictSchema,
  /** Release of the distribution's kernel, or version of the source. */
  kernel: v.string(),
  /** What the fragments were put upon; `distro`: the configuration of the distribution's kernel, which is only looked at. */
  base: v.string(),
  /** Options that were asked for. */
  asked: Count,
  misses: v.array(ConfigMiss),
  /** Options that differ from the base, `n` where it is off; empty for `distro` and `allnoconfig`. */
  changed: v.array(v.strictObject({ name: v.string(), before: v.string(), after: v.string() })),
})
export type KernelConfigManifest = v.InferOutput<typeof KernelConfigManifest>

/** Bytes that may be fewer than before. */
const Difference = v.pipe(v.number(), v.integer())

/** What belongs together by the source's folders: `drivers/net`, `fs`. */
export const KernelSubsystem = v.strictObject({
  name: v.string(),
  /** Code and data in the image (text and data of its objects before linking and compressing); null: not known, the kernel was not built here. */
  builtin: v.nullable(Count),
  /** How many modules. */
  modules: Count,
  /** Bytes of its modules as installed. */
  size: Count,
})
export type KernelSubsystem = v.InferOutput<typeof KernelSubsystem>

/** A thing that came (`before` null), went (`after` null) or has another size. */
const Resized = { before: v.nullable(Count), after: v.nullable(Count) }

/** Growth since an earlier kernel, bytes. */
export const KernelGrowth = v.strictObject({
  /** inputs.digest and `uname -r` of the kernel that was compared with. */
  baseline: v.strictObject({ digest: v.string(), release: v.string() }),
  image: Difference,
  /** Of all modules together. */
  modules: Difference,
  /** Subsystems that changed, largest change first; the modules' bytes add up to `modules`. */
  subsystems: v.array(
    v.strictObject({ name: v.string(), builtin: v.nullable(Difference), modules: Difference }),
  ),
  /** Modules that changed, largest change first. */
  changed: v.array(v.strictObject({ name: v.string(), ...Resized })),
  /** Functions and data of image and modules, as bloat-o-meter counts them; null: one of the two kernels came without its symbols. */
  symbols: v.nullable(
    v.strictObject({
      added: Count,
      removed: Count,
      grown: Count,
      shrunk: Count,
      bytes: Difference,
      /** Largest change first, at most 100. `file`: `vmlinux` or a module's name. */
      largest: v.array(v.strictObject({ file: v.string(), name: v.string(), ...Resized })),
    }),
  ),
})
export type KernelGrowth = v.InferOutput<typeof KernelGrowth>

/** What of a kernel's build the sizes of an image are told by. */
export const KernelSizes = v.strictObject({
  release: v.string(),
  /** Code and data in the kernel's image by subsystem, before linking and compressing: not a part of any file's bytes. */
  builtin: v.array(v.strictObject({ name: v.string(), size: Count })),
  /** Functions and data since the kernel that build-kernel compared it with. Absent: with none, or without its symbols. */
  symbols: v.exactOptional(
    v.strictObject({ since: v.string(), growth: KernelGrowth.entries.symbols.wrapped }),
  ),
})
export type KernelSizes = v.InferOutput<typeof KernelSizes>

/** The same of a kernel manifest; undefined for a kernel that was not built here, of whose image nobody knows what is in it. */
export function kernelSizesOf({ release, subsystems = [], growth }: KernelManifest): KernelSizes | undefined {
  const builtin = subsystems.flatMap(({ name, builtin: size }) =>
    size === null || size === 0 ? [] : [{ name, size }],
  )
  if (builtin.length === 0) return undefined
  const symbols = growth?.symbols ?? null
  return {
    release,
    builtin,
    ...(growth === undefined || symbols === null
      ? {}
      : { symbols: { since: growth.baseline.release, growth: symbols } }),
  }
}

/** `kernel/drivers/net/virtio_net.ko` → `drivers/net`; `kernel/fs/ext4/ext4.ko` → `fs`; elsewhere (`extra`, `updates`) the first folder. */
export function subsystem(modulePath: string): string {
  const parts = modulePath
    .replace(/^kernel\//, '')
    .split('/')
    .slice(0, -1)
  return parts.slice(0, parts[0] === 'drivers' ? 2 : 1).join('/') || '(top)'
}

/** A driver that was built from its sources, and the package that has it. */
export const BuiltDriver = v.strictObject({
  name: v.string(),
  version: v.string(),
  /** NEVRA of its RPM; tailor-image installs it. */
  package: v.string(),
  /** Names of its modules, with underscores. */
  modules: v.array(v.string()),
  /** Over its sources. */
  digest: v.string(),
})
export type BuiltDriver = v.InferOutput<typeof BuiltDriver>

/** What a kernel was built from. */
export const KernelFrom = v.strictObject({
  /** A file’s or folder’s name, or `URL#TAG`. */
  name: v.string(),
  /** `sha256:…` of the archive or source RPM, `commit:…`; null: a folder. */
  identity: v.nullable(v.pipe(v.string(), v.regex(/^(?:sha256:[0-9a-f]{64}|commit:[0-9a-f]{40,64})$/))),
  /** sha256 of each patch upon it, in their order. */
  patches: v.array(v.string()),
})
export type KernelFrom = v.InferOutput<typeof KernelFrom>

/** What build-kernel hands over: which kernel, from which RPMs, and what is in it. */
export const KernelManifest = v.strictObject({
  schema: v.literal('dpuos.kernel/v1'),
  ...common,
  arch: ArchSchema,
  /** `uname -r`. */
  release: v.string(),
  /** How it came to be: `distro` takes the distribution's RPM unchanged. */
  origin: v.picklist(['distro', 'build', 'sandbox']),
  /** For `origin: build`; absent: written by an earlier version. */
  from: v.exactOptional(KernelFrom),
  /** NEVRAs of the RPMs that hold image and modules; tailor-image installs exactly these. */
  packages: v.array(v.string()),
  /** Repositories beside the toolchain's from which packages and drivers come: what was built here. */
  repositories: v.array(v.string()),
  /** RPMs and metadata of `repositories` are signed with this key; `key`: its file, relative to the manifest. */
  signed: v.exactOptional(v.strictObject({ key: v.string(), fingerprint: v.string() })),
  image: v.strictObject({ path: v.string(), size: Count }),
  modules: v.array(KernelModule),
  /** Names from modules.builtin. */
  builtin: v.array(v.string()),
  /** Those of `drivers.vendor` whose sources were compiled for it. */
  drivers: v.exactOptional(v.array(BuiltDriver)),
  /** Largest first; absent: written by an earlier version. */
  subsystems: v.exactOptional(v.array(KernelSubsystem)),
  /** Absent: nothing to compare with. */
  growth: v.exactOptional(KernelGrowth),
})
export type KernelManifest = v.InferOutput<typeof KernelManifest>
