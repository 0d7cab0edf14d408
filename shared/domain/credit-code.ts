import { toHalfWidth } from './half-width'

/**
 * The unified social credit code of a company, which is also its taxpayer number: 17 characters and a check character.
 *
 * @source GB 32100-2015: 31 characters (no I, O, Z, S, V), weights 3^i modulo 31
 */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const length = 18

export type CreditCodeCheck =
  | { ok: true; code: string }
  /** `missing` is negative when there are too many. */
  | { ok: false; reason: 'length'; missing: number }
  /** `position` from 1; `character` as typed, in upper case. */
  | { ok: false; reason: 'charset'; position: number; character: string }
  | { ok: false; reason: 'check-digit' }

/**
 * Checks what a person typed. Spaces, dashes, lower case and full-width forms are put right, not complained about.
 *
 * @returns the code as it is to be stored, or the first thing that is wrong
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = toHalfWidth(text).replace(/[\s-]/g, '').toUpperCase()
  const characters = Array.from(code)
  const stray = characters.findIndex(character => !alphabet.includes(character))
  if (stray >= 0) return { ok: false, reason: 'charset', position: stray + 1, character: characters[stray]! }
  if (code.length !== length) return { ok: false, reason: 'length', missing: length - code.length }
  if (code[length - 1] !== checkCharacter(code)) return { ok: false, reason: 'check-digit' }
  return { ok: true, code }
}

/** A company's taxpayer number is its credit code. */
export const checkTaxpayerNumber = checkCreditCode

/** What the person reads under the field, or null when all is well. @source look.md §6: say how much is missing */
export const taxpayerNumberProblem = (text: string): string | null => problemOf(text, '税号')

/** As `taxpayerNumberProblem`, where it is asked for as the company's code. */
export const creditCodeProblem = (text: string): string | null => problemOf(text, '信用代码')

function problemOf(text: string, name: string): string | null {
  if (text.trim() === '') return `填写${name}，18 位`
  const check = checkCreditCode(text)
  if (check.ok) return null
  switch (check.reason) {
    case 'length':
      return `${check.missing > 0 ? `少 ${check.missing}` : `多 ${-check.missing}`} 位，应为 18 位`
    case 'charset': {
      const meant = lookAlikes[check.character]
      return `第 ${check.position} 位“${check.character}”不会出现在${name}里${meant ? `，看看是不是 ${meant}` : ''}`
    }
    case 'check-digit':
      return '有一位对不上，照营业执照核对一遍'
  }
}

/**
 * The eighteenth character for the seventeen before it.
 *
 * @param code at least 17 characters of the code's alphabet; those after are not looked at
 */
export function checkCharacter(code: string): string {
  let sum = 0
  let weight = 1
  for (let i = 0; i < length - 1; i++) {
    sum += alphabet.indexOf(code[i]!) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]!
}

const lookAlikes: Readonly<Record<string, string>> = { I: '1', O: '0', Z: '2', S: '5', V: 'U' }
