import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type RealPorts, realPorts } from '@dpuos/action-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mtools } from './mtools.ts'

let ports: RealPorts
let dir: string
beforeAll(() => {
  ports = realPorts()
  dir = mkdtempSync(path.join(os.tmpdir(), 'mtools-'))
})
afterAll(async () => {
  rmSync(dir, { recursive: true })
  await ports.dispose()
})

test.each(['a $HOME', 'b$(touch pwned)', 'c`touch pwned`', String.raw`d\x`, "e'f", 'g~[x]*;,"'])(
  'a disk named %s is a disk, and its name runs nothing',
  async (name) => {
    const file = path.join(dir, name)
    await ports.proc.run(['mkfs.vfat', '-C', '--', file, '2000'], { cwd: dir })
    const content = path.join(dir, 'content')
    writeFileSync(content, 'hello')
    await mtools(['mcopy', content, '::a.txt'], { file }, ports, { cwd: dir })
    expect((await mtools(['mtype', '::a.txt'], { file, offset: 0 }, ports, { cwd: dir })).stdout).toBe(
      'hello',
    )
    expect(existsSync(path.join(dir, 'pwned'))).toBe(false)
  },
)
