import { type Measurement, parseManifest } from '@dpuos/manifests'
import { checkMeasurement } from '../measure/conservation.ts'
import type { Target } from './store.ts'

export type Verified =
  | { readonly ok: true; readonly measurement: Measurement; readonly distance: number }
  | { readonly ok: false; readonly why: string }

/**
 * Is what a store gave a measurement of this target, built from one of these commits? Stores are shared, and a prefix finds whatever is newest: what
 * is not said in the measurement itself does not count. `distance`: its place among the commits.
 */
export function verified(text: string, target: Target, commits: readonly string[]): Verified {
  const parsed = parseManifest('dpuos.measurement/v1', text, 'the stored measurement')
  if (!parsed.ok) return { ok: false, why: parsed.findings[0]?.title ?? 'it is no measurement' }
  const [wrong] = checkMeasurement(parsed.value, 'the stored measurement')
  if (wrong !== undefined) return { ok: false, why: wrong.title }
  const { subject, source } = parsed.value
  if (subject.name !== target.name || subject.arch !== target.arch)
    return { ok: false, why: `it is of ${subject.name} for ${subject.arch ?? 'any processor'}` }
  if (source.commit === null) return { ok: false, why: 'it does not say of which commit it is' }
  if (source.dirty)
    return {
      ok: false,
      why: `it was made with changes that commit ${source.commit.slice(0, 12)} does not have`,
    }
  const distance = commits.indexOf(source.commit)
  if (distance < 0)
    return { ok: false, why: `commit ${source.commit.slice(0, 12)} is none that this one comes from` }
  return { ok: true, measurement: parsed.value, distance }
}
