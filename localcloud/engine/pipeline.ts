import * as known from 'mingo/operators/pipeline'
import { invalidOperator, invalidParam, requestFailed } from '../errors'
import { MAX_DEPTH, reachesPrototype } from './ejson'
import { assertNames } from './storable'
import { isPlainObject, type Doc } from './values'

/** Stages that write, or that the real service has and this one has not. */
const REFUSED = new Set(['$out', '$merge', '$geoNear', '$graphLookup', '$documents', '$unionWith', '$search', '$setWindowFields', '$fill', '$densify'])

/** Would run what a caller sends. */
const SCRIPTS = new Set(['$function', '$accumulator', '$where'])

/**
 * @throws INVALID_PARAM, DATABASE_INVALID_OPERRATOR, DATABASE_REQUEST_FAILED for stages that are none, that are not
 *   here, that run a script, or that name a prototype
 */
export function assertPipeline(pipeline: unknown, depth = 0): asserts pipeline is Doc[] {
  if (!Array.isArray(pipeline)) throw invalidParam('a pipeline must be a list of stages')
  if (depth > MAX_DEPTH) throw requestFailed('pipelines nest too deep')
  for (const stage of pipeline as unknown[]) {
    if (!isPlainObject(stage)) throw invalidParam('a stage must be an object')
    const [name, ...more] = Object.keys(stage)
    if (name === undefined || more.length > 0) throw invalidParam('aggregation stage must have one key')
    if (REFUSED.has(name)) throw invalidOperator(`${name} is not supported here`)
    if (!Object.prototype.hasOwnProperty.call(known, name)) throw invalidOperator(`Unrecognized pipeline stage name: '${name}'`)
    assertStage(name, stage[name], depth)
  }
}

function assertStage(name: string, argument: unknown, depth: number): void {
  if (name === '$match') {
    if (!isPlainObject(argument)) throw requestFailed('the match filter must be an expression in an object')
    return
  }
  if (name === '$facet') {
    if (!isPlainObject(argument) || Object.keys(argument).length === 0) throw requestFailed('the $facet specification must be a non-empty object')
    for (const part of Object.values(argument)) assertPipeline(part, depth + 1)
  }
  if (name === '$lookup' && isPlainObject(argument) && argument.pipeline !== undefined) assertPipeline(argument.pipeline, depth + 1)
  const checks = Object.prototype.hasOwnProperty.call(CHECKS, name) ? CHECKS[name] : undefined
  checks?.(argument)
  if (isPlainObject(argument) && FIELDS.has(name)) assertNames(Object.keys(argument))
  assertHarmless(argument)
}

/** Stages whose keys are fields of the result. */
const FIELDS = new Set(['$project', '$addFields', '$set', '$group', '$facet', '$sort'])

const natural = (name: string, least: number) => (value: unknown) => {
  if (!Number.isSafeInteger(value) || (value as number) < least) throw requestFailed(`the argument of ${name} must be a whole number from ${least}`)
}

const CHECKS: Readonly<Record<string, (argument: unknown) => void>> = {
  $limit: natural('$limit', 1),
  $skip: natural('$skip', 0),
  $sample: argument => natural('$sample', 1)(isPlainObject(argument) ? argument.size : undefined),
  $count: argument => {
    if (typeof argument !== 'string' || !/^[^$.]+$/.test(argument)) throw requestFailed('the count field must be a non-empty string without $ and .')
  },
  $project: argument => {
    if (!isPlainObject(argument) || Object.keys(argument).length === 0) throw requestFailed('$project specification must be an object with at least one field')
  },
  $group: argument => {
    if (!isPlainObject(argument) || !('_id' in argument)) throw requestFailed('a group specification must include an _id')
    const dotted = Object.keys(argument).find(field => field.includes('.'))
    if (dotted !== undefined) throw requestFailed(`The field name '${dotted}' cannot contain '.'`)
  }
}

/** Looks at every text that may be taken for a path, and at every operator. */
function assertHarmless(value: unknown): void {
  if (typeof value === 'string') {
    if (reachesPrototype(value.replace(/^\$+/, ''))) throw invalidParam(`the path ${JSON.stringify(value)} is not allowed`)
  } else if (Array.isArray(value)) {
    value.forEach(assertHarmless)
  } else if (isPlainObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (SCRIPTS.has(key)) throw requestFailed(`${key} is not allowed`)
      if (key !== '$literal' && key !== '$match') assertHarmless(child)
    }
  }
}
