import { digestOf } from '@dpuos/manifests'
import { overlayDigest } from './layers/overlay.ts'
import type { Request } from './request.ts'

/** Digest of the definition after inheritance, secrets filled in, the overlay by its content: where a checkout lies does not matter. */
export function definitionDigest({ definition, overlay }: Request): string {
  return digestOf({ ...definition, system: { ...definition.system, files: overlayDigest(overlay) } })
}
