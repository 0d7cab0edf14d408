/**
 * What may stand in a field of a subscribed message, by the kind that its key begins with.
 * Source: WeChat's documentation of `subscribeMessage.send`, the limits of the parameters' values.
 */
const characters = (value: string) => [...value].length

const DAY = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2})`
const HOUR = String.raw`\d{1,2}:\d{2}(:\d{2})?`
const MOMENT = String.raw`(${DAY} ?)?${HOUR}`

const KINDS: Readonly<Record<string, (value: string) => boolean>> = {
  thing: value => characters(value) <= 20,
  number: value => /^[\d.,+-]{1,32}$/.test(value),
  letter: value => /^[A-Za-z]{1,32}$/.test(value),
  symbol: value => characters(value) <= 5 && !/[\p{L}\p{N}]/u.test(value),
  character_string: value => /^[\x20-\x7e]{1,32}$/.test(value),
  time: value => new RegExp(`^${MOMENT}(~${MOMENT})?$`).test(value),
  date: value => new RegExp(`^${DAY}( ?${HOUR})?(~${DAY}( ?${HOUR})?)?$`).test(value),
  amount: value => /^\D?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: value => /^[\d\s+()*#-]{1,17}$/.test(value),
  car_number: value => characters(value) <= 8,
  name: value => /^\p{Script=Han}{1,10}$/u.test(value) || /^[A-Za-z\s.·-]{1,20}$/.test(value),
  phrase: value => /^\p{Script=Han}{1,5}$/u.test(value)
}

/**
 * What is wrong with the words of a message, as WeChat says it; undefined for nothing.
 *
 * @param data `{ thing1: { value: '...' }, ... }`
 * @param fields the keys that the template has; not checked when absent
 */
export function fieldProblem(data: unknown, fields?: readonly string[]): string | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'data is empty'
  const given = Object.entries(data as Record<string, { value?: unknown } | null>)
  const missing = fields?.find(field => !given.some(([key]) => key === field))
  if (missing) return `data.${missing}.value is empty`
  for (const [key, field] of given) {
    if (fields && !fields.includes(key)) return `data.${key} is not in the template`
    const value = typeof field?.value === 'number' ? String(field.value) : field?.value
    if (typeof value !== 'string' || value.trim() === '') return `data.${key}.value is empty`
    const kind = /^([a-z_]+?)\d*$/.exec(key)?.[1] ?? ''
    const fits = Object.prototype.hasOwnProperty.call(KINDS, kind) ? KINDS[kind] : undefined
    if (!fits) return `data.${key} is of no known kind`
    if (!fits(value)) return `data.${key}.value invalid`
  }
  return undefined
}
