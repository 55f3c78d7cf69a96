import { describe, expect, test } from 'vitest'
import * as kinds from './kinds.ts'

const context = { workspace: '/w' }
const value = <T>(kind: kinds.Kind<T>, raw: string): T | string => {
  const read = kind.read(raw, context)
  return read.ok ? read.value : `expected ${read.accepted}`
}

describe('each kind reads what its label promises', () => {
  test.each<[string, kinds.Kind<unknown>, string, unknown]>([
    ['a relative path starts at the workspace', kinds.filePath, 'a/b.yaml', '/w/a/b.yaml'],
    ['an absolute path stays', kinds.filePath, '/etc/x', '/etc/x'],
    ['arch: its own name', kinds.arch, 'aarch64', 'aarch64'],
    ["arch: Debian's spelling", kinds.arch, 'amd64', 'x86_64'],
    ["arch: the runner's spelling", kinds.arch, 'ARM64', 'aarch64'],
    ['boolean as YAML 1.2 has it', kinds.boolean, 'True', true],
    ['integer at its limit', kinds.integer(0, 8), '8', 8],
    ['size in binary units', kinds.byteSize, '1.5GiB', 1.5 * 2 ** 30],
    ['size in decimal units', kinds.byteSize, '2MB', 2e6],
    ['share in per cent', kinds.percent, '0.5 %', 0.5],
    ['share without its sign', kinds.percent, '2', 2],
    ['duration of one unit', kinds.duration, '90s', 90_000],
    ['duration of several units', kinds.duration, '1h30m', 5_400_000],
    [
      'list by commas and lines, comments dropped',
      kinds.list(kinds.integer(0, 9)),
      '1, 2\n# three\n3\n',
      [1, 2, 3],
    ],
    ['enumeration', kinds.oneOf('a', 'b'), 'b', 'b'],
  ])('%s', (_, kind, raw, expected) => {
    expect(value(kind, raw)).toEqual(expected)
  })
})

describe('each kind says what it would have accepted', () => {
  test.each<[kinds.Kind<unknown>, string, RegExp]>([
    [kinds.arch, 'mips', /x86_64, aarch64 or riscv64/],
    [kinds.boolean, 'yes', /true or false/],
    [kinds.integer(1, 4), '5', /from 1 to 4/],
    [kinds.integer(1, 4), '2.5', /whole number/],
    [kinds.byteSize, '12 parsecs', /700MiB/],
    [kinds.percent, '-1%', /2%/],
    [kinds.duration, '5 apples', /90s/],
    [kinds.duration, '', /90s/],
    [kinds.list(kinds.arch), 'x86_64,mips', /a list.*of x86_64, aarch64 or riscv64/],
    [kinds.oneOf('a', 'b'), 'c', /one of a, b/],
    [kinds.filePath, 'a\0b', /NUL/],
  ])('%o of %j', (kind, raw, expected) => {
    expect(value(kind, raw)).toMatch(expected)
  })
})
