import { expect, test } from 'vitest'
import { binfmtLine, tinyProgram } from './machines.ts'

test('programs of aarch64 are told by the bytes that Debian’s qemu-user-static registers', () => {
  const head = String.raw`\x7f\x45\x4c\x46\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00`
  const mask = String.raw`\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff`
  expect(binfmtLine('aarch64', '/usr/bin/qemu-aarch64-static')).toBe(
    `:dpuos-aarch64:M::${head}:${mask}:/usr/bin/qemu-aarch64-static:OPF`,
  )
})

test.each([
  ['x86_64', 62],
  ['aarch64', 183],
  ['riscv64', 243],
] as const)('the proof for %s is an executable of that processor, loaded as a whole', (arch, machine) => {
  const bytes = Buffer.from(tinyProgram(arch))
  expect([bytes.readUInt16LE(16), bytes.readUInt16LE(18)]).toEqual([2, machine])
  const [offset, address, size] = [72, 80, 96].map((at) => Number(bytes.readBigUInt64LE(at)))
  expect([offset, size]).toEqual([0, bytes.length])
  expect(Number(bytes.readBigUInt64LE(24)) - (address ?? 0)).toBe(120)
})
