import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { type ImageManifest, parseManifest } from '@dpuos/manifests'
import { buildSandbox } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeManifests } from './testing/sandbox-manifests.ts'
import { type TailorInputs, tailor } from './testing/tailor.ts'

// A repository whose packages mean harm, and an overlay that does: what lies outside of the root stays as it is.

/** Names that speak to a runner, to a browser, to a table; rpm itself takes them all. */
const NAMES = [
  '/opt/evil/::set-output name=pwned::1',
  '/opt/evil/<script>alert(1)<b>',
  '/opt/evil/a|b`c',
  "/opt/evil/it's",
]

let ports: RealPorts
/** A folder of the host that the root's links lead to. */
let victim = ''
let given: TailorInputs

beforeAll(async () => {
  ports = realPorts({ cacheDir: testCache() })
  // Not below /tmp or /var/tmp, which an image has empty.
  victim = await mkdtemp('/srv/dpuos-test-')
  await mkdir(path.join(victim, 'doc'), { recursive: true })
  await writeFile(path.join(victim, 'doc/kept.txt'), 'the host’s own\n')
  const up = `${'../'.repeat(12)}${victim.slice(1)}`
  const sandbox = await buildSandbox(
    {
      arch: 'x86_64',
      set: 'demo',
      // rpm would take the name for a pattern.
      out: path.join(ports.dir, 'sand[box] {1,2} 100%'),
      cacheDir: testCache(),
      extra: [
        {
          name: 'evil',
          files: Object.fromEntries(NAMES.map((name) => [name, '#!/bin/sh\n'])),
          post: 'mknod /opt/evil/null c 1 3',
          marks: {
            [NAMES[0] ?? '']: '%attr(4755,root,root)',
            [NAMES[1] ?? '']: '%attr(2755,root,root)',
          },
          links: {
            '/opt/absolute': victim,
            '/opt/up': up,
            '/usr/share/doc/evil': victim,
            '/usr/share/locale/xx': `${victim}/doc`,
            '/etc/modules-load.d/dpuos.conf': `${victim}/modules`,
            '/etc/security/limits.d/90-dpuos.conf': `${up}/limits`,
          },
        },
      ],
    },
    ports,
  )
  const overlay = path.join(ports.dir, 'overlay')
  for (const folder of ['opt/absolute', 'opt/up']) {
    await mkdir(path.join(overlay, folder), { recursive: true })
    await writeFile(path.join(overlay, folder, 'pwned'), 'x')
  }
  await symlink('/', path.join(overlay, 'opt/root'))
  await symlink('loop', path.join(overlay, 'opt/loop'))
  await writeFile(Buffer.from(`${overlay}/opt/caf\xe9`, 'latin1'), 'Latin-1')
  given = {
    ...(await writeManifests(sandbox, path.join(ports.dir, 'manifests'), ports)),
    definition: path.join(ports.dir, 'dpuos.yaml'),
    output: path.join(ports.dir, 'out'),
  }
  await writeFile(
    given.definition,
    `schema: dpuos.definition/v1
name: hostile
extends: [dpuos:base]
distro: sandbox
arch: x86_64
drivers: {keep: {modules: [vfio-pci]}, load: [vfio-pci]}
system:
  files: ./overlay
  limits: [{domain: "*", type: "-", item: core, value: 0}]
packages: {install: [evil], strip: {docs: true, locales: [en]}}
outputs: [mtree]
`,
  )
})
afterAll(async () => {
  await rm(victim, { recursive: true, force: true })
  await ports.dispose()
})

/** Everything below the victim folder, with content. */
async function victimNow(): Promise<string[]> {
  const names = (await readdir(victim, { recursive: true })).sort()
  return Promise.all(
    names.map(
      async (name) => `${name} ${await readFile(path.join(victim, name), 'utf8').catch(() => 'folder')}`,
    ),
  )
}

describe('an image of hostile packages', () => {
  let image: ImageManifest
  beforeAll(async () => {
    const ended = await tailor(given, ports)
    if (ended.outputs === undefined) throw new Error(JSON.stringify(ended))
    const parsed = parseManifest(
      'dpuos.image/v1',
      await readFile(ended.outputs.manifest, 'utf8'),
      'image.json',
    )
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    image = parsed.value
  })

  test('touches nothing outside of its root, whatever links lead there', async () => {
    expect(await victimNow()).toEqual(['doc folder', 'doc/kept.txt the host’s own\n'])
  })

  test('has what is written through such links inside, at the same path', async () => {
    const list = image.files.find(({ role }) => role === 'file-list')?.path ?? ''
    const files = await readFile(path.join(given.output, list), 'utf8')
    const written = ['pwned', 'modules', 'limits'].filter((file) =>
      files.includes(`\n.${victim}/${file} type=file`),
    )
    expect(written).toEqual(['pwned', 'modules', 'limits'])
  })

  test('has a file whose name is no UTF-8 under the bytes of its name', async () => {
    const list = image.files.find(({ role }) => role === 'file-list')?.path ?? ''
    expect(await readFile(path.join(given.output, list), 'utf8')).toContain('\n./opt/caf\\351 type=file')
  })

  test('is made, with device nodes and programs with rights told as findings, names harmless', () => {
    const byCode = new Map(image.findings.map((one) => [one.code, one]))
    expect(byCode.get('device-nodes')).toMatchObject({
      level: 'warning',
      detail: expect.stringContaining('/opt/evil/null'),
    })
    const listed = byCode.get('setuid-files')?.detail?.split('\n') ?? []
    expect(listed).toContain('4755 0:0 /opt/evil/::set-output name=pwned::1')
    expect(listed.filter((line) => line.startsWith('::'))).toEqual([])
  })
})

test('a name with a line break is refused in one sentence, before anything is packed', async () => {
  const definition = path.join(ports.dir, 'newline/dpuos.yaml')
  await mkdir(path.join(ports.dir, 'newline/overlay'), { recursive: true })
  await writeFile(path.join(ports.dir, 'newline/overlay/a\n::error::b'), 'x')
  await writeFile(definition, (await readFile(given.definition, 'utf8')).replace('install: [evil], ', ''))
  const { findings, outputs } = await tailor(
    { ...given, definition, output: path.join(ports.dir, 'newline/out') },
    ports,
  )
  expect(outputs).toBeUndefined()
  expect(findings.at(-1)?.title).toMatch(/control character/)
  expect(findings.at(-1)?.title).not.toContain('\n')
})

test('a package name that starts with a hyphen never reaches dnf', async () => {
  const definition = path.join(ports.dir, 'hyphen.yaml')
  await writeFile(definition, (await readFile(given.definition, 'utf8')).replace('[evil]', '["-rf"]'))
  const { findings, outputs } = await tailor({ ...given, definition }, ports)
  expect(outputs).toBeUndefined()
  expect(findings[0]).toMatchObject({
    code: 'definition-bad-value',
    at: expect.objectContaining({ line: 10 }),
  })
})
