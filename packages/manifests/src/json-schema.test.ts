import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type JsonSchema, manifestJsonSchema, toJsonSchema } from './json-schema.ts'
import { SCHEMAS, type SchemaId } from './read.ts'

describe('toJsonSchema', () => {
  test.each<[string, v.GenericSchema, JsonSchema]>([
    ['text', v.string(), { type: 'string' }],
    ['a pattern', v.pipe(v.string(), v.regex(/^a+$/)), { type: 'string', pattern: '^a+$' }],
    [
      'text of a length',
      v.pipe(v.string(), v.nonEmpty(), v.maxLength(3)),
      { type: 'string', minLength: 1, maxLength: 3 },
    ],
    ['a count', v.pipe(v.number(), v.integer(), v.minValue(0)), { type: 'integer', minimum: 0 }],
    ['a range', v.pipe(v.number(), v.minValue(1), v.maxValue(9)), { type: 'number', minimum: 1, maximum: 9 }],
    ['a choice', v.picklist(['a', 'b']), { enum: ['a', 'b'] }],
    ['a constant', v.literal('x/v1'), { const: 'x/v1' }],
    [
      'a list',
      v.pipe(v.array(v.boolean()), v.minLength(2)),
      { type: 'array', items: { type: 'boolean' }, minItems: 2 },
    ],
    ['null', v.nullable(v.string()), { anyOf: [{ type: 'string' }, { type: 'null' }] }],
    ['alternatives', v.union([v.string(), v.number()]), { anyOf: [{ type: 'string' }, { type: 'number' }] }],
    [
      'a map of anything named so',
      v.record(v.pipe(v.string(), v.regex(/^k/)), v.number()),
      {
        type: 'object',
        propertyNames: { type: 'string', pattern: '^k' },
        additionalProperties: { type: 'number' },
      },
    ],
    [
      'required, optional and defaulted keys',
      v.strictObject({
        a: v.string(),
        b: v.optional(v.string()),
        c: v.exactOptional(v.string()),
        d: v.optional(v.number(), 7),
      }),
      {
        type: 'object',
        properties: {
          a: { type: 'string' },
          b: { type: 'string' },
          c: { type: 'string' },
          d: { type: 'number', default: 7 },
        },
        required: ['a'],
        additionalProperties: false,
      },
    ],
    [
      'a description',
      v.pipe(v.string(), v.description('What it is.')),
      { type: 'string', description: 'What it is.' },
    ],
    ['what goes in, not what comes out', v.pipe(v.string(), v.transform(Number)), { type: 'string' }],
  ])('writes %s', (_, schema, expected) => {
    const { $schema, ...json } = toJsonSchema(schema)
    expect($schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(json).toEqual(expected)
  })

  test('refuses a part that it does not know, rather than leaving it out', () => {
    expect(() => toJsonSchema(v.date())).toThrow('knows no date')
    expect(() => toJsonSchema(v.pipe(v.string(), v.email()))).toThrow('knows no check email')
  })
})

test.each(Object.keys(SCHEMAS) as SchemaId[])('%s has a JSON Schema that names it', (id) => {
  const json = manifestJsonSchema(id)
  expect(json.title).toBe(id)
  expect(json.properties?.['schema']).toEqual({ const: id })
  expect(json.required).toContain('files')
})
