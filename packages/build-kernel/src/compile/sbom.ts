// Pure: the bill of materials of a kernel that was built, as CycloneDX.
import * as Enums from '@cyclonedx/cyclonedx-library/Enums'
import * as Models from '@cyclonedx/cyclonedx-library/Models'
import * as Serialize from '@cyclonedx/cyclonedx-library/Serialize'
import * as Spec from '@cyclonedx/cyclonedx-library/Spec'
import { type KernelManifest, uuidOf } from '@dpuos/manifests'
import {
  type BuiltOf,
  KERNEL_LICENCE,
  otherFiles,
  type RpmMaterial,
  rpmMaterials,
  sourceMaterial,
} from './materials.ts'

const { Component, Property } = Models

/**
 * CycloneDX 1.6 as JSON text: the source with its archive or commit and the patches upon it, each RPM, each driver, the tools that made them, configuration and module key by their digests. Same kernel,
 * same bytes.
 */
export function kernelBom(kernel: KernelManifest, { version, epoch }: BuiltOf): string {
  const source = sourceComponent(kernel, version)
  const rpms = rpmMaterials(kernel).map(rpmComponent)
  for (const rpm of rpms) rpm.dependencies.add(source.bomRef)
  const whole = new Component(Enums.ComponentType.OperatingSystem, 'linux', {
    bomRef: 'kernel',
    version: kernel.release,
    description: `Linux ${kernel.release} for ${kernel.arch}`,
    licenses: licences(KERNEL_LICENCE),
    properties: new Models.PropertyRepository(
      otherFiles(kernel).map(({ role, text }) => new Property(`dpuos:file:${role}`, text)),
    ),
    dependencies: new Models.BomRefRepository([...rpms, source].map(({ bomRef }) => bomRef)),
  })
  const bom = new Models.Bom({
    serialNumber: `urn:uuid:${uuidOf(kernel.inputs.digest, 'bill of materials of a kernel')}`,
    metadata: new Models.Metadata({
      timestamp: new Date(epoch * 1000),
      tools: new Models.Tools({
        tools: new Models.ToolRepository([
          new Models.Tool({ vendor: 'dpuos', name: 'build-kernel', version: kernel.tool.version }),
          ...Object.entries(kernel.tools).map(([name, one]) => new Models.Tool({ name, version: one })),
        ]),
      }),
      component: whole,
    }),
    components: new Models.ComponentRepository([source, ...rpms]),
  })
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`
}

const licences = (expression: string | undefined): Models.LicenseRepository =>
  new Models.LicenseRepository(expression === undefined ? [] : [new Models.LicenseExpression(expression)])

function sourceComponent(kernel: KernelManifest, version: string): Models.Component {
  const { purl, name, sha256, commit, patches } = sourceMaterial(kernel, version)
  return new Component(Enums.ComponentType.Library, 'linux-source', {
    bomRef: 'source',
    version,
    purl,
    description: name,
    hashes: new Models.HashDictionary(sha256 === undefined ? [] : [[Enums.HashAlgorithm['SHA-256'], sha256]]),
    licenses: licences(KERNEL_LICENCE),
    properties: new Models.PropertyRepository([
      ...(commit === undefined ? [] : [new Property('dpuos:commit', commit)]),
      ...patches.map((patch, index) => new Property(`dpuos:patch:${index + 1}`, `sha256:${patch}`)),
    ]),
  })
}

function rpmComponent({ name, version, purl, sha256, licence, driver }: RpmMaterial): Models.Component {
  return new Component(Enums.ComponentType.Library, name, {
    bomRef: purl,
    version,
    purl,
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], sha256]]),
    licenses: licences(licence),
    properties: new Models.PropertyRepository(
      driver === undefined
        ? []
        : [
            new Property('dpuos:modules', driver.modules.join(' ')),
            new Property('dpuos:sources', `sha256:${driver.digest}`),
          ],
    ),
  })
}
