import { invalidParam } from '../errors'
import { parseRequest } from '../engine/ejson'
import { isPlainObject, type Doc } from '../engine/values'

/** The JSON body of a request to `/admin`. */
export type Params = Record<string, unknown>

/** @throws INVALID_PARAM */
export function text(params: Params, name: string): string {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw invalidParam(`${name} must be a text`)
  return value
}

/** An EJSON object; `{}` when absent. @throws INVALID_PARAM */
export function object(params: Params, name: string, now: number): Doc {
  const value = params[name]
  if (value === undefined || value === null || value === '') return {}
  const parsed = parseRequest(value, now)
  if (!isPlainObject(parsed)) throw invalidParam(`${name} must be an object`)
  return parsed
}

/** A whole number that is not negative. @throws INVALID_PARAM */
export function natural(params: Params, name: string): number | undefined {
  const value = params[name]
  if (value === undefined || value === null) return undefined
  if (!Number.isInteger(value) || (value as number) < 0) throw invalidParam(`${name} must be a whole number`)
  return value as number
}

export function list(params: Params, name: string): unknown[] {
  const value = params[name]
  if (!Array.isArray(value)) throw invalidParam(`${name} must be a list`)
  return value as unknown[]
}

export function optionalText(params: Params, name: string): string | undefined {
  return params[name] === undefined || params[name] === null || params[name] === '' ? undefined : text(params, name)
}
