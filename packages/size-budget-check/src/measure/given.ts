// An edge: reads the image manifest.
import { type Ports, readManifest, shownPath, UserError } from '@dpuos/action-kit'
import type { BudgetRule, Finding, ImageManifest, Measurement } from '@dpuos/manifests'
import { checkConservation } from './conservation.ts'

/** What is to be measured and judged, before anything of it is measured. */
export interface Given {
  readonly image: ImageManifest
  /** As findings name it. */
  readonly shown: string
  readonly subject: Measurement['subject']
  readonly source: Measurement['source']
  readonly budgets: readonly BudgetRule[]
  /** Sums that do not come out: whatever is measured then says nothing. */
  readonly broken: readonly Finding[]
}

/** Read what the inputs name. Throws UserError for what is not there or no image manifest. */
export async function readGiven(
  inputs: { readonly image: string },
  ports: Pick<Ports, 'fs' | 'host'>,
): Promise<Given> {
  const read = await readManifest('dpuos.image/v1', inputs.image, ports)
  if (!read.ok) throw new UserError(read.findings)
  const image = read.value
  const shown = shownPath(inputs.image, ports)
  return {
    image,
    shown,
    subject: { name: image.name, arch: image.arch, kind: 'image' },
    source: image.source,
    budgets: image.budgets,
    broken: checkConservation(image, shown),
  }
}
