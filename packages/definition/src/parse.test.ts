import { describe, expect, test } from 'vitest'
import { parseYaml } from './parse.ts'
import { toPlain } from './tree.ts'

const said = (text: string): string[] =>
  parseYaml(text, 'f.yaml').findings.map(({ at, title }) => `${at?.line}:${at?.column} ${title}`)

describe('a file that is no YAML, or no definition, is told apart', () => {
  test.each([
    ['a: 1\n\tb: 2\n', '2:1 a tab is used for indentation'],
    ['a: [1\n', '2:1 the indentation does not fit'],
    ['a: "x\n', '2:1 a quote or bracket that is opened here is never closed'],
    ['a: @x\n', '1:4 a plain value cannot begin with `@` in YAML'],
    ['a: b: c\n', '1:4 a second `key:` on one line, or a line that is indented too far'],
    ['a: !vault x\n', '1:4 YAML tags (`!…`) have no meaning in a definition'],
    ['a: *y\n', '1:4 there is no `&y` before this alias'],
    ['a: &x [*x]\n', '1:8 `*x` stands inside what it repeats'],
    ['a: 1\nb: 2\na: 3\n', '3:1 key `a` stands twice, first in line 1'],
    ['? [a]\n: 1\n', '1:3 a key must be plain text'],
    ['<<: {a: 1}\n', '1:1 merge keys (`<<`) are not part of YAML 1.2'],
    ['a: 1\n---\nb: 2\n', '2:1 a definition is one YAML document; a second one starts here'],
    ['', '1:1 f.yaml is empty'],
    ['# nothing yet\n', '1:1 f.yaml is empty'],
    ['just text\n', '1:1 a definition is a map of keys, found text `just text`'],
    ['- a\n- b\n', '1:1 a definition is a map of keys, found a list'],
    ['a: 1\nb: \0\n', '2:1 f.yaml is not UTF-8 text'],
    ['a: \uFFFD\n', '1:1 f.yaml is not UTF-8 text'],
  ])('%j', (text, expected) => {
    expect(said(text)).toContain(expected)
  })
})

test('of errors that follow from each other in one line, the first is told', () => {
  expect(said('- a\nb: 1\n')).toHaveLength(1)
})

test('aliases repeat a value, and the copy stands where the alias does', () => {
  const { root } = parseYaml('a: &x [1]\nb: *x\n', 'f.yaml')
  expect(root && toPlain(root)).toEqual({ a: [1], b: [1] })
})

test('aliases that multiply, and endless brackets, are refused instead of filling the memory', () => {
  const bomb = [
    'a: &a [1,1,1,1,1,1,1,1,1]',
    ...'bcdefg'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
  ]
  expect(said(bomb.join('\n'))).toEqual([expect.stringContaining('expands to too many values')])
  expect(said(`a: ${'['.repeat(40)}${']'.repeat(40)}`)).toEqual([expect.stringContaining('nests too deeply')])
  expect(parseYaml('['.repeat(30_000), 'f.yaml').root).toBeUndefined()
})

test('a byte order mark and CRLF line ends change neither values nor positions', () => {
  const { root, findings } = parseYaml('\uFEFFa: 1\r\nb:\r\n  - x\r\n', 'f.yaml')
  expect(findings).toEqual([])
  expect(root && toPlain(root)).toEqual({ a: 1, b: ['x'] })
  expect(root?.entries.get('b')?.key).toEqual({ file: 'f.yaml', line: 2, column: 1 })
})

test('numbers too large to be held exactly keep their digits', () => {
  const { root } = parseYaml('a: 18446744073692774399\nb: 42\n', 'f.yaml')
  expect(root && toPlain(root)).toEqual({ a: '18446744073692774399', b: 42 })
})
