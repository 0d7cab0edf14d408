import { Aggregator } from 'mingo'
import { resolve } from 'mingo/util'
import { asCloudError, invalidOperator, invalidParam } from '../errors'
import type { Collection } from './collection'
import { find, QUERY_OPTIONS } from './find'
import { candidates } from './plan'
import { isPlainObject, type Doc } from './values'
import type { View } from './view'

/** Stages that write or read outside of the pipeline's own collections. */
const REFUSED = new Set(['$out', '$merge', '$geoNear', '$graphLookup', '$documents', '$unionWith'])

/**
 * Runs a pipeline. A leading `$match` and the collection of a `$lookup` go through the indexes; the rest is mingo's.
 * @throws DATABASE_INVALID_OPERRATOR, DATABASE_REQUEST_FAILED for a pipeline the engine does not take
 */
export function aggregate(view: View, collectionOf: (name: string) => Collection | undefined, from: Collection, pipeline: Doc[]): Doc[] {
  pipeline.forEach(assertStage)
  const [first, ...rest] = pipeline
  let documents: Doc[]
  let stages: Doc[]
  if (first && isPlainObject(first.$match)) {
    documents = find(view, from, first.$match).map(({ doc }) => doc)
    stages = rest
  } else {
    documents = [...view.scan(from)].map(({ doc }) => doc)
    stages = pipeline
  }
  const everything = (name: string) => {
    const collection = collectionOf(name)
    return collection ? [...view.scan(collection)].map(({ doc }) => doc) : []
  }
  const run = (list: Doc[], part: Doc[]): Doc[] =>
    part.length === 0 ? list : new Aggregator(part, { ...QUERY_OPTIONS, collectionResolver: everything }).run<Doc>(list)
  try {
    for (let done = 0; done < stages.length; ) {
      const next = stages.findIndex((stage, i) => i >= done && '$lookup' in stage)
      const until = next === -1 ? stages.length : next
      documents = run(documents, stages.slice(done, until))
      if (next !== -1) documents = lookUp(view, collectionOf, documents, stages[next]?.$lookup, run)
      done = until + 1
    }
  } catch (error) {
    throw asCloudError(error)
  }
  return documents
}

function assertStage(stage: Doc): void {
  const [name, ...more] = Object.keys(stage)
  if (name === undefined || more.length > 0) throw invalidParam('aggregation stage must have one key')
  if (REFUSED.has(name)) throw invalidOperator(`${name} is not supported here`)
}

/** Joins document by document, each against those documents alone that can match it. */
function lookUp(
  view: View,
  collectionOf: (name: string) => Collection | undefined,
  documents: Doc[],
  lookup: unknown,
  run: (list: Doc[], part: Doc[]) => Doc[]
): Doc[] {
  if (!isPlainObject(lookup) || typeof lookup.from !== 'string' || typeof lookup.as !== 'string') {
    throw invalidParam('$lookup needs from and as')
  }
  const collection = collectionOf(lookup.from)
  return documents.flatMap((document) => {
    const partners = collection ? [...candidates(view, collection, hintFor(document, lookup))].map(({ doc }) => doc) : []
    return run([document], [{ $lookup: { ...lookup, from: partners } }])
  })
}

/** A query that every partner of the document must meet; empty when nothing is known. */
function hintFor(document: Doc, { localField, foreignField, let: variables, pipeline }: Doc): Doc {
  const hint: Doc = {}
  if (typeof localField === 'string' && typeof foreignField === 'string') {
    const local: unknown = resolve(document, localField) ?? null
    hint[foreignField] = { $in: Array.isArray(local) ? local : [local] }
  }
  const [first] = Array.isArray(pipeline) ? (pipeline as unknown[]) : []
  if (isPlainObject(first) && isPlainObject(first.$match)) addMatch(hint, first.$match, document, isPlainObject(variables) ? variables : {})
  return hint
}

function addMatch(hint: Doc, match: Doc, document: Doc, variables: Doc): void {
  for (const [field, condition] of Object.entries(match)) {
    if (field === '$expr') addExpression(hint, condition, document, variables)
    else if (!field.startsWith('$')) hint[field] ??= condition
  }
}

/** Understands `$eq` of a field and a variable, alone or in an `$and`. */
function addExpression(hint: Doc, expression: unknown, document: Doc, variables: Doc): void {
  if (!isPlainObject(expression)) return
  if (Array.isArray(expression.$and)) for (const part of expression.$and) addExpression(hint, part, document, variables)
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return
  const sides = expression.$eq as unknown[]
  for (const [field, other] of [sides, [...sides].reverse()]) {
    if (typeof field !== 'string' || !/^\$[^$]/.test(field)) continue
    const value = valueOf(other, document, variables)
    if (isScalar(value)) hint[field.slice(1)] ??= { $eq: value }
  }
}

function valueOf(side: unknown, document: Doc, variables: Doc): unknown {
  if (typeof side !== 'string' || !side.startsWith('$')) return side
  if (!side.startsWith('$$')) return undefined
  const bound = variables[side.slice(2)]
  return typeof bound === 'string' && /^\$[^$]/.test(bound) ? (resolve(document, bound.slice(1)) as unknown) : undefined
}

const isScalar = (value: unknown) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
