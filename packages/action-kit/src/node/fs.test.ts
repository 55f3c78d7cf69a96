import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RealPorts, realPorts } from '../testing/index.ts'

let ports: RealPorts
beforeEach(() => {
  ports = realPorts()
})
afterEach(() => ports.dispose())

test('a scratch folder is gone when the run ends, with everything in it', async () => {
  const scratch = await ports.fs.scratch('x')
  writeFileSync(path.join(scratch, 'file'), '1')
  await ports.dispose()
  expect(existsSync(scratch)).toBe(false)
})

test('a scratch in memory is taken only where twice the need is free', async () => {
  const impossible = await ports.fs.scratch('x', { inMemory: 2 ** 60 })
  expect(impossible.startsWith(ports.dir)).toBe(true)
})

test('a written file is whole or absent: no part of it stays beside', async () => {
  const file = path.join(ports.dir, 'a/b/out.json')
  await ports.fs.writeFile(file, '{}')
  expect(readFileSync(file, 'utf8')).toBe('{}')
  expect(readdirSync(path.dirname(file))).toEqual(['out.json'])
})

test('publishing replaces a file or a folder that stands there, also from another file system', async () => {
  for (const inMemory of [undefined, 1]) {
    const scratch = await ports.fs.scratch('x', inMemory === undefined ? {} : { inMemory })
    mkdirSync(path.join(scratch, 'tree'))
    writeFileSync(path.join(scratch, 'tree/new'), 'new')
    const to = path.join(ports.dir, 'out/tree')
    mkdirSync(to, { recursive: true })
    writeFileSync(path.join(to, 'old'), 'old')
    await ports.fs.publish(path.join(scratch, 'tree'), to)
    expect(readdirSync(to)).toEqual(['new'])
    expect(readdirSync(path.dirname(to))).toEqual(['tree'])
  }
})

test('publishing keeps holes as holes', async () => {
  const scratch = await ports.fs.scratch('x', { inMemory: 1 })
  await ports.proc.run(['truncate', '-s', '64M', path.join(scratch, 'disk')])
  await ports.fs.publish(path.join(scratch, 'disk'), path.join(ports.dir, 'disk'))
  const { size, blocks } = statSync(path.join(ports.dir, 'disk'))
  expect([size, blocks * 512 < 2 ** 20]).toEqual([64 * 2 ** 20, true])
})

test('what is published can be read by all, whatever mode a tool gave it', async () => {
  const scratch = await ports.fs.scratch('x')
  mkdirSync(path.join(scratch, 'tree'), { mode: 0o700 })
  writeFileSync(path.join(scratch, 'tree/file'), '', { mode: 0o600 })
  writeFileSync(path.join(scratch, 'tree/tool'), '', { mode: 0o700 })
  const to = path.join(ports.dir, 'tree')
  await ports.fs.publish(path.join(scratch, 'tree'), to)
  const modes = ['.', 'file', 'tool'].map((name) => statSync(path.join(to, name)).mode & 0o777)
  expect(modes).toEqual([0o755, 0o644, 0o755])
})

test('no file is no text, and a folder is told from it', async () => {
  expect(await ports.fs.readText(path.join(ports.dir, 'none'))).toBeUndefined()
  writeFileSync(path.join(ports.dir, 'file'), 'text')
  expect(await ports.fs.readText(path.join(ports.dir, 'file'))).toBe('text')
  expect(await ports.fs.readText(path.join(ports.dir, 'file/below'))).toBeUndefined()
  mkdirSync(path.join(ports.dir, 'folder'))
  await expect(ports.fs.readText(path.join(ports.dir, 'folder'))).rejects.toThrow(
    'folder is a folder, expected a file',
  )
})

test('a path that cannot be written is explained', async () => {
  writeFileSync(path.join(ports.dir, 'file'), '')
  await expect(ports.fs.writeFile(path.join(ports.dir, 'file/below'), 'x')).rejects.toThrow(
    /cannot write .*file: /,
  )
})

test('hash and size are those of the file', async () => {
  writeFileSync(path.join(ports.dir, 'abc'), 'abc')
  expect(await ports.fs.hash(path.join(ports.dir, 'abc'))).toEqual({
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', // FIPS 180-2, appendix B.1
    size: 3,
  })
})

test('free space is that of the nearest folder that exists', async () => {
  expect(await ports.fs.freeBytes(path.join(ports.dir, 'not/there/yet'))).toBeGreaterThan(0)
})
