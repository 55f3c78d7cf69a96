import * as v from 'valibot'
import { ArchSchema, common } from './common.ts'

export const Repository = v.strictObject({
  id: v.string(),
  /** One or more base URLs, best first; `file://` for the sandbox distro. */
  baseurl: v.array(v.string()),
  metalink: v.optional(v.string()),
  /** Path of the armoured public key file(s), relative to the manifest's folder or absolute. */
  gpgkey: v.array(v.string()),
  /** Fingerprints (40 upper-case hex digits) that the keys must have. */
  fingerprints: v.array(v.string()),
  /** Is repomd.xml signed too (`repo_gpgcheck`)? */
  signedMetadata: v.boolean(),
  enabled: v.boolean(),
})
export type Repository = v.InferOutput<typeof Repository>

export const Accelerator = v.strictObject({
  /** `kvm` only where a probe guest was seen to run with it. */
  kind: v.picklist(['kvm', 'tcg']),
  /** Why: `kvm-usable`, `kvm-absent`, `kvm-denied`, `kvm-aborts`, `kvm-hangs`, `foreign-arch`. */
  reason: v.string(),
  /** One sentence for the user, with the remedy where there is one. */
  detail: v.string(),
  /** How long the probe took, milliseconds. */
  probeMs: v.number(),
})
export type Accelerator = v.InferOutput<typeof Accelerator>

/** What setup-openeuler-toolchain hands over: which distribution, from which repositories, with which host tools. */
export const ToolchainManifest = v.strictObject({
  schema: v.literal('dpuos.toolchain/v1'),
  ...common,
  host: v.strictObject({ id: v.string(), version: v.string(), arch: ArchSchema }),
  distro: v.strictObject({
    /** Catalog id, for example `openEuler-24.03-LTS-SP2` or `sandbox`. */
    id: v.string(),
    /** dnf's $releasever. */
    releasever: v.string(),
    kernel: v.string(),
    systemd: v.string(),
  }),
  arch: ArchSchema,
  repositories: v.array(Repository),
  accelerator: Accelerator,
  /** Folder in which dnf keeps metadata and RPMs, shared by later actions; absolute. */
  dnfCache: v.string(),
})
export type ToolchainManifest = v.InferOutput<typeof ToolchainManifest>
