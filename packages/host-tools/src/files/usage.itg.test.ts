import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ext4Usage, fatUsage } from './usage.ts'

const MIB = 2 ** 20
let ports: RealPorts
let dir: string
beforeAll(() => {
  ports = realPorts()
  dir = mkdtempSync(path.join(os.tmpdir(), 'usage-'))
})
afterAll(async () => {
  rmSync(dir, { recursive: true })
  await ports.dispose()
})

/** A file of zeros of so many MiB. */
function zeros(name: string, mib: number): string {
  const file = path.join(dir, name)
  writeFileSync(file, '')
  truncateSync(file, mib * MIB)
  return file
}

describe('the room of an ext4', () => {
  test.each([
    [20, []],
    [200, []],
    [1500, ['-b', '4096']],
    [64, ['-O', '^has_journal']],
    [300, ['-O', '^64bit,^flex_bg', '-b', '1024']],
  ])('of %i MiB, made with %j, is what its own tools say', async (mib, options) => {
    const file = zeros('e.img', mib)
    const tree = mkdtempSync(path.join(dir, 'tree-'))
    writeFileSync(path.join(tree, 'a'), Buffer.alloc(3 * MIB, 1))
    const run = (...argv: [string, ...string[]]) => ports.proc.run(argv, { env: { LC_ALL: 'C' } })
    const empty = zeros('empty.img', mib)
    await run('mke2fs', '-q', '-F', '-t', 'ext4', ...options, empty)
    await run('mke2fs', '-q', '-F', '-t', 'ext4', ...options, '-d', tree, file)
    const { stdout } = await run('dumpe2fs', '-h', file)
    const field = (name: string): number => Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(stdout)?.[1])
    const usage = ext4Usage(file)
    expect(usage.overhead).toBe(field('Overhead clusters') * field('Block size'))
    expect(usage.capacity + usage.overhead).toBe(field('Block count') * field('Block size'))
    expect(usage.capacity - usage.used).toBe(field('Free blocks') * field('Block size'))
    expect(usage.used - ext4Usage(empty).used).toBe(3 * MIB)
  })

  test('is refused where there is none', () => {
    expect(() => ext4Usage(zeros('z.img', 1))).toThrow('it is no ext4')
  })
})

describe('the room of a FAT', () => {
  test.each([2, 40, 300])('of %i MiB is what mtools say', async (mib) => {
    const file = zeros('f.img', mib)
    const content = path.join(dir, 'content')
    writeFileSync(content, Buffer.alloc(100_000, 1))
    await ports.proc.run(['mkfs.vfat', file])
    const before = fatUsage(file)
    await ports.proc.run(['mcopy', '-i', file, content, '::a'])
    const { stdout } = await ports.proc.run(['mdir', '-i', file, '::'])
    const free = Number(/([\d ]+) bytes free/.exec(stdout)?.[1]?.replaceAll(/\D/g, ''))
    const after = fatUsage(file)
    expect(after.capacity - after.used).toBe(free)
    expect(after.used - before.used).toBeGreaterThanOrEqual(100_000)
    // mkfs.vfat leaves what is no whole track.
    expect(mib * MIB - (after.capacity + after.overhead)).toBeLessThan(32 * 1024)
  })
})
