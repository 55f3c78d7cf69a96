import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testCache } from '@dpuos/action-kit/testing'
import { type ManifestOf, parseManifest, type SchemaId } from '@dpuos/manifests'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NODE24, ROOT } from '../support/paths.ts'
import { mustSucceed } from './must-succeed.ts'

const CFG = path.join(ROOT, 'test/cases/cfg_dpuos/custom/cfg_dpuos')

let dir: string
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dpuos-cfg-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const manifest = <Id extends SchemaId>(id: Id, name: string): ManifestOf<Id> => {
  const parsed = parseManifest(id, readFileSync(path.join(dir, 'out', name), 'utf8'), name)
  if (!parsed.ok) throw new Error(parsed.findings.map(({ title }) => title).join('\n'))
  return parsed.value
}

test('the configuration of DPU-OS, not a byte of it changed, makes an image that boots to running', () => {
  const definition = path.join(dir, 'dpu.yaml')
  writeFileSync(
    definition,
    `schema: dpuos.definition/v1
extends: [${CFG}]
distro: sandbox
arch: x86_64
packages: {arch-suffix: adapt}
users: {root: {password-hash: "!"}}
outputs: [raw]
`,
  )
  const { status, stdout, stderr } = spawnSync(
    NODE24,
    [
      path.join(ROOT, 'dist/cli/main.mjs'),
      'run',
      definition,
      '--sandbox-set=dpuos',
      '--lock=none',
      '--boots=uefi',
      `--output=${path.join(dir, 'out')}`,
    ],
    {
      cwd: dir,
      encoding: 'utf8',
      timeout: 14 * 60_000,
      env: { PATH: process.env['PATH'], HOME: dir, TMPDIR: dir, DPUOS_CACHE_DIR: testCache() },
    },
  )
  mustSucceed(status, stdout + stderr)

  const image = manifest('dpuos.image/v1', 'image.json')
  const names = image.packages.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['kernel', 'dnf', 'openssh-server', 'grub2-efi-x64']))
  expect(names).not.toContain('perl')
  // What each kind of list took, and the rules that were applied.
  for (const rule of ['cut.tools', 'cut.drivers', 'cut.libs', 'cut.translations'])
    expect(image.removed.filter((one) => one.rule.startsWith(rule)).length).toBeGreaterThan(5)
  const codes = image.findings.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['arch-adapted', 'harden-source-missing', 'closure-cut']))

  const boot = manifest('dpuos.boot/v1', 'boot.json')
  expect(boot.boots.map(({ path: way, verdict, guest }) => [way, verdict, guest?.state])).toEqual([
    ['uefi', 'pass', 'running'],
  ])
})
