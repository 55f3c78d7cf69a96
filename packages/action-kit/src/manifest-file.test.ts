import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { KernelManifest } from '@dpuos/manifests'
import { aKernelManifest, aToolchainManifest } from '@dpuos/manifests/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileEntry, readManifest, writeManifest } from './manifest-file.ts'
import { type RealPorts, realPorts } from './testing/index.ts'

let ports: RealPorts
let out: string
beforeEach(() => {
  ports = realPorts()
  out = path.join(ports.dir, 'out')
})
afterEach(() => ports.dispose())

async function written(): Promise<string> {
  mkdirSync(out)
  for (const name of ['a', 'b']) writeFileSync(path.join(out, name), name)
  const files = await Promise.all(['a', 'b'].map((name) => fileEntry(name, path.join(out, name), out, ports)))
  return await writeManifest(aKernelManifest({ files }), out, ports)
}

async function faults(file: string): Promise<string[]> {
  const read = await readManifest('dpuos.kernel/v1', file, ports)
  return read.ok ? [] : read.findings.map((one) => `${one.code}: ${one.title}`)
}

test('what was written is read again, its files verified', async () => {
  const file = await written()
  expect(path.relative(out, file)).toBe('kernel.json')
  expect(await faults(file)).toEqual([])
})

test('every listed file that is gone or changed is named', async () => {
  const file = await written()
  writeFileSync(path.join(out, 'a'), 'other')
  rmSync(path.join(out, 'b'))
  expect(await faults(file)).toEqual([
    'manifest-file-changed: a (a), which out/kernel.json lists, has changed',
    'manifest-file-changed: b (b), which out/kernel.json lists, is missing',
  ])
})

test('files that do not count are not read', async () => {
  const file = await written()
  rmSync(path.join(out, 'b'))
  const read = await readManifest('dpuos.kernel/v1', file, ports, ({ files }) =>
    files.filter(({ role }) => role === 'a'),
  )
  expect(read.ok).toBe(true)
})

test('no file, a folder, no JSON and another manifest are four mistakes that say who writes the right one', async () => {
  mkdirSync(out)
  const text = path.join(out, 'text.json')
  writeFileSync(text, 'hello')
  const other = await writeManifest(aToolchainManifest(), out, ports)
  const [missing, folder, prose, kind] = await Promise.all(
    [path.join(out, 'none.json'), out, text, other].map(faults),
  )
  expect(missing).toEqual(['manifest-missing: there is no kernel manifest at out/none.json'])
  expect(folder).toEqual(['unreadable: out is a folder, expected a file'])
  expect(prose?.[0]).toMatch(/^manifest-invalid: out\/text.json is not JSON/)
  expect(kind?.[0]).toMatch(/written by setup-openeuler-toolchain/)
})

test('a manifest that breaks its own schema is never written', async () => {
  const wrong = { ...aKernelManifest(), release: 6 } as unknown as KernelManifest
  await expect(writeManifest(wrong, out, ports)).rejects.toThrow('release: ')
})
