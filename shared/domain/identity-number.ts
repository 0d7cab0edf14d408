import { toHalfWidth } from './half-width'

/**
 * The citizen identity number: six digits of a region, eight of a birthday, three in sequence and a check character.
 *
 * @source GB 11643-1999: ISO 7064 MOD 11-2 over the seventeen digits
 */
const length = 18
const checkCharacters = '10X98765432'

/** @source GB/T 2260: the first two digits, a province or what has its rank */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)

export type IdentityNumberCheck =
  | { ok: true; number: string }
  /** `missing` is negative when there are too many. */
  | { ok: false; reason: 'length'; missing: number }
  | { ok: false; reason: 'charset' | 'region' | 'birthday' | 'check-digit' }

/**
 * Checks what a person typed. Spaces, dashes, a small x and full-width forms are put right, not complained about.
 *
 * @returns the number as it is to be sealed, or the first thing that is wrong
 */
export function checkIdentityNumber(text: string): IdentityNumberCheck {
  const number = toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase()
  if (!/^\d*X?$/.test(number)) return { ok: false, reason: 'charset' }
  if (number.length !== length) return { ok: false, reason: 'length', missing: length - number.length }
  if (!provinces.has(number.slice(0, 2))) return { ok: false, reason: 'region' }
  if (!isDay(number.slice(6, 14))) return { ok: false, reason: 'birthday' }
  if (number[length - 1] !== checkCharacterOf(number)) return { ok: false, reason: 'check-digit' }
  return { ok: true, number }
}

/** What the person reads under the field, or null when all is well. @source look.md §6: say how much is missing */
export function identityNumberProblem(text: string): string | null {
  const check = checkIdentityNumber(text)
  if (check.ok) return null
  switch (check.reason) {
    case 'length':
      return `${check.missing > 0 ? `少 ${check.missing}` : `多 ${-check.missing}`} 位，应为 18 位`
    case 'charset':
      return '身份证号是 17 位数字，末位是数字或 X'
    case 'region':
      return '开头的地区代码不存在，核对前两位'
    case 'birthday':
      return '第 7 至 14 位是生日，这一天不存在'
    case 'check-digit':
      return '有一位对不上，照身份证核对一遍'
  }
}

/** The eighteenth character. @param number at least seventeen digits; those after are not looked at */
export function checkCharacterOf(number: string): string {
  // Horner's way of the weights 2^17 … 2: each digit in turn doubles what came before.
  let sum = 0
  for (let i = 0; i < length - 1; i++) sum = ((sum + Number(number[i])) * 2) % 11
  return checkCharacters[sum]!
}

/** @param digits `19900307`; from 1900 on */
function isDay(digits: string): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
