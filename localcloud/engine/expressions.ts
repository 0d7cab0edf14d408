import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as projection from 'mingo/operators/projection'
import { Query } from 'mingo/query'
import * as query from 'mingo/operators/query'
import { asCloudError } from '../errors'
import { DATE_EXPRESSIONS } from './dates'
import { isNumeric, toNumber } from './numbers'
import { TEXT_EXPRESSIONS } from './texts'
import { isPlainObject, type Doc } from './values'

/** mingo's expressions, with ours where mingo's answers are not Mongo's. */
export const EXPRESSIONS = Context.init({
  accumulator: { ...accumulator },
  expression: { ...expression, ...DATE_EXPRESSIONS, ...TEXT_EXPRESSIONS },
  projection: { ...projection },
  query: { ...query }
})

/** `$where` and `$function` would run what a caller sends. */
export const EXPRESSION_OPTIONS = { scriptEnabled: false, context: EXPRESSIONS }

/**
 * The value as expressions take it: every number a JS number. Beyond 2^53 the last digits go, as they do in the SDK.
 * Gives the value itself where there is nothing to change.
 */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'object' || value === null) return value
  if (isNumeric(value)) return toNumber(value)
  if (Array.isArray(value)) {
    const list = value.map(plain)
    return list.every((one, i) => one === value[i]) ? value : list
  }
  if (!isPlainObject(value)) return value
  const entries = Object.entries(value).map(([key, child]) => [key, plain(child)] as const)
  return entries.every(([key, child]) => child === value[key]) ? value : Object.fromEntries(entries)
}

/** @throws DATABASE_INVALID_OPERRATOR, DATABASE_REQUEST_FAILED for an expression that is none */
export function testExpression(argument: unknown, variables: Doc): (document: Doc) => boolean {
  try {
    const compiled = new Query({ $expr: plain(argument) }, { ...EXPRESSION_OPTIONS, variables })
    return document => compiled.test(plain(document) as Doc)
  } catch (error) {
    throw asCloudError(error)
  }
}
