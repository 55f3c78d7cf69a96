import type { Measurement } from '@dpuos/manifests'

/** What the input `baseline-store` may say, for people. */
export const STORES =
  '`none`; `auto`: on GitHub `cache` and `artifact`, elsewhere a folder beside the other caches; `cache`: GitHub’s cache, quick, kept for a week; `artifact`: GitHub’s artifacts, kept for ninety days, wants `token` to be read; `dir:PATH`: a folder that outlives the run; `git:BRANCH`: a branch of its own, kept for ever, wants the right to push; `https://…`: a server that takes PUT; `s3://BUCKET/FOLDER`: S3 and what speaks its protocol, with the AWS_… variables of its own tools'

/** One image of a matrix: what baselines are kept apart by. */
export type Target = Pick<Measurement['subject'], 'name' | 'arch'>

/** What a store has for these commits. */
export interface Stored {
  /** Text of a measurement, unverified, and how old it is in seconds where the store knows. */
  readonly text?: string
  readonly age?: number
  /** Why nothing could be looked up: the store is away, refuses, …; undefined where it answered. */
  readonly trouble?: string
}

/** Where measurements are kept between runs. Nothing of it rejects: a store that is away costs the comparison, never the verdict. */
export interface BaselineStore {
  /** As reports name it: `cache`, `artifact`, `directory`, `git-ref`, `http`. */
  readonly name: string
  /** Of the commits, nearest first, the first that has a measurement of this target. */
  lookup(target: Target, commits: readonly string[]): Promise<Stored>
  /** Keep the measurement in `file` as that of the commit. Returns what went wrong. */
  save(target: Target, commit: string, file: string): Promise<string | undefined>
}

/** Name of a target in keys, paths and names of artifacts: `k2-dpu-aarch64`. */
export const slug = ({ name, arch }: Target): string => `${name.replaceAll(/[^\w.-]/g, '_')}-${arch ?? 'any'}`

/** Of a prefix that all measurements of a target share, and a commit. The number counts formats of the key. */
export const keyOf = (target: Target, commit: string): string => `dpuos-size1-${slug(target)}-${commit}`
