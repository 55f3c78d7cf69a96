// An edge: reads what an earlier build measured, from a file that the user names.
import { access } from 'node:fs/promises'
import { type Ports, readManifest, shownPath, UserError } from '@dpuos/action-kit'
import type { Measurement } from '@dpuos/manifests'
import { checkMeasurement } from '../measure/conservation.ts'
import { measureImage } from '../measure/of-image.ts'
import type { Found } from './find.ts'

/**
 * The measurement in this file, an image manifest or a measurement. One that is not there is told, no more: the first build has none. Throws
 * UserError for one that cannot be compared.
 */
export async function fromFile(
  file: string,
  subject: Measurement['subject'],
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<Found> {
  const shown = shownPath(file, ports)
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (!there) {
    const title = `there is no baseline at ${shown} yet: what changed is not known`
    const hint = 'Keep the `measurement.json` of the base branch where the next run finds it.'
    return { findings: [{ level: 'notice', code: 'size-baseline-missing', title, hint }] }
  }
  const measurement = await readMeasurement(file, ports)
  const { arch } = measurement.subject
  if (arch !== null && subject.arch !== null && arch !== subject.arch) {
    throw new UserError({
      level: 'error',
      code: 'size-baseline-other',
      title: `the baseline ${shown} is an image for ${arch}, and this one is for ${subject.arch}`,
      hint: 'Compare images of one architecture: keep a baseline for each.',
      at: { file: shown },
    })
  }
  const found = { commit: measurement.source.commit, distance: null, source: 'file', age: null, pending: [] }
  return { base: { measurement, found }, findings: [] }
}

/** A measurement, or an image manifest as one. The files that it lists need not be there any more. */
async function readMeasurement(file: string, ports: Pick<Ports, 'fs' | 'host'>): Promise<Measurement> {
  const text = await ports.fs.readText(file)
  if (schemaOf(text) === 'dpuos.measurement/v1') {
    const read = await readManifest('dpuos.measurement/v1', file, ports, () => [])
    const wrong = read.ok ? checkMeasurement(read.value, shownPath(file, ports)) : read.findings
    if (read.ok && wrong.length === 0) return read.value
    throw new UserError(wrong)
  }
  const read = await readManifest('dpuos.image/v1', file, ports, () => [])
  if (read.ok) return measureImage(read.value, ports.host.version)
  throw new UserError(read.findings)
}

function schemaOf(text: string | undefined): unknown {
  try {
    return (JSON.parse(text ?? '') as { schema?: unknown } | null)?.schema
  } catch {
    return undefined
  }
}
