import path from 'node:path'
import { digestOf } from '@dpuos/manifests'
import { ruleSources, sourcesDigest } from './harden/sources.ts'
import { overlayDigest } from './layers/overlay-tree.ts'
import { vendorDigest } from './layers/vendor-modules.ts'
import type { Request } from './request.ts'

/**
 * Digest of the definition after inheritance, secrets filled in. Overlays, vendor modules and what hardening rules bring along count by their content, RPM files by their
 * names (the lock has their sha256): where a checkout lies does not matter.
 */
export function definitionDigest(request: Request): string {
  const { definition, filesFrom, kmods } = request
  const { system, packages, drivers } = definition
  return digestOf({
    ...definition,
    system: {
      ...system,
      files: system.files.map((one) => ({ ...one, from: overlayDigest(path.resolve(filesFrom, one.from)) })),
    },
    ruleSources: sourcesDigest(ruleSources(request)),
    packages: {
      ...packages,
      rpms: packages.rpms.map((one) => path.basename(one)),
      repositories: packages.repositories.map((one) => ({
        ...one,
        gpgkey: one.gpgkey.map((file) => path.basename(file)),
      })),
    },
    drivers: { ...drivers, vendor: vendorDigest(kmods) },
  })
}
