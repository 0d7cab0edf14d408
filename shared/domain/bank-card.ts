import { toHalfWidth } from './half-width'

export type BankCardCheck =
  | { ok: true; number: string }
  | { ok: false; reason: 'charset' | 'length' | 'check-digit' }

/**
 * Checks the number of a bank card as typed or pasted: spaces, dashes and full-width digits are put right.
 *
 * @returns the digits as they are to be sealed, or what is wrong
 * @source cards of the mainland's banks: 16 to 19 digits, the last by the Luhn rule (ISO/IEC 7812-1)
 */
export function checkBankCard(text: string): BankCardCheck {
  const number = toHalfWidth(text).replace(/[\s-]/g, '')
  if (!/^\d*$/.test(number)) return { ok: false, reason: 'charset' }
  if (number.length < 16 || number.length > 19) return { ok: false, reason: 'length' }
  return luhnSum(number) % 10 === 0 ? { ok: true, number } : { ok: false, reason: 'check-digit' }
}

/** What the person reads under the field, or null when all is well. */
export function bankCardProblem(text: string): string | null {
  const check = checkBankCard(text)
  if (check.ok) return null
  switch (check.reason) {
    case 'charset':
      return '卡号里只有数字'
    case 'length':
      return '卡号是 16 至 19 位，数一数'
    case 'check-digit':
      return '有一位对不上，照银行卡核对一遍'
  }
}

/** From the right, every second digit counts double, its own digits added. */
function luhnSum(number: string): number {
  let sum = 0
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i])
    const value = i % 2 === 1 ? digit * 2 : digit
    sum += value > 9 ? value - 9 : value
  }
  return sum
}
