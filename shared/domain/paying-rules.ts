import type { LineState } from '../contract/remuneration'
import { toHalfWidth } from './half-width'
import { formatYuan, type Fen } from './money'
import type { Instant } from './instant'

/** How a line of an approved statement reaches its person. @source domain.md §3: signed for against the identity card, or over WeChat */
export const payWays = ['cash', 'wechat', 'bank'] as const
export type PayWay = (typeof payWays)[number]

export const payWayNames: Readonly<Record<PayWay, string>> = { cash: '现金', wechat: '微信转账', bank: '银行转账' }

export type NotPayable = 'own-line' | 'disputed' | 'paid' | 'held' | 'settled'

/** Why a line cannot be paid, whichever way; null when it can. */
export function whyNotPayable({ state, memberId }: { state: LineState; memberId: string }, payerId: string): NotPayable | null {
  if (state === 'paid' || state === 'held' || state === 'settled' || state === 'disputed') return state
  // Whoever hands out the money is never the one who takes it.
  return memberId === payerId ? 'own-line' : null
}

export type Lacking = 'signature' | 'identity-number' | 'bank-account'

interface Papers {
  state: LineState
  hasIdentityNumber: boolean
  hasBankAccount: boolean
}

/** What is still missing for one way of paying. WeChat's own record stands for a signature. */
export function lackingFor(way: PayWay, { state, hasIdentityNumber, hasBankAccount }: Papers): Lacking[] {
  const unsigned: Lacking[] = state === 'signed' ? [] : ['signature']
  switch (way) {
    case 'wechat':
      return []
    case 'cash':
      return hasIdentityNumber ? unsigned : [...unsigned, 'identity-number']
    case 'bank':
      return hasBankAccount ? unsigned : [...unsigned, 'bank-account']
  }
}

/** The ways that lack nothing. */
export const openWays = (papers: Papers): PayWay[] => payWays.filter(way => lackingFor(way, papers).length === 0)

/** Lines that one request pays. */
export const mostPaid = 50

/** Wrong last digits of an identity card that one line takes within an hour. */
export const mostTries = 5
const hour = 3_600_000

/** How often digits may still be tried on a line. @param wrong moments of the wrong ones */
export const triesLeft = (wrong: readonly Instant[], now: Instant): number =>
  Math.max(0, mostTries - wrong.filter(at => now - at < hour).length)

/** WeChat numbers a transaction with so many digits. */
const transactionDigits = 28

/** What was typed or pasted as WeChat's transaction number, without what it is set apart with. */
export const transactionNumber = (text: string): string => toHalfWidth(text).replace(/[\s-]/g, '')

/** What stands under the field; null when all is well. */
export function transactionNumberProblem(text: string): string | null {
  const number = transactionNumber(text)
  if (!/^\d*$/.test(number)) return '只有数字，从微信账单详情里复制'
  const missing = transactionDigits - number.length
  if (missing === 0) return null
  return `${missing > 0 ? `少 ${missing}` : `多 ${-missing}`} 位，应为 ${transactionDigits} 位`
}

/** The last four of an identity number: three digits, and a digit or X. */
export const lastDigits = (text: string): string => toHalfWidth(text).replace(/\s/g, '').toUpperCase()
export const areLastDigits = (text: string): boolean => /^\d{3}[\dX]$/.test(lastDigits(text))

/** An unsigned person is reminded once in so many ms. */
export const reminderPause = 20 * hour

/** Whether a line's person may be reminded now to sign. */
export const mayRemind = ({ state, remindedAt }: { state: LineState; remindedAt: Instant | null }, now: Instant): boolean =>
  (state === 'open' || state === 'reminded') && (remindedAt === null || now - remindedAt >= reminderPause)

/** “现金 1,150 元”, as it stands in a trail and in a notice. */
export const paymentInWords = (way: PayWay, amount: Fen): string => `${payWayNames[way]} ${formatYuan(amount)} 元`
