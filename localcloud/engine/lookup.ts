import { Aggregator } from 'mingo/aggregator'
import { evalExpr } from 'mingo/core'
import { invalidParam } from '../errors'
import type { Collection } from './collection'
import { plain } from './expressions'
import { compile } from './find'
import { valuesOn } from './match'
import { candidates } from './plan'
import { place } from './stages'
import { isPlainObject, isRegExp, segmentsOf, type Doc } from './values'
import type { Found, View } from './view'

export type CollectionOf = (name: string) => Collection | undefined

export type Options = ConstructorParameters<typeof Aggregator>[1] & object

/** Documents as stages take them. */
export const plainDocument = ({ doc, text }: Found): Doc => (text.includes('{"$number') ? (plain(doc) as Doc) : doc)

/**
 * `$lookup` of one document, against those documents alone that can match it.
 * With fields and a pipeline, the pipeline gets the documents that the fields join.
 * @throws INVALID_PARAM for a lookup without `from` and `as`, or with one field alone
 */
export function lookUp(view: View, collectionOf: CollectionOf, document: Doc, lookup: unknown, options: Options): Doc {
  if (!isPlainObject(lookup) || typeof lookup.from !== 'string' || typeof lookup.as !== 'string') throw invalidParam('$lookup needs from and as')
  const { from, as, localField, foreignField, let: variables = {}, pipeline = [] } = lookup
  const hasFields = typeof localField === 'string' && typeof foreignField === 'string'
  if (!hasFields && (lookup.pipeline === undefined || localField !== undefined || foreignField !== undefined)) {
    throw invalidParam('$lookup needs localField and foreignField, or a pipeline')
  }
  if (!isPlainObject(variables)) throw invalidParam('let of $lookup must be an object')
  const bound = Object.fromEntries(
    Object.entries(variables).map(([name, expression]) => [name, evalExpr(document, expression as Doc, options as Parameters<typeof evalExpr>[2]) as unknown])
  )
  const join = hasFields ? { [foreignField]: { $in: joinValues(document, localField) } } : {}
  const collection = collectionOf(from)
  const isJoined = compile(join)
  const partners = collection ? [...candidates(view, collection, { ...hintOf(pipeline as Doc[], bound), ...join })] : []
  const run = new Aggregator(pipeline as Doc[], { ...options, variables: { ...options.variables, ...bound } } as Options)
  return place(document, segmentsOf(as), run.run<Doc>(partners.filter(({ doc }) => isJoined(doc)).map(plainDocument)))
}

/** A missing field joins null; an array joins what any of its elements joins. */
const joinValues = (document: Doc, path: string): unknown[] =>
  valuesOn(document, segmentsOf(path))
    .flatMap(value => (Array.isArray(value) ? (value as unknown[]) : [value ?? null]))
    .filter(value => !isRegExp(value))

/** A query that every document must meet to get past the pipeline's first stage; empty when nothing is known. */
function hintOf([first]: readonly Doc[], variables: Doc): Doc {
  const hint: Doc = {}
  if (!isPlainObject(first?.$match)) return hint
  for (const [field, condition] of Object.entries(first.$match)) {
    if (field === '$expr') addExpression(hint, condition, variables)
    else if (!field.startsWith('$')) hint[field] = condition
  }
  return hint
}

/** Understands `$eq` of a field and a variable or constant, alone or in an `$and`. */
function addExpression(hint: Doc, expression: unknown, variables: Doc): void {
  if (!isPlainObject(expression)) return
  if (Array.isArray(expression.$and)) for (const part of expression.$and) addExpression(hint, part, variables)
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return
  const sides = expression.$eq as unknown[]
  for (const [field, other] of [sides, [...sides].reverse()]) {
    if (typeof field !== 'string' || !/^\$[^$]/.test(field)) continue
    const value = valueOf(other, variables)
    if (isScalar(value)) hint[field.slice(1)] ??= { $eq: value }
  }
}

function valueOf(side: unknown, variables: Doc): unknown {
  if (typeof side !== 'string' || !side.startsWith('$')) return side
  const name = /^\$\$([A-Za-z][\w]*)$/.exec(side)?.[1]
  return name !== undefined && Object.prototype.hasOwnProperty.call(variables, name) ? variables[name] : undefined
}

const isScalar = (value: unknown) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
