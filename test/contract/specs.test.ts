import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { camelCase } from '@dpuos/action-kit'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ACTIONS, loadSpecs, loadSubSpecs, packageDir } from '../../tools/actions.ts'
import { ROOT } from '../support/paths.ts'

interface ActionYml {
  readonly inputs?: Readonly<Record<string, { readonly required: boolean; readonly default?: string }>>
  readonly outputs?: Readonly<Record<string, unknown>>
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string }
}

/** Feather icons that GitHub leaves out ("Metadata syntax", branding.icon). */
const NO_ICONS = new Set(
  'coffee columns divide-circle divide-square divide frown hexagon key meh mouse-pointer smile tool x-octagon'.split(
    ' ',
  ),
)

const specs = await loadSpecs()
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

test('all actions of the chain are there', () => {
  expect(specs.map(({ name }) => name)).toEqual(ACTIONS)
})

test.each(await loadSubSpecs())(
  '$of/$name offers the inputs and outputs of its spec and names a bundle that exists',
  ({ of, name, spec }) => {
    const folder = `${packageDir(of)}/${name}`
    const yml = parse(read(`${folder}/action.yml`)) as ActionYml
    expect(Object.keys(yml.inputs ?? {})).toEqual(Object.keys(spec.inputs))
    expect(Object.keys(yml.outputs ?? {})).toEqual(Object.keys(spec.outputs))
    expect(existsSync(path.join(ROOT, folder, yml.runs.main))).toBe(true)
  },
)

describe.each(specs)('$name', ({ name, spec }) => {
  const folder = name === 'pipeline' ? '.' : packageDir(name)
  const yml = parse(read(`${folder}/action.yml`)) as ActionYml
  const inputs = Object.entries(spec.inputs)

  test('action.yml offers the inputs and outputs of the spec and names bundles that exist', () => {
    expect(Object.keys(yml.inputs ?? {})).toEqual(Object.keys(spec.inputs))
    expect(Object.keys(yml.outputs ?? {})).toEqual(Object.keys(spec.outputs))
    expect(yml.runs.using).toBe('node24')
    const files = [yml.runs.main, ...(yml.runs.post === undefined ? [] : [yml.runs.post])]
    expect(files.filter((file) => !existsSync(path.join(ROOT, folder, file)))).toEqual([])
  })

  test('has a post step exactly where the spec says so', () => {
    expect(existsSync(path.join(ROOT, packageDir(name), 'src/post.ts'))).toBe(spec.post)
    expect(yml.runs.post !== undefined).toBe(spec.post)
  })

  test('every default is a value that the input accepts, and no required input has one', () => {
    const refused = inputs.filter(([, { kind, default: value }]) => {
      return value !== undefined && value !== '' && !kind.read(value, { workspace: '/' }).ok
    })
    expect(refused.map(([key]) => key)).toEqual([])
    const doubled = inputs.filter(([, input]) => input.required === true && input.default !== undefined)
    expect(doubled.map(([key]) => key)).toEqual([])
  })

  test('names are kebab-case and every input and output is described in sentences', () => {
    const all = [...inputs, ...Object.entries(spec.outputs)]
    expect(all.filter(([key]) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key)).map(([key]) => key)).toEqual([])
    expect(all.filter(([, { description }]) => !/[.)`]$/.test(description)).map(([key]) => key)).toEqual([])
  })

  test('every declared input is read by the code', () => {
    const code = globSync(`${packageDir(name)}/src/**/*.ts`, { cwd: ROOT })
      .filter((file) => !/\.test\.ts$|\/spec\.ts$/.test(file))
      .map((file) => read(file))
      .join('\n')
    const unread = inputs.filter(([key]) => !new RegExp(`\\b${camelCase(key)}\\b`).test(code))
    expect(unread.map(([key]) => key)).toEqual([])
  })

  test('has an icon that the Marketplace knows', () => {
    expect(NO_ICONS).not.toContain(spec.branding.icon)
  })

  test('hands over its verdict', () => {
    expect(Object.keys(spec.outputs)).toContain('verdict')
  })

  test('the README names every input and output', () => {
    const page = read(name === 'pipeline' ? 'README.md' : `${folder}/README.md`)
    const missing = [...inputs, ...Object.entries(spec.outputs)].filter(
      ([key]) => !page.includes(`| \`${key}\` |`),
    )
    expect(missing.map(([key]) => key)).toEqual([])
  })
})
