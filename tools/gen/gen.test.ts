import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import * as kinds from '../../packages/action-kit/src/kinds.ts'
import { defineAction } from '../../packages/action-kit/src/spec.ts'
import { actionTypesYml, actionYml } from './action-yml.ts'
import { fillMarkers, table } from './markdown.ts'
import { actionReadme, inputTable, rootReadme } from './readme.ts'

const toy = defineAction({
  name: 'toy',
  title: 'dpuos toy',
  description: 'Says: "yes" # or no.',
  branding: { icon: 'box', color: 'blue' },
  privilege: 'user',
  post: true,
  inputs: {
    definition: { kind: kinds.filePath, required: true, description: 'The definition.' },
    arch: { kind: kinds.arch, default: 'x86_64', description: 'Of the target.' },
    strict: { kind: kinds.boolean, default: 'true', description: 'Be strict.' },
    retries: { kind: kinds.integer(0, 9), default: '010', description: 'How often.' },
    modules: { kind: kinds.list(kinds.oneOf('a', 'b')), description: 'One | more.\nSecond line.' },
    token: { kind: kinds.secret, default: '', description: 'For the registry.' },
  },
  outputs: { verdict: { description: '`pass` or `fail`.' } },
})

describe('action.yml', () => {
  const yml = parse(actionYml(toy, '../../dist/toy'))

  test('says what the runner must know', () => {
    expect(yml).toMatchObject({
      name: 'dpuos toy',
      description: 'Says: "yes" # or no.',
      branding: { icon: 'box', color: 'blue' },
      runs: { using: 'node24', main: '../../dist/toy/main.mjs', post: '../../dist/toy/post.mjs' },
      outputs: { verdict: { description: '`pass` or `fail`.' } },
    })
    expect(Object.keys(yml.inputs)).toEqual(Object.keys(toy.inputs))
  })

  test('keeps defaults strings: YAML must not read true or 010 as something else', () => {
    expect(yml.inputs.strict.default).toBe('true')
    expect(yml.inputs.retries.default).toBe('010')
    expect(yml.inputs.token).toMatchObject({ required: false, default: '' })
    expect(yml.inputs.definition).toEqual({ description: 'The definition.', required: true })
    expect(yml.inputs.modules).not.toHaveProperty('default')
  })

  test('has no post where the spec has none', () => {
    expect(parse(actionYml({ ...toy, post: false }, 'dist')).runs).toEqual({
      using: 'node24',
      main: 'dist/main.mjs',
    })
  })
})

test('action-types.yml gives every input and output a type of the typing schema', () => {
  expect(parse(actionTypesYml(toy))).toEqual({
    inputs: {
      definition: { type: 'string' },
      arch: { type: 'enum', 'allowed-values': ['x86_64', 'aarch64', 'riscv64'] },
      strict: { type: 'boolean' },
      retries: { type: 'integer' },
      modules: { type: 'list', separator: '\n', 'list-item': { type: 'enum', 'allowed-values': ['a', 'b'] } },
      token: { type: 'string' },
    },
    outputs: { verdict: { type: 'string' } },
  })
})

describe('README tables', () => {
  test('one row per input, with pipes and line breaks kept out of the cells', () => {
    const rows = inputTable(toy).split('\n')
    expect(rows).toHaveLength(2 + Object.keys(toy.inputs).length)
    expect(rows[2]).toBe('| `definition` | path | **required** | The definition. |')
    expect(rows[6]).toBe('| `modules` | list of a \\| b |  | One \\| more. Second line. |')
  })

  const page = ['description', 'inputs', 'outputs']
    .map((name) => `<!-- generated: ${name} -->\nold\n<!-- end: ${name} -->`)
    .join('\nprose\n')

  test('only the text between the markers changes, and doing it twice changes nothing more', () => {
    const once = actionReadme(page, toy, 'README.md')
    expect(once).not.toContain('old')
    expect(once.match(/prose/g)).toHaveLength(2)
    expect(actionReadme(once, toy, 'README.md')).toBe(once)
  })

  test('a missing or doubled marker is an error that names file and marker', () => {
    expect(() => fillMarkers('', 'inputs', 'x', 'a/README.md')).toThrow(
      /a\/README\.md must have <!-- generated: inputs -->/,
    )
    expect(() => fillMarkers(page + page, 'inputs', 'x', 'README.md')).toThrow(/each once/)
    expect(() => fillMarkers('<!-- end: x --><!-- generated: x -->', 'x', '', 'f')).toThrow(/f must have/)
  })

  test('the root README lists the actions', () => {
    const root = page.replaceAll('description', 'actions')
    expect(rootReadme(root, [toy], toy, 'README.md')).toContain('[toy](packages/toy/README.md)')
  })

  test('a table has as many cells in each row as columns', () => {
    expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
  })
})
