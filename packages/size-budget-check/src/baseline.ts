// An edge: reads the image manifest of an earlier build.
import { access } from 'node:fs/promises'
import { type Ports, readManifest, shownPath, UserError } from '@dpuos/action-kit'
import type { Finding, ImageManifest } from '@dpuos/manifests'

export interface Baseline {
  readonly image?: ImageManifest
  readonly findings: readonly Finding[]
}

/** The image to compare with. A file that is not there is told, no more: the first build has none. Throws UserError for one that cannot be compared. */
export async function readBaseline(
  file: string | undefined,
  head: ImageManifest,
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<Baseline> {
  if (file === undefined) return { findings: [] }
  const shown = shownPath(file, ports)
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (!there) {
    const title = `there is no baseline at ${shown} yet: what changed is not known`
    const hint = 'Keep the `image.json` of the base branch where the next run finds it.'
    return { findings: [{ level: 'notice', code: 'size-baseline-missing', title, hint }] }
  }
  // Its files need not be there any more.
  const read = await readManifest('dpuos.image/v1', file, ports, () => [])
  if (!read.ok) throw new UserError(read.findings)
  const image = read.value
  if (image.arch === head.arch) return { image, findings: [] }
  throw new UserError({
    level: 'error',
    code: 'size-baseline-other',
    title: `the baseline ${shown} is an image for ${image.arch}, and this one is for ${head.arch}`,
    hint: 'Compare images of one architecture: keep a baseline for each.',
    at: { file: shown },
  })
}
