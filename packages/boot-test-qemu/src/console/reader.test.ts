import { describe, expect, test } from 'vitest'
import { ConsoleReader } from './reader.ts'

/** Complete lines, then the unfinished one in angle brackets. */
function read(bytes: Uint8Array, size = bytes.length): string[] {
  const reader = new ConsoleReader()
  const lines: string[] = []
  let tail = ''
  for (let at = 0; at < bytes.length; at += size) {
    for (const { text, complete } of reader.push(bytes.subarray(at, at + size))) {
      if (complete) lines.push(text)
      tail = complete ? '' : text
    }
  }
  return tail === '' ? lines : [...lines, `<${tail}>`]
}

describe('a serial console', () => {
  test.each([1, 3, 4096])('is read as a person sees it, %d bytes at a time', (size) => {
    const bytes = Buffer.from(
      '\x1b[2J\x1b[01;01HBdsDxe: starting Boot0001\r\n[\x1b[0;32m  OK  \x1b[0m] Started \x1b[0;1;39mänything\x1b[0m.\r\r\n\r\nk2 login: ',
    )
    expect(read(bytes, size)).toEqual([
      'BdsDxe: starting Boot0001',
      '[  OK  ] Started änything.',
      '<k2 login:>',
    ])
  })

  test('a prompt without a line end is seen, and seen again when it grows', () => {
    const reader = new ConsoleReader()
    expect(reader.push(Buffer.from('\r\ngrub'))).toEqual([{ text: 'grub', complete: false }])
    expect(reader.push(Buffer.from('> '))).toEqual([{ text: 'grub>', complete: false }])
    expect(reader.push(Buffer.from('\x1b[0m'))).toEqual([])
    expect(reader.push(Buffer.from('\r\n'))).toEqual([{ text: 'grub>', complete: true }])
  })

  test('binary noise is no obstacle', () => {
    const noise = Buffer.from([0, 255, 254, 0xc3, 0x28, 27, 7, 13, 10])
    expect(read(Buffer.concat([noise, Buffer.from('Linux version 6.6\n')])).at(-1)).toBe('Linux version 6.6')
  })

  test.each([7, 512, 100_000])('what comes late in a long line is not lost, %d bytes at a time', (size) => {
    const fault = '[    4.2] BUG: kernel NULL pointer dereference'
    for (const before of [4000, 4080, 5000, 20_000]) {
      const lines = read(Buffer.from(`${'#'.repeat(before)}${fault}${'#'.repeat(9000)}\n`), size)
      expect(lines.some((line) => line.includes(fault))).toBe(true)
    }
  })

  test('a long line has the same pieces however its bytes arrive', () => {
    const bytes = Buffer.from(`${Array.from({ length: 3000 }, (_, index) => index).join(' ')}\nnext\n`)
    expect(read(bytes, 100)).toEqual(read(bytes))
  })

  test('a line that never ends does not grow without limit', () => {
    const reader = new ConsoleReader()
    for (let chunk = 0; chunk < 100; chunk++) {
      const lines = reader.push(Buffer.alloc(65_536, 'x'))
      expect(Math.max(0, ...lines.map(({ text }) => text.length))).toBeLessThanOrEqual(4096)
    }
  })
})
