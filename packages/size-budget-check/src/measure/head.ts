import type { Ports } from '@dpuos/action-kit'
import type { Measurement } from '@dpuos/manifests'
import type { Given } from './given.ts'
import { measureImage } from './of-image.ts'

/** Measure what is given. */
export async function measureHead(
  { image, budgets }: Given,
  { host }: Pick<Ports, 'host'>,
): Promise<Measurement> {
  return { ...measureImage(image, host.version), budgets: [...budgets] }
}
