/** What a digest may be made of: amounts and counts, texts, and structures of these. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain | undefined }

/**
 * One text for one value, however its names were ordered; what is undefined is left out. Two values have the same text
 * only if they are the same.
 *
 * @throws RangeError for a number that JSON cannot write
 */
export function canonical(value: Plain): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not a number to be signed: ${value}`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const named = Object.keys(value).sort().flatMap(name => {
    const part = value[name]
    return part === undefined ? [] : [`${JSON.stringify(name)}:${canonical(part)}`]
  })
  return `{${named.join(',')}}`
}

const isList = (value: object): value is readonly Plain[] => Array.isArray(value)
