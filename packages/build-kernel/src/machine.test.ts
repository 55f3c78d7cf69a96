import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { machineOf } from './machine.ts'

function bytes(length: number, ...parts: readonly [offset: number, data: string | number[]][]): Buffer {
  const buffer = Buffer.alloc(length)
  for (const [offset, data] of parts)
    Buffer.from(typeof data === 'string' ? Buffer.from(data, 'latin1') : data).copy(buffer, offset)
  return buffer
}

const elf = (machine: number): Buffer => bytes(64, [0, '\x7fELF'], [18, [machine, 0]])
const pe = (machine: number[]): Buffer =>
  bytes(512, [0, 'MZ'], [0x3c, [0x80]], [0x80, 'PE\0\0'], [0x84, machine])

test('modules tell their processor in the ELF header', () => {
  expect(machineOf(elf(62))).toBe('x86_64')
  expect(machineOf(elf(183))).toBe('aarch64')
  expect(machineOf(elf(243))).toBe('riscv64')
  expect(machineOf(elf(8))).toBeUndefined()
})

test('kernel images tell it as PE, as arm64 or riscv Image and as bzImage', () => {
  expect(machineOf(pe([0x64, 0x86]))).toBe('x86_64')
  expect(machineOf(pe([0x64, 0xaa]))).toBe('aarch64')
  expect(machineOf(bytes(64, [56, 'ARMd']))).toBe('aarch64')
  expect(machineOf(pe([0x64, 0x50]))).toBe('riscv64')
  expect(machineOf(bytes(64, [56, 'RSC\x05']))).toBe('riscv64')
  expect(machineOf(bytes(0x300, [0x202, 'HdrS']))).toBe('x86_64')
})

test('a gzipped image is looked into even when only its beginning is there', () => {
  const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251))
  const packed = gzipSync(Buffer.concat([bytes(64, [56, 'ARMd']), noise]))
  expect(machineOf(packed.subarray(0, packed.length / 2))).toBe('aarch64')
})

test('what is not known is no verdict: xz, cut-off headers, nothing', () => {
  expect(machineOf(Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]))).toBeUndefined()
  expect(machineOf(bytes(6, [0, '\x7fELF']))).toBeUndefined()
  expect(machineOf(bytes(70, [0, 'MZ'], [0x3c, [0xff, 0xff, 0xff, 0x7f]]))).toBeUndefined()
  expect(machineOf(Buffer.alloc(0))).toBeUndefined()
})
