import { toHalfWidth } from './half-width'

export type PhoneCheck =
  | { ok: true; phone: string }
  /** `missing` is negative when there are too many. */
  | { ok: false; reason: 'length'; missing: number }
  | { ok: false; reason: 'charset' | 'prefix' }

const length = 11

/**
 * Checks a mainland mobile number as typed or pasted: spaces, dashes, full-width digits and +86 are put right.
 *
 * @returns the 11 digits as they are to be stored, or what is wrong
 * @source mainland mobile numbers: 11 digits, 13 to 19 at the front
 */
export function checkPhone(text: string): PhoneCheck {
  const phone = toHalfWidth(text).replace(/[\s-]/g, '').replace(/^(?:\+|00)86/, '')
  if (!/^\d*$/.test(phone)) return { ok: false, reason: 'charset' }
  if (phone.length !== length) return { ok: false, reason: 'length', missing: length - phone.length }
  if (!/^1[3-9]/.test(phone)) return { ok: false, reason: 'prefix' }
  return { ok: true, phone }
}

/** What the person reads under the field, or null when all is well. @source look.md §6: say how much is missing */
export function phoneProblem(text: string): string | null {
  if (text.trim() === '') return '填写手机号，11 位'
  const check = checkPhone(text)
  if (check.ok) return null
  switch (check.reason) {
    case 'length':
      return `${check.missing > 0 ? `少 ${check.missing}` : `多 ${-check.missing}`} 位，应为 11 位`
    case 'charset':
      return '手机号里只有数字'
    case 'prefix':
      return '手机号以 13 至 19 开头，核对前两位'
  }
}

/** `138****0527`: enough to recognise one's own, too little to call. */
export const maskPhone = (phone: string): string =>
  phone.length === length ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '*'.repeat(phone.length)
