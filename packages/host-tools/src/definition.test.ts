import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readDefinition } from './definition.ts'

const HEAD = 'schema: dpuos.definition/v1\nname: a\ndistro: sandbox\narch: [x86_64]\n'

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

async function read(text: string): Promise<string[]> {
  const file = path.join(ports.dir, 'board/dpuos.yaml')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  const loaded = await readDefinition(file, ports)
  const findings = loaded.ok ? ports.log.findings : loaded.findings
  return findings.map((one) => `${one.at?.file}:${one.at?.line} ${one.code}`)
}

test('mistakes name files as they lie in the workspace, and the line that extends what cannot be read', async () => {
  mkdirSync(path.join(ports.dir, 'vendor'))
  expect(await read(`${HEAD}extends: [../vendor, ./none.yaml]\n`)).toEqual([
    'board/dpuos.yaml:5 definition-not-readable',
    'board/dpuos.yaml:5 definition-not-found',
  ])
})

test('warnings of a sound definition are logged', async () => {
  expect(await read(`${HEAD}drivers:\n  keep: {}\n`)).toEqual([
    expect.stringMatching(/^board\/dpuos.yaml:6 definition-/),
  ])
})

describe('a folder', () => {
  const CFG = path.resolve(import.meta.dirname, '../../../test/cases/cfg_dpuos/custom/cfg_dpuos')

  test('an imageTailor configuration is read in place of a dpuos.yaml, and positions name its files', async () => {
    cpSync(CFG, path.join(ports.dir, 'cfg_dpuos'), { recursive: true })
    const loaded = await readDefinition(path.join(ports.dir, 'cfg_dpuos'), ports)
    expect(loaded).toMatchObject({
      ok: false,
      findings: [{ code: 'imagetailor-empty-password', at: { file: 'cfg_dpuos/rpm.conf', line: 21 } }, {}],
    })
  })

  test('it is read where `extends` names it, relative to the file, and left as it was', async () => {
    cpSync(CFG, path.join(ports.dir, 'board/cfg_dpuos'), { recursive: true })
    const before = readFileSync(
      path.join(ports.dir, 'board/cfg_dpuos/usr_install/conf/isopackage.sdf'),
      'utf8',
    )
    const head = 'schema: dpuos.definition/v1\nextends: [./cfg_dpuos]\nusers: {root: {password-hash: "!"}}\n'
    expect(await read(head)).toEqual(['board/cfg_dpuos/usr_install/conf/modules:1 imagetailor-crlf-modules'])
    const after = readFileSync(
      path.join(ports.dir, 'board/cfg_dpuos/usr_install/conf/isopackage.sdf'),
      'utf8',
    )
    expect(after).toBe(before)
  })

  test('of another kind is refused', async () => {
    mkdirSync(path.join(ports.dir, 'empty'))
    const loaded = await readDefinition(path.join(ports.dir, 'empty'), ports)
    expect(loaded).toMatchObject({ ok: false, findings: [{ code: 'definition-not-readable' }] })
  })
})
