import * as Enums from '@cyclonedx/cyclonedx-library/Enums'
import * as Models from '@cyclonedx/cyclonedx-library/Models'
import * as Serialize from '@cyclonedx/cyclonedx-library/Serialize'
import * as Spec from '@cyclonedx/cyclonedx-library/Spec'
import type { FileEntry } from '@dpuos/manifests'
import { type Inventory, needsOf, type Part } from './inventory.ts'
import { reasonOf } from './spdx.ts'

const { Component, Property } = Models

/** CycloneDX 1.6 as JSON text. Same inventory, same bytes. */
export function cycloneDx(inventory: Inventory, files: readonly FileEntry[]): string {
  const { image, parts, uuid, version, time } = inventory
  const components = new Map(parts.map((one) => [one.nevra, componentOf(one)]))
  for (const [from, to] of needsOf(parts)) {
    for (const one of to) {
      const needed = components.get(one)
      if (needed !== undefined) components.get(from)?.dependencies.add(needed.bomRef)
    }
  }
  const whole = new Component(Enums.ComponentType.OperatingSystem, image.name, {
    bomRef: 'image',
    version: image.inputs.digest.slice(0, 16),
    description: `${image.distro}, ${image.arch}, kernel ${image.kernelRelease}`,
    properties: new Models.PropertyRepository([
      ...files.map((file) => new Property(`dpuos:file:${file.role}`, `${file.path} sha256:${file.sha256}`)),
      ...[...inventory.removedFiles].map(
        ([rule, { count, size }]) => new Property('dpuos:removed', `${count} files, ${size} bytes: ${rule}`),
      ),
    ]),
    dependencies: new Models.BomRefRepository(
      parts.flatMap((one) => (one.reason === 'requested' ? (components.get(one.nevra)?.bomRef ?? []) : [])),
    ),
  })
  const bom = new Models.Bom({
    serialNumber: `urn:uuid:${uuid}`,
    metadata: new Models.Metadata({
      timestamp: new Date(time),
      tools: new Models.Tools({
        tools: new Models.ToolRepository([
          new Models.Tool({ vendor: 'dpuos', name: 'tailor-image', version }),
        ]),
      }),
      component: whole,
    }),
    components: new Models.ComponentRepository([
      ...components.values(),
      ...inventory.removedPackages.map(
        ({ what, rule }) =>
          new Component(Enums.ComponentType.Library, what, {
            bomRef: `removed:${what}`,
            scope: Enums.ComponentScope.Excluded,
            properties: new Models.PropertyRepository([new Property('dpuos:removed', rule)]),
          }),
      ),
    ]),
  })
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`
}

function componentOf(one: Part): Models.Component {
  const { expression } = one.licence
  const properties: readonly (readonly [string, string])[] = [
    ['dpuos:layer', one.layer],
    ['dpuos:reason', reasonOf(one)],
    ['dpuos:repository', one.repository],
    ['dpuos:installed', `${one.size} bytes in ${one.files} files`],
    ['dpuos:source-rpm', one.source],
  ]
  return new Component(Enums.ComponentType.Library, one.name, {
    bomRef: one.purl,
    version: one.version,
    purl: one.purl,
    hashes: new Models.HashDictionary(
      /^0+$/.test(one.sha256) ? [] : [[Enums.HashAlgorithm['SHA-256'], one.sha256]],
    ),
    licenses: new Models.LicenseRepository(
      expression === undefined ? [] : [new Models.LicenseExpression(expression)],
    ),
    properties: new Models.PropertyRepository(
      properties.flatMap(([name, value]) => (value === '' ? [] : [new Property(name, value)])),
    ),
  })
}
