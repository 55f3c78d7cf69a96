import * as v from 'valibot'
import { ARCHES, Count, Sha256 } from './common.ts'
import type { Finding } from './finding.ts'
import type { Parsed } from './read.ts'

/** What was resolved: enough to install the same again, on another machine and another day, or to say what is gone. */
export const LockSchema = v.strictObject({
  schema: v.literal('dpuos.lock/v1'),
  arch: v.picklist(ARCHES),
  distro: v.string(),
  /** sha256 of the definition after inheritance, as canonical JSON. For people; the `asked` names decide whether a lock fits. */
  definition: Sha256,
  /** What was asked for: names of the definition, the kernel's NEVRAs and what every image needs. Sorted. */
  asked: v.array(v.string()),
  repositories: v.array(
    v.strictObject({
      id: v.string(),
      /** `<revision>` of repomd.xml and the sha256 of that file; null where dnf keeps none. */
      revision: v.nullable(v.string()),
      repomd: v.nullable(Sha256),
    }),
  ),
  packages: v.array(
    v.strictObject({
      nevra: v.string(),
      name: v.string(),
      repository: v.string(),
      /** Bytes of the RPM file. */
      size: Count,
      sha256: Sha256,
      /** Which of the asked names it answers; empty for a dependency. */
      asked: v.array(v.string()),
    }),
  ),
})
export type Lock = v.InferOutput<typeof LockSchema>

/** Check that `text`, read from `file`, is a lock. */
export function parseLock(text: string, file: string): Parsed<Lock> {
  const bad = (titles: readonly string[]): { ok: false; findings: Finding[] } => ({
    ok: false,
    findings: titles.map((title) => ({
      level: 'error',
      code: 'lock-invalid',
      title,
      hint: 'Pass a lock.json that tailor-image wrote.',
      at: { file },
    })),
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return bad([`${file} is not JSON: ${(error as Error).message}`])
  }
  const result = v.safeParse(LockSchema, json)
  if (result.success) return { ok: true, value: result.output }
  const faults = result.issues.slice(0, 10)
  return bad(faults.map((issue) => `${file}: ${v.getDotPath(issue) ?? 'the lock'}: ${issue.message}`))
}
