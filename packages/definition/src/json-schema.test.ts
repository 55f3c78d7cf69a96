import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { JsonSchema } from '@dpuos/manifests'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { definitionJsonSchema } from './json-schema.ts'
import { definitionKeys, definitionReference } from './reference.ts'
import { sound } from './testing/load-files.ts'

/** The keywords that our schemas use, judged as JSON Schema says. */
function accepts(schema: JsonSchema, value: unknown): boolean {
  const {
    anyOf,
    oneOf,
    required = [],
    properties = {},
    additionalProperties = true,
    propertyNames,
    items,
  } = schema
  if (schema.const !== undefined && value !== schema.const) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isType(type, value))) return false
  if (anyOf && !anyOf.some((one) => accepts(one, value))) return false
  if (oneOf && oneOf.filter((one) => accepts(one, value)).length !== 1) return false
  if (typeof value === 'string') {
    if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) return false
    if (value.length < (schema.minLength ?? 0) || value.length > (schema.maxLength ?? Infinity)) return false
  }
  if (
    typeof value === 'number' &&
    (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity))
  )
    return false
  if (Array.isArray(value))
    return value.length >= (schema.minItems ?? 0) && value.every((item) => accepts(items ?? {}, item))
  if (typeof value !== 'object' || value === null) return true
  if (!required.every((key) => key in value)) return false
  return Object.entries(value).every(([key, part]) => {
    if (propertyNames && !accepts(propertyNames, key)) return false
    const own = properties[key]
    if (own) return accepts(own, part)
    return typeof additionalProperties === 'boolean'
      ? additionalProperties
      : accepts(additionalProperties, part)
  })
}

function isType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return type === 'null' ? value === null : typeof value === type
}

const schema = definitionJsonSchema()

describe('editors accept what the loader accepts', () => {
  test.each([
    readFileSync(path.resolve(import.meta.dirname, '../../../examples/demo/dpuos.yaml'), 'utf8'),
    sound('extends: ./a.yaml'),
    'arch: x86_64',
    'packages: {install: {remove: [a], append: [b]}}',
    'outputs: {replace: [raw]}',
    'system: {sysctl: {vm.a: 1, vm.b: true, vm.c: "1 2"}}',
    'users: {op: {password-hash: "${OP}", uid: 1000}}',
  ])('%s', (text) => {
    expect(accepts(schema, parse(text))).toBe(true)
  })
})

describe('editors underline what the loader refuses', () => {
  test.each([
    'kernal: {}',
    'arch: arm64',
    'arch: []',
    'packages: {install: bash}',
    'packages: {install: {delete: [a]}}',
    'packages: {install: [--nogpgcheck]}',
    'system: {sysctl: {vm: 1}}',
    'system: {hostname: my_host}',
    'users: {Admin: {}}',
    'budgets: [{max: 1}]',
    'budgets: [{metric: disk, layer: kernel, max: 1}]',
    'budgets: [{metric: disk}]',
    'storage: {layout: []}',
  ])('%s', (text) => {
    expect(accepts(schema, parse(text))).toBe(false)
  })
})

test('every key says what it does, in the reference and in the editor', () => {
  for (const { description } of definitionKeys()) expect(description).toMatch(/^[^ ].*[.]$/)
  const reference = definitionReference()
  for (const { path } of definitionKeys()) expect(reference).toContain(path)
})
