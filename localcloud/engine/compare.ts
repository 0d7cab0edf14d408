import { compareNumbers, isNumeric, type Numeric } from './numbers'
import { isBinary, isDate, isObjectId, isRegExp, type Doc } from './values'

/** Mongo's order of types. What is missing stands with null. */
export const RANK = { null: 1, number: 3, string: 4, object: 5, array: 6, binary: 7, objectId: 8, boolean: 9, date: 10, regExp: 11 } as const

export function rankOf(value: unknown): number {
  if (value === null || value === undefined) return RANK.null
  if (typeof value === 'string') return RANK.string
  if (isNumeric(value)) return RANK.number
  if (typeof value === 'boolean') return RANK.boolean
  if (Array.isArray(value)) return RANK.array
  if (isDate(value)) return RANK.date
  if (isObjectId(value)) return RANK.objectId
  if (isRegExp(value)) return RANK.regExp
  return isBinary(value) ? RANK.binary : RANK.object
}

/** Mongo's order of all values: by type, then by value; numbers of any type by what they are worth. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  const rank = rankOf(a)
  const other = rankOf(b)
  if (rank !== other) return rank - other
  switch (rank) {
    case RANK.number:
      return compareNumbers(a as Numeric, b as Numeric)
    case RANK.string:
      return compareTexts(a as string, b as string)
    case RANK.boolean:
      return Number(a) - Number(b)
    case RANK.date:
      return (a as Date).getTime() - (b as Date).getTime()
    case RANK.objectId:
      return compareTexts(String(a), String(b))
    case RANK.array:
      return compareLists(a as unknown[], b as unknown[])
    case RANK.binary:
      return compareTexts(hexOf(a), hexOf(b))
    case RANK.regExp:
      return compareTexts((a as RegExp).source, (b as RegExp).source) || compareTexts((a as RegExp).flags, (b as RegExp).flags)
    case RANK.object:
      return compareObjects(a as Doc, b as Doc)
    default:
      return 0
  }
}

export const areEqual = (a: unknown, b: unknown) => a === b || compareValues(a, b) === 0

const hexOf = (binary: unknown) => (isBinary(binary) ? binary.toString('hex') : '')

/** By the bytes of UTF-8; JS compares halves of pairs, which puts rare characters before some common ones. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  const end = Math.min(a.length, b.length)
  for (let i = 0; i < end; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return placeOf(x) - placeOf(y)
  }
  return a.length - b.length
}

const placeOf = (unit: number) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800)

function compareLists(a: unknown[], b: unknown[]): number {
  const end = Math.min(a.length, b.length)
  for (let i = 0; i < end; i += 1) {
    const difference = compareValues(a[i], b[i])
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Field by field in their order: type, name, value. `{a: 1, b: 2}` is not `{b: 2, a: 1}`. */
function compareObjects(a: Doc, b: Doc): number {
  const fields = Object.keys(a)
  const others = Object.keys(b)
  const end = Math.min(fields.length, others.length)
  for (let i = 0; i < end; i += 1) {
    const [field, other] = [fields[i] as string, others[i] as string]
    const difference =
      rankOf(a[field]) - rankOf(b[other]) || compareTexts(field, other) || compareValues(a[field], b[other])
    if (difference !== 0) return difference
  }
  return fields.length - others.length
}
