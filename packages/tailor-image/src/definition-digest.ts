import { digestOf } from '@dpuos/manifests'
import { overlayDigest } from './layers/overlay.ts'
import { vendorDigest } from './layers/vendor-modules.ts'
import type { Request } from './request.ts'

/** Digest of the definition after inheritance, secrets filled in, the user's files by their content: where a checkout lies does not matter. */
export function definitionDigest({ definition, overlay, kmods }: Request): string {
  const { system, drivers } = definition
  return digestOf({
    ...definition,
    system: { ...system, files: overlayDigest(overlay) },
    drivers: { ...drivers, vendor: vendorDigest(kmods) },
  })
}
