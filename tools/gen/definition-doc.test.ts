import { describe, expect, test } from 'vitest'
import { definitionReference, type JsonSchema, keys, typeLabel } from './definition-doc.ts'

const schema: JsonSchema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', description: 'What it is called.' },
    packages: {
      type: 'object',
      description: 'Package layer.',
      properties: {
        install: {
          anyOf: [
            { type: 'array', items: { type: 'string' } },
            { type: 'object', properties: { replace: { type: 'array' }, append: { type: 'array' } } },
          ],
          default: [],
          description: 'Names.',
        },
        strip: { type: 'object', properties: { docs: { type: 'boolean', default: false } } },
      },
    },
    users: {
      type: 'object',
      additionalProperties: { type: 'object', properties: { uid: { type: 'integer' } } },
    },
    budgets: {
      type: 'array',
      items: { type: 'object', properties: { max: { anyOf: [{ type: 'string' }, { type: 'number' }] } } },
    },
  },
}

test('every key of the schema has its path, through lists and maps', () => {
  expect([...keys(schema)].map(({ path }) => path)).toEqual([
    'name',
    'packages',
    'packages.install',
    'packages.strip',
    'packages.strip.docs',
    'users',
    'users.*.uid',
    'budgets',
    'budgets[].max',
  ])
})

test.each([
  [{ type: 'string' }, 'text'],
  [{ type: 'array', items: { enum: ['a', 'b'] } }, 'list of `a` | `b`'],
  [{ type: 'object', additionalProperties: { type: 'string' } }, 'map of text'],
  [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, 'text or number'],
  [{ type: ['string', 'null'] }, 'text or null'],
  [{ const: 'v1' }, '`v1`'],
] satisfies [JsonSchema, string][])('%j is called %s', (one, label) => expect(typeLabel(one)).toBe(label))

describe('the reference', () => {
  const page = definitionReference(schema)

  test('has a section per top-level key and a row per key', () => {
    expect(page.match(/^### .*/gm)).toEqual(['### name', '### packages', '### users', '### budgets'])
    expect(page).toContain('| `name` | text | **required** | What it is called. |')
    expect(page).toContain('| `packages.install` | list of text | `[]` | Names. |')
    expect(page).toContain('Package layer.\n')
  })
})
