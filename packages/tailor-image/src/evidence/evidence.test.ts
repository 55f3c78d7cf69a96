import type { RootPackage } from '@dpuos/host-tools'
import type { FileEntry, ImageManifest } from '@dpuos/manifests'
import { anImageManifest } from '@dpuos/manifests/testing'
import { describe, expect, test } from 'vitest'
import { cycloneDx } from './cyclonedx.ts'
import { type Inventory, inventoryOf, needsOf } from './inventory.ts'
import { licenceOf } from './licence.ts'
import { builderOf, provenancePredicate, statementOf } from './provenance.ts'
import { purlOf } from './purl.ts'
import { signingKey } from './sign.ts'
import { imageSpdx } from './spdx.ts'

const LICENCES: Readonly<Record<string, string>> = { bash: 'GPLv3+', glibc: 'LGPLv2+ and BSD', systemd: '' }
const FILES: readonly FileEntry[] = [{ role: 'disk-raw', path: 'disk.raw', size: 1, sha256: 'c'.repeat(64) }]

export function anInventory(over: Partial<ImageManifest> = {}): Inventory {
  const image = anImageManifest({ distro: 'openEuler-24.03-LTS', ...over })
  const installed = image.packages.map(
    ({ name, nevra }): RootPackage => ({
      name,
      nevra,
      epoch: name === 'dbus' ? 1 : 0,
      version: '1.0',
      release: '1',
      arch: 'x86_64',
      size: 1,
      packed: undefined,
      files: [],
      requires: [],
      provides: [],
      license: LICENCES[name] ?? 'MIT',
      source: name === 'kernel' ? '(none)' : `${name}-1.0-1.src.rpm`,
    }),
  )
  return inventoryOf(image, installed, 1_700_000_000)
}

describe('the License tag of an RPM', () => {
  test.each([
    ['MIT', 'MIT'],
    ['GPL-2.0-or-later WITH Classpath-exception-2.0', 'GPL-2.0-or-later WITH Classpath-exception-2.0'],
    ['GPLv2+ and (MIT or ASL 2.0)', 'GPL-2.0-or-later AND (MIT OR Apache-2.0)'],
    ['Mulan PSL v2', 'MulanPSL-2.0'],
    ['BSD', 'LicenseRef-BSD'],
    [
      'GPLv2 and Redistributable, no modification permitted',
      'GPL-2.0-only AND LicenseRef-Redistributable AND LicenseRef-no-modification-permitted',
    ],
    ['see /usr/share/doc', 'LicenseRef-see-usr-share-doc'],
    ['(GPLv2', 'LicenseRef-GPLv2'],
    ['  ', undefined],
  ])('%j is %s', (tag, expression) => {
    expect(licenceOf(tag).expression).toBe(expression)
  })

  test('what SPDX does not know keeps the words of the package', () => {
    expect([...licenceOf('GPLv2+ and BSD with advertising').references]).toEqual([
      ['LicenseRef-BSD-with-advertising', 'BSD with advertising'],
    ])
  })
})

test.each([
  [
    0,
    'bash-5.2-1.src.rpm',
    'openEuler-24.03-LTS',
    'pkg:rpm/openeuler/bash@5.2-1?arch=aarch64&distro=openEuler-24.03-LTS&upstream=bash-5.2-1.src.rpm',
  ],
  [2, '', 'sandbox', 'pkg:rpm/dpuos-sandbox/bash@5.2-1?arch=aarch64&distro=sandbox&epoch=2'],
])('a purl says distribution, architecture, epoch and source', (epoch, source, distro, purl) => {
  expect(purlOf({ name: 'bash', epoch, version: '5.2', release: '1', arch: 'aarch64' }, source, distro)).toBe(
    purl,
  )
})

describe('the inventory', () => {
  test('has every package of the image, and knows who needs whom', () => {
    const { parts } = anInventory()
    expect(parts.map(({ name, version }) => `${name} ${version}`)).toContain('dbus 1:1.0-1')
    expect(needsOf(parts).get('systemd-0:1.0-1.x86_64')).toEqual([
      'glibc-0:1.0-1.x86_64',
      'dbus-0:1.0-1.x86_64',
    ])
  })

  test('tells what was removed by which rule', () => {
    const { removedPackages, removedFiles } = anInventory()
    expect(removedPackages.map(({ what }) => what)).toEqual(['perl-0:5.36-1.x86_64'])
    expect(removedFiles.get('drivers.keep')).toEqual({ count: 2, size: 120 * 2 ** 20 })
  })

  test('belongs to the image: another image has another id, the same one the same papers', () => {
    expect(cycloneDx(anInventory(), FILES)).toBe(cycloneDx(anInventory(), FILES))
    expect(anInventory({ inputs: { digest: 'e'.repeat(64) } }).uuid).not.toBe(anInventory().uuid)
  })
})

describe('bills of materials', () => {
  test('SPDX has licence, source, checksum, purl and reason of each package, and what was removed', () => {
    const text = JSON.stringify(imageSpdx(anInventory(), FILES))
    for (const part of [
      '"licenseDeclared":"GPL-3.0-or-later"',
      '"licenseDeclared":"LGPL-2.0-or-later AND LicenseRef-BSD"',
      '"licenseDeclared":"NOASSERTION"',
      '"sourceInfo":"built from bash-1.0-1.src.rpm"',
      'pkg:rpm/openeuler/bash@1.0-1?arch=x86_64',
      'asked for by dpuos.yaml:20',
      'removed package perl-0:5.36-1.x86_64: packages.remove',
      `"created":"2023-11-14T22:13:20Z"`,
    ]) {
      expect(text).toContain(part)
    }
  })

  test('CycloneDX has the same, removed packages as excluded components', () => {
    const bom = JSON.parse(cycloneDx(anInventory(), FILES)) as {
      specVersion: string
      components: { name: string; scope?: string; licenses?: unknown; hashes?: unknown }[]
    }
    expect(bom.specVersion).toBe('1.6')
    expect(bom.components.find(({ name }) => name === 'glibc')).toMatchObject({
      licenses: [{ expression: 'LGPL-2.0-or-later AND LicenseRef-BSD' }],
      hashes: [{ alg: 'SHA-256', content: 'a'.repeat(64) }],
    })
    expect(bom.components.find(({ scope }) => scope === 'excluded')?.name).toBe('perl-0:5.36-1.x86_64')
  })
})

describe('provenance', () => {
  const { image, parts } = anInventory({ source: { commit: 'f'.repeat(40), dirty: true } })
  const where = { definition: 'dpuos.yaml', definitionDigest: 'd'.repeat(64) }

  test('of a workflow names repository, commit, workflow and run', () => {
    const env = {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'k2/dpu',
      GITHUB_WORKFLOW_REF: 'k2/dpu/.github/workflows/image.yml@refs/heads/main',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '2',
    }
    expect(provenancePredicate(image, parts, { ...where, ...builderOf(env) })).toMatchObject({
      buildDefinition: {
        externalParameters: { definition: 'dpuos.yaml', dirty: true },
        resolvedDependencies: expect.arrayContaining([
          { uri: 'git+https://github.com/k2/dpu', digest: { gitCommit: 'f'.repeat(40) } },
          expect.objectContaining({ digest: { sha256: 'a'.repeat(64) } }),
        ]),
      },
      runDetails: {
        builder: { id: 'https://github.com/k2/dpu/.github/workflows/image.yml@refs/heads/main' },
        metadata: { invocationId: 'https://github.com/k2/dpu/actions/runs/7/attempts/2' },
      },
    })
  })

  test('of a laptop claims no more than that', () => {
    const predicate = provenancePredicate(image, parts, { ...where, ...builderOf({}) })
    expect(predicate).toMatchObject({
      runDetails: { builder: { id: expect.stringMatching(/local$/) }, metadata: {} },
    })
  })

  test('is a statement about the files by their hashes', () => {
    expect(statementOf(FILES, {})).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'disk.raw', digest: { sha256: 'c'.repeat(64) } }],
    })
  })
})

test('what is no signing key is told so, and never printed', () => {
  expect(signingKey('-----BEGIN PGP PRIVATE KEY BLOCK-----\nx\n').tool).toBe('gpg')
  expect(signingKey('untrusted comment: minisign encrypted secret key\nRWQ\n').tool).toBe('minisign')
  expect(() => signingKey('hunter2')).toThrow(/neither an armoured private OpenPGP key nor/)
})
