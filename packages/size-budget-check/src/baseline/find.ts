// An edge: reads what an earlier build measured.
import { access } from 'node:fs/promises'
import { type Ports, readManifest, shownPath, UserError } from '@dpuos/action-kit'
import type { ComparedWith, Finding, Measurement } from '@dpuos/manifests'
import type { Given } from '../measure/given.ts'
import { measureImage } from '../measure/of-image.ts'
import type { Waiver } from '../waivers.ts'

/** What the head is compared with, how it was found, and who lets which budget pass. */
export interface Baseline {
  readonly base?: {
    readonly measurement: Measurement
    /** `comparable` is what the judge adds. */
    readonly found: Omit<ComparedWith, 'comparable'>
    /** Do its budgets decide? For a pull request, so that it cannot raise its own limit; not for what was merged already. */
    readonly decides: boolean
  }
  /** Commit that waivers must be for: the head of the pull request, where another one (its merge) is built. Absent: the one that is built. */
  readonly head?: string
  readonly waivers: readonly Waiver[]
  readonly findings: readonly Finding[]
}

/**
 * The measurement to compare with: the file `baseline`, an image manifest or a measurement. One that is not there is told, no more: the first
 * build has none. Throws UserError for one that cannot be compared.
 */
export async function findBaseline(
  { baseline: file }: { readonly baseline: string | undefined },
  subject: Given['subject'],
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<Baseline> {
  if (file === undefined) return { waivers: [], findings: [] }
  const shown = shownPath(file, ports)
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (!there) {
    const title = `there is no baseline at ${shown} yet: what changed is not known`
    const hint = 'Keep the `measurement.json` of the base branch where the next run finds it.'
    return { waivers: [], findings: [{ level: 'notice', code: 'size-baseline-missing', title, hint }] }
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
  return { base: { measurement, found, decides: true }, waivers: [], findings: [] }
}

/** A measurement, or an image manifest as one. The files that it lists need not be there any more. */
async function readMeasurement(file: string, ports: Pick<Ports, 'fs' | 'host'>): Promise<Measurement> {
  const text = await ports.fs.readText(file)
  if (schemaOf(text) === 'dpuos.measurement/v1') {
    const read = await readManifest('dpuos.measurement/v1', file, ports, () => [])
    if (read.ok) return read.value
    throw new UserError(read.findings)
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
