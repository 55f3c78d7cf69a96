// Pure: the bill of materials of a kernel that was built.
import * as Enums from '@cyclonedx/cyclonedx-library/Enums'
import * as Models from '@cyclonedx/cyclonedx-library/Models'
import * as Serialize from '@cyclonedx/cyclonedx-library/Serialize'
import * as Spec from '@cyclonedx/cyclonedx-library/Spec'
import { type FileEntry, type KernelManifest, uuidOf } from '@dpuos/manifests'
import { PackageURL } from 'packageurl-js'

const { Component, Property } = Models

/** What the manifest does not say of a build. */
export interface BuiltOf {
  /** Version of the source, `6.6.0`. */
  readonly version: string
  /** Seconds since 1970. */
  readonly epoch: number
}

/**
 * CycloneDX 1.6 as JSON text: the source with its archive or commit and the patches upon it, each RPM, each driver, the tools that made them, configuration and module key by their digests. Same kernel,
 * same bytes.
 */
export function kernelBom(kernel: KernelManifest, { version, epoch }: BuiltOf): string {
  const source = sourceComponent(kernel, version)
  const rpms = kernel.files.flatMap((file) => (isRpm(file) ? [rpmComponent(file, kernel)] : []))
  for (const rpm of rpms) rpm.dependencies.add(source.bomRef)
  const whole = new Component(Enums.ComponentType.OperatingSystem, 'linux', {
    bomRef: 'kernel',
    version: kernel.release,
    description: `Linux ${kernel.release} for ${kernel.arch}`,
    licenses: gpl(),
    properties: new Models.PropertyRepository(
      kernel.files.flatMap((file) =>
        isRpm(file) ? [] : [new Property(`dpuos:file:${file.role}`, `${file.path} sha256:${file.sha256}`)],
      ),
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

const isRpm = ({ role }: FileEntry): boolean => role === 'package' || role === 'driver'

const gpl = (): Models.LicenseRepository =>
  new Models.LicenseRepository([new Models.LicenseExpression('GPL-2.0-only')])

function sourceComponent({ from }: KernelManifest, version: string): Models.Component {
  const [kind, value = ''] = from?.identity?.split(':') ?? []
  const qualifiers =
    kind === 'sha256'
      ? { checksum: `sha256:${value}` }
      : kind === 'commit'
        ? { vcs_url: `git+${from?.name.split('#')[0]}@${value}` }
        : undefined
  const purl = new PackageURL('generic', undefined, 'linux', version, qualifiers, undefined).toString()
  return new Component(Enums.ComponentType.Library, 'linux-source', {
    bomRef: 'source',
    version,
    purl,
    description: from?.name ?? '',
    hashes: new Models.HashDictionary(kind === 'sha256' ? [[Enums.HashAlgorithm['SHA-256'], value]] : []),
    licenses: gpl(),
    properties: new Models.PropertyRepository([
      ...(kind === 'commit' ? [new Property('dpuos:commit', value)] : []),
      ...(from?.patches ?? []).map(
        (sha256, index) => new Property(`dpuos:patch:${index + 1}`, `sha256:${sha256}`),
      ),
    ]),
  })
}

/** `kernel-core-6.6.0-1.acme.x86_64.rpm`. */
function rpmComponent(
  { path: file, sha256, role }: FileEntry,
  { arch, drivers = [] }: KernelManifest,
): Models.Component {
  const base = file.split('/').at(-1) ?? file
  const [, name = base, version = ''] = /^(.+)-([^-]+-[^-]+)\.[^.]+\.rpm$/.exec(base) ?? []
  const driver = drivers.find((one) => role === 'driver' && name === `kmod-${one.name}`)
  const purl = new PackageURL('rpm', 'dpuos', name, version, { arch }, undefined).toString()
  return new Component(Enums.ComponentType.Library, name, {
    bomRef: purl,
    version,
    purl,
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], sha256]]),
    // A driver's licence is its vendor's to say: its RPM has it.
    licenses: role === 'driver' ? new Models.LicenseRepository() : gpl(),
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
