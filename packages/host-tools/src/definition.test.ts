import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
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
