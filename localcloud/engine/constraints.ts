import { isIndexable } from './keys'
import { isCondition } from './match'
import { isNumeric } from './numbers'
import { prefixOf, type Prefix } from './prefix'
import { isDate, isObjectId, isPlainObject, isRegExp, type Doc } from './values'

/** What a query asks of one field at least. */
export interface Constraint {
  /** It is one of these. */
  equals?: unknown[]
  lower?: { value: unknown; open: boolean }
  upper?: { value: unknown; open: boolean }
  /** It begins with this text, or is this very expression. */
  prefix?: Prefix
}

export interface Constraints {
  fields: Map<string, Constraint>
  /** Lists of queries of which one must hold. */
  alternatives: Doc[][]
  /** The constraints are all that the query asks: what meets them matches. */
  complete: boolean
}

export function constraintsOf(query: Doc): Constraints {
  const into: Constraints = { fields: new Map(), alternatives: [], complete: true }
  collect(query, into)
  return into
}

function collect(query: Doc, into: Constraints): void {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) collect(part, into)
    } else if (field === '$or' && Array.isArray(condition)) {
      into.alternatives.push(condition.filter(isPlainObject))
      into.complete = false
    } else if (field.startsWith('$')) {
      into.complete = false
    } else {
      // Two conditions on one field may be met by two elements of an array.
      if (into.fields.has(field)) into.complete = false
      const constraint = into.fields.get(field) ?? {}
      into.fields.set(field, constraint)
      if (!constrain(constraint, condition)) into.complete = false
    }
  }
}

/** Says whether all of the condition went into the constraint. */
function constrain(constraint: Constraint, condition: unknown): boolean {
  if (!isCondition(condition)) return isRegExp(condition) ? begin(constraint, condition, '') : narrow(constraint, [condition])
  let taken = 0
  for (const [operator, value] of Object.entries(condition)) if (constrainBy(constraint, operator, value, condition)) taken += 1
  return taken === Object.keys(condition).length
}

function constrainBy(constraint: Constraint, operator: string, value: unknown, { $options }: Doc): boolean {
  switch (operator) {
    case '$eq':
      return isRegExp(value) ? begin(constraint, value, '') : narrow(constraint, [value])
    case '$in':
      return Array.isArray(value) && !value.some(isRegExp) && narrow(constraint, value)
    case '$gt':
    case '$gte':
      if (!isOrdered(value) || !isIndexable(value) || constraint.lower) return false
      constraint.lower = { value, open: operator === '$gt' }
      return constraint.equals === undefined
    case '$lt':
    case '$lte':
      if (!isOrdered(value) || !isIndexable(value) || constraint.upper) return false
      constraint.upper = { value, open: operator === '$lt' }
      return constraint.equals === undefined
    case '$regex':
      return begin(constraint, value, $options)
    default:
      return false
  }
}

/** Whether what equals one of the values is all that is asked; null also finds what is missing. */
function narrow(constraint: Constraint, values: unknown[]): boolean {
  if (!values.every(isIndexable)) return false
  const first = constraint.equals === undefined
  if (!constraint.equals || values.length < constraint.equals.length) constraint.equals = values
  return first && constraint.lower === undefined && constraint.upper === undefined && values.every(isOrdered)
}

function begin(constraint: Constraint, pattern: unknown, options: unknown): false {
  const prefix = prefixOf(pattern, options)
  if (prefix && isIndexable(prefix.text)) constraint.prefix ??= prefix
  return false
}

const isOrdered = (value: unknown) =>
  (isNumeric(value) && !Number.isNaN(Number(value))) || typeof value === 'string' || isDate(value) || isObjectId(value)
