import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type RealPorts, realPorts, testCache } from '@dpuos/action-kit/testing'
import { type ImageManifest, parseManifest } from '@dpuos/manifests'
import { buildSandbox } from '@dpuos/sandbox-distro'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeManifests } from '../testing/sandbox-manifests.ts'
import { tailor } from '../testing/tailor.ts'

const DEFINITION = `schema: dpuos.definition/v1
name: strip
extends: [dpuos:base]
distro: sandbox
arch: x86_64
drivers: {keep: {modules: ["virtio_*"]}}
packages: {install: [openssh-server], strip: STRIP}
services: {enable: [sshd]}
`

let ports: RealPorts
let base: Awaited<ReturnType<typeof writeManifests>>

/** The image of a definition whose `packages.strip` is this, and what strip.json says. */
async function stripped(name: string, strip: string): Promise<{ image: ImageManifest; list: string }> {
  const folder = path.join(ports.dir, name)
  await mkdir(folder)
  await writeFile(path.join(folder, 'dpuos.yaml'), DEFINITION.replace('STRIP', strip))
  const output = path.join(folder, 'out')
  const ended = await tailor({ ...base, definition: path.join(folder, 'dpuos.yaml'), output }, ports)
  if (ended.outputs === undefined) throw new Error(JSON.stringify(ended))
  const file = ended.outputs.manifest
  const parsed = parseManifest('dpuos.image/v1', await readFile(file, 'utf8'), file)
  if (!parsed.ok) throw new Error(parsed.findings.map(({ title }) => title).join('\n'))
  return { image: parsed.value, list: await readFile(path.join(output, 'strip.json'), 'utf8') }
}

beforeAll(async () => {
  ports = realPorts({ cacheDir: testCache() })
  const out = path.join(ports.dir, 'sandbox')
  const sandbox = await buildSandbox(
    { arch: 'x86_64', set: 'demo', packages: ['dracut'], out, cacheDir: testCache() },
    ports,
  )
  base = await writeManifests(sandbox, path.join(ports.dir, 'manifests'), ports)
})
afterAll(() => ports.dispose())

test('auto takes a third of the root, breaks nothing, erases emptied packages; its preview had promised just that', async () => {
  const preview = await stripped('preview', '{docs: false, auto: preview}')
  const cut = await stripped('cut', 'auto')
  const rules = ({ list }: { list: string }): unknown =>
    JSON.parse(list)
      .rules.filter(({ rule }: { rule: string }) => !rule.endsWith('.docs'))
      .map(({ rule, files }: { rule: string; files: unknown[] }) => [rule, files.length])
  expect(rules(cut)).toEqual(rules(preview))
  expect(preview.image.removed.some(({ rule }) => rule.startsWith('packages.strip'))).toBe(false)
  expect(preview.image.findings.map(({ code }) => code)).toContain('strip-preview')

  const { sizes, packages, removed, findings } = cut.image
  expect(sizes.root.size / preview.image.sizes.root.size).toBeLessThan(0.67)
  expect(findings.filter(({ level }) => level !== 'notice')).toEqual([])
  expect(packages.map(({ name }) => name)).not.toContain('busybox')
  expect(packages.map(({ name }) => name)).toContain('openssh-server')
  expect(removed).toContainEqual(
    expect.objectContaining({ rule: 'packages.strip.auto.tools', what: '/usr/bin/ssh' }),
  )
  expect(removed.map(({ what }) => what)).not.toContain('/usr/bin/ssh-keygen')
})
