import type { KernelManifest } from '@dpuos/manifests'
import { aKernelManifest } from '@dpuos/manifests/testing'
import { expect, test } from 'vitest'
import { kernelBom } from './sbom.ts'
import { kernelSpdx } from './spdx.ts'

const SHA = 'a'.repeat(64)
const kernel = (over: Partial<KernelManifest> = {}): KernelManifest => ({
  ...aKernelManifest(),
  release: '6.6.0-1.acme.x86_64',
  tools: { gcc: 'gcc 12.2.0' },
  from: { name: 'linux-6.6.tar.xz', identity: `sha256:${SHA}`, patches: ['b'.repeat(64), 'c'.repeat(64)] },
  files: [
    { role: 'config', path: 'kernel.config', size: 1, sha256: 'd'.repeat(64) },
    { role: 'package', path: 'kernel/kernel-core-6.6.0-1.acme.x86_64.rpm', size: 1, sha256: 'e'.repeat(64) },
    {
      role: 'driver',
      path: 'drivers/kmod-k2-1.2-1.6.6.0_1.acme.x86_64.rpm',
      size: 1,
      sha256: 'f'.repeat(64),
    },
  ],
  drivers: [{ name: 'k2', version: '1.2', package: 'k', modules: ['k2', 'k2_core'], digest: '9'.repeat(64) }],
  ...over,
})
const parsed = (over: Partial<KernelManifest> = {}) =>
  JSON.parse(kernelBom(kernel(over), { version: '6.6.0', epoch: 1_700_000_000 })) as {
    specVersion: string
    metadata: { timestamp: string; tools: unknown; component: unknown }
    components: {
      name: string
      purl: string
      hashes?: unknown
      properties?: { name: string; value: string }[]
    }[]
  }

test('says source, patches, packages, drivers, tools and configuration, each by its digest', () => {
  const { specVersion, metadata, components } = parsed()
  expect(specVersion).toBe('1.6')
  expect(metadata.timestamp).toBe('2023-11-14T22:13:20.000Z')
  expect(JSON.stringify(metadata.tools)).toContain('gcc 12.2.0')
  expect(JSON.stringify(metadata.component)).toContain(`kernel.config sha256:${'d'.repeat(64)}`)
  const by = (name: string) => components.find((one) => one.name === name)
  expect(by('linux-source')).toMatchObject({
    version: '6.6.0',
    purl: `pkg:generic/linux@6.6.0?checksum=sha256%3A${SHA}`,
    hashes: [{ alg: 'SHA-256', content: SHA }],
    properties: [
      { name: 'dpuos:patch:1', value: `sha256:${'b'.repeat(64)}` },
      { name: 'dpuos:patch:2', value: `sha256:${'c'.repeat(64)}` },
    ],
  })
  expect(by('kernel-core')).toMatchObject({
    version: '6.6.0-1.acme',
    licenses: [{ expression: 'GPL-2.0-only' }],
    hashes: [{ alg: 'SHA-256', content: 'e'.repeat(64) }],
  })
  expect(by('kmod-k2')?.properties).toContainEqual({ name: 'dpuos:modules', value: 'k2 k2_core' })
})

test('of a commit names repository and commit', () => {
  const commit = '1'.repeat(40)
  const from = {
    name: 'https://gitee.com/openeuler/kernel.git#6.6.0-69.0.0',
    identity: `commit:${commit}`,
    patches: [],
  }
  const purl = parsed({ from }).components.find(({ name }) => name === 'linux-source')?.purl ?? ''
  expect(decodeURIComponent(purl)).toBe(
    `pkg:generic/linux@6.6.0?vcs_url=git+https://gitee.com/openeuler/kernel.git@${commit}`,
  )
})

test('SPDX has the same: source and patches, packages made of it, drivers that are not, tools', () => {
  const of = { version: '6.6.0', epoch: 1_700_000_000 }
  const text = kernelSpdx(kernel(), of)
  expect(text).toBe(kernelSpdx(kernel(), of))
  const { creationInfo, packages, relationships } = JSON.parse(text) as {
    creationInfo: unknown
    packages: { SPDXID: string; name: string }[]
    relationships: { spdxElementId: string; relationshipType: string; relatedSpdxElement: string }[]
  }
  expect(creationInfo).toMatchObject({
    created: '2023-11-14T22:13:20Z',
    creators: [expect.stringMatching(/^Tool: dpuos-/), 'Tool: gcc-gcc 12.2.0'],
  })
  const by = (name: string) => packages.find((one) => one.name === name)
  expect(by('linux-source')).toMatchObject({
    checksums: [{ algorithm: 'SHA256', checksumValue: SHA }],
    sourceInfo: 'linux-6.6.tar.xz',
    annotations: [
      { comment: `patch 1 sha256:${'b'.repeat(64)}` },
      { comment: `patch 2 sha256:${'c'.repeat(64)}` },
    ],
  })
  expect(by('kernel-core')).toMatchObject({ licenseDeclared: 'GPL-2.0-only' })
  expect(by('kmod-k2')).toMatchObject({ licenseDeclared: 'NOASSERTION' })
  const made = relationships.filter(({ relationshipType }) => relationshipType === 'GENERATED_FROM')
  expect(made.map(({ spdxElementId }) => spdxElementId)).toEqual([by('kernel-core')?.SPDXID])
})

test('the same kernel has the same papers, another kernel another serial number', () => {
  const text = (over: Partial<KernelManifest> = {}): string =>
    kernelBom(kernel(over), { version: '6.6.0', epoch: 1 })
  expect(text()).toBe(text())
  const serial = (one: string): unknown => (JSON.parse(one) as { serialNumber: unknown }).serialNumber
  expect(serial(text({ inputs: { digest: '3'.repeat(64) } }))).not.toBe(serial(text()))
})
