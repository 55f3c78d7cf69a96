// Pure: the bill of materials of a kernel that was built, as SPDX.
import { type KernelManifest, type SpdxPackage, spdxDocument, uuidOf } from '@dpuos/manifests'
import {
  type BuiltOf,
  KERNEL_LICENCE,
  otherFiles,
  type RpmMaterial,
  rpmMaterials,
  sourceMaterial,
} from './materials.ts'

/** SPDX 2.3 as JSON text, with what the CycloneDX document has. Same kernel, same bytes. */
export function kernelSpdx(kernel: KernelManifest, { version, epoch }: BuiltOf): string {
  const { purl, name, sha256, commit, patches } = sourceMaterial(kernel, version)
  const rpms = rpmMaterials(kernel)
  const whole: SpdxPackage = {
    id: 'kernel',
    name: 'linux',
    version: kernel.release,
    purpose: 'OPERATING-SYSTEM',
    licence: KERNEL_LICENCE,
    comment: `Linux ${kernel.release} for ${kernel.arch}. Files: ${otherFiles(kernel)
      .map(({ text }) => text)
      .join(', ')}`,
  }
  const source: SpdxPackage = {
    id: 'source',
    name: 'linux-source',
    version,
    purpose: 'SOURCE',
    sha256,
    licence: KERNEL_LICENCE,
    sourceInfo: name === '' ? undefined : name,
    purl,
    annotations: [
      ...(commit === undefined ? [] : [`commit ${commit}`]),
      ...patches.map((patch, index) => `patch ${index + 1} sha256:${patch}`),
    ],
  }
  const document = spdxDocument({
    name: `linux-${kernel.release}`,
    uuid: uuidOf(kernel.inputs.digest, 'SPDX document of a kernel'),
    time: new Date(epoch * 1000).toISOString().replace('.000Z', 'Z'),
    tools: [
      `dpuos-${kernel.tool.version}`,
      ...Object.entries(kernel.tools).map(([tool, one]) => `${tool}-${one}`),
    ],
    packages: [whole, source, ...rpms.map(packageOf)],
    relations: rpms.flatMap(({ file, licence }) => [
      ['kernel', 'CONTAINS', file] as const,
      // A driver is made of its vendor's sources.
      ...(licence === undefined ? [] : [[file, 'GENERATED_FROM', 'source'] as const]),
    ]),
  })
  return `${JSON.stringify(document, null, 2)}\n`
}

const packageOf = ({ name, version, file, purl, sha256, licence, driver }: RpmMaterial): SpdxPackage => ({
  id: file,
  name,
  version,
  fileName: file,
  sha256,
  licence,
  purl,
  ...(driver === undefined
    ? {}
    : { annotations: [`modules ${driver.modules.join(' ')}`, `sources sha256:${driver.digest}`] }),
})
