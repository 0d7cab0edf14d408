import fc from 'fast-check'
import * as z from 'zod'
import type { Call } from '../../shared/contract/call'

type Schema = z.core.JSONSchema.BaseSchema

/**
 * Input for a call: valid by its schema, valid but for one spot, and anything at all.
 *
 * @param examples inputs known to be valid, so that some runs get past every check
 * @param known ids of things that exist, used wherever one fits
 */
export function inputsOf(call: Call, examples: readonly unknown[], known: readonly string[]): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(call.input, { io: 'input' })
  const valid = fc.oneof(ofSchema(schema, known), fc.constantFrom(...examples))
  return fc.oneof(
    { weight: 3, arbitrary: valid },
    { weight: 6, arbitrary: fc.tuple(valid, fc.nat(), wild, fc.constantFrom(...ways)).map(([input, where, by, way]) => spoil(input, where, by, way)) },
    { weight: 1, arbitrary: wild },
  )
}

function ofSchema(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map(option => ofSchema(option as Schema, known)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return ofObject(schema, known)
    case 'array':
      return fc.array(ofSchema(schema.items as Schema, known), { maxLength: 4 })
    case 'string':
      return ofString(schema, known)
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.maxSafeInteger(),
        fc.integer({ min: clamp(schema.minimum ?? 0), max: clamp(schema.maximum ?? 100) }),
      )
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      throw new Error(`no arbitrary for ${JSON.stringify(schema)}`)
  }
}

const clamp = (bound: number) => Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, bound))

function ofObject({ properties = {}, required = [] }: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, ofSchema(field as Schema, known)]))
  return fc.record(fields, { requiredKeys: required })
}

/** Patterns of whole words are met; those that only forbid some signs are left to chance. */
function ofString({ pattern, minLength = 0, maxLength = 200 }: Schema, known: readonly string[]): fc.Arbitrary<string> {
  const form = pattern && !pattern.startsWith('^[^') ? new RegExp(pattern, 'u') : null
  if (!form) return fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 200) })
  const fitting = known.filter(text => form.test(text))
  return fitting.length > 0 ? fc.oneof(fc.constantFrom(...fitting), matching(form)) : matching(form)
}

/** Of each pattern once: many fields share a few, and making one takes longer than using it. */
const matchings = new Map<string, fc.Arbitrary<string>>()
function matching(form: RegExp): fc.Arbitrary<string> {
  const made = matchings.get(form.source) ?? fc.stringMatching(form)
  matchings.set(form.source, made)
  return made
}

/** What schemas, queries and prototypes stumble over. */
const traps: readonly unknown[] = [
  null, true, false, 0, -0, -1, 0.5, 1e21, 1e308, 2 ** 53, -(2 ** 53), NaN, Infinity,
  '', ' ', '\u0000', '\u0007', '\ud800', '\udfff\ud800', '\u2028', '\u202e', '💥', '　', '﻿',
  '__proto__', 'constructor', 'NaN', 'null', '.*', '(((', '[', '\\', '$where', "'; return true; '", '../../etc', '9'.repeat(400), '长'.repeat(70_000),
  [], [[]], {}, { $gt: '' }, { $ne: null }, { $regex: '.*' }, { $date: 0 }, { $numberLong: 'x' }, { $oid: 'x' }, { length: 1e9 },
  JSON.parse('{"__proto__":{"roles":["admin"]},"constructor":{"prototype":{}}}'),
  Array.from({ length: 400 }).reduce(inner => [inner], []),
]
const wild: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(...traps), fc.jsonValue(), fc.string({ unit: 'binary' }))

const ways = ['replace', 'remove', 'add', 'wrap'] as const

/** Copies a value with one spot of it changed. @param where picks the spot */
function spoil(input: unknown, where: number, by: unknown, way: (typeof ways)[number]): unknown {
  if (typeof input !== 'object' || input === null) return way === 'wrap' ? [input] : by
  const keys = Object.keys(input)
  const key = keys[where % (keys.length + 1)]
  if (key === undefined || way === 'add') return { ...input, [extraKeys[where % extraKeys.length]!]: by }
  const copy: Record<string, unknown> = Array.isArray(input) ? ([...input] as never) : { ...input }
  const inside = copy[key]
  if (typeof inside === 'object' && inside !== null && where % 3 > 0) copy[key] = spoil(inside, Math.floor(where / 3), by, way)
  else if (way === 'remove') delete copy[key]
  else copy[key] = way === 'wrap' ? [inside] : by
  return copy
}

const extraKeys = ['extra', '_id', 'openid', 'roles', '$set', 'constructor', '__proto__', 'a.b', '']
