import type { Nevra } from '@dpuos/host-tools'
import { PackageURL } from 'packageurl-js'

/** Namespace of a distribution's packages in a purl: its os-release ID, the sandbox being none of openEuler's. */
const namespaceOf = (distro: string): string =>
  distro === 'sandbox' ? 'dpuos-sandbox' : (distro.split('-')[0] ?? distro).toLowerCase()

/** `pkg:rpm/openeuler/bash@5.2-1?arch=x86_64&distro=openEuler-24.03-LTS` (purl-spec, type rpm). */
export function purlOf(one: Nevra, source: string, distro: string): string {
  const qualifiers: Record<string, string> = { arch: one.arch, distro }
  if (one.epoch > 0) qualifiers['epoch'] = String(one.epoch)
  if (source !== '') qualifiers['upstream'] = source
  return new PackageURL(
    'rpm',
    namespaceOf(distro),
    one.name,
    `${one.version}-${one.release}`,
    qualifiers,
    undefined,
  ).toString()
}
