import * as v from 'valibot'

/** sha256 in lower-case hex. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a sha256 is 64 lower-case hex digits'))

/** Sizes and counts: whole, never negative; sizes are bytes. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const ARCHES = ['x86_64', 'aarch64', 'riscv64'] as const
export type Arch = (typeof ARCHES)[number]
export const ArchSchema = v.picklist(ARCHES)

/** The five layers of DPU-OS, in the order in which an image is made. */
export const LAYERS = ['kernel', 'drivers', 'system', 'packages', 'services'] as const
export type Layer = (typeof LAYERS)[number]

/** A file that a manifest hands over. `path` is relative to the folder of the manifest, or absolute. */
export const FileEntry = v.strictObject({
  /** What the file is to the next action, for example `disk-raw`, `kernel-image`, `initramfs`, `lock`, `config`. */
  role: v.string(),
  path: v.string(),
  /** Bytes. */
  size: Count,
  sha256: Sha256,
})
export type FileEntry = v.InferOutput<typeof FileEntry>

/** A place in a file of the user's; lines and columns are 1-based. The same shape as Position. */
export const PositionSchema = v.strictObject({
  file: v.string(),
  line: v.exactOptional(Count),
  column: v.exactOptional(Count),
})

export const FindingSchema = v.strictObject({
  level: v.picklist(['error', 'warning', 'notice']),
  code: v.string(),
  title: v.string(),
  detail: v.exactOptional(v.string()),
  hint: v.exactOptional(v.string()),
  at: v.exactOptional(PositionSchema),
})

export const VerdictSchema = v.picklist(['pass', 'fail', 'broken', 'skipped'])

/** What every manifest says of itself, whichever action wrote it. */
export const common = {
  /** The action that wrote it and its version. */
  tool: v.strictObject({ name: v.string(), version: v.string() }),
  /** sha256 over everything that shaped the result: definition, lock, upstream manifests' digests, versions. Equal digest, equal result. */
  inputs: v.strictObject({ digest: Sha256 }),
  /** The commit the definition came from; null where it is under no version control. */
  source: v.strictObject({ commit: v.nullable(v.string()), dirty: v.boolean() }),
  /** Versions of the outside tools that shaped the result, `{qemu: '7.2.22'}`. */
  tools: v.record(v.string(), v.string()),
  files: v.array(FileEntry),
  findings: v.array(FindingSchema),
}
