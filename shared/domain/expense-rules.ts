import { toHalfWidth } from './half-width'
import { parseYuan, type Fen } from './money'
import { transactionNumberProblem, type PayWay } from './paying-rules'

/** Of one expense. */
export const mostVouchers = 9

/** UTF-16 units. */
export const expenseLengths = { purpose: 60, payee: 80, fileName: 60, number: 40, why: 100 } as const

/** Fen: 10 million yuan. */
export const mostAmount: Fen = 1_000_000_000

/** From what amount on, included, nothing is sent to be signed without a voucher. */
export const usualVoucherFrom: Fen = 100_000

interface Content {
  purpose: string
  amount: Fen
  payee: string
  vouchers: readonly unknown[]
}

export type ExpenseProblem = 'purpose-missing' | 'amount-missing' | 'payee-missing' | 'voucher-missing'

/** What an expense lacks before it can be signed: a draft may be kept without. */
export function expenseProblems({ purpose, amount, payee, vouchers }: Content, voucherFrom = usualVoucherFrom): ExpenseProblem[] {
  return [
    ...(purpose ? [] : (['purpose-missing'] as const)),
    ...(amount > 0 ? [] : (['amount-missing'] as const)),
    ...(payee ? [] : (['payee-missing'] as const)),
    ...(amount >= voucherFrom && vouchers.length === 0 ? (['voucher-missing'] as const) : []),
  ]
}

/** An amount in yuan as people type or paste it; null when it is none. @returns fen */
export const typedAmount = (text: string): Fen | null => parseYuan(plain(text))

/** What stands under the field of an amount; null when all is well. */
export function amountProblem(text: string): string | null {
  const typed = plain(text)
  if (!typed) return '填写金额'
  if (/[^\d.,]/.test(typed)) return '只填数字，单位是元'
  if (/\.\d{3,}$/.test(typed)) return '最多两位小数，到分为止'
  const amount = parseYuan(typed)
  if (amount === null) return '写成 3600 或 3,600.50 这样'
  if (amount === 0) return '金额要大于 0'
  return amount > mostAmount ? '一笔最多 1,000 万元' : null
}

const plain = (text: string): string => toHalfWidth(text).replace(/[\s¥￥元]/g, '')

interface Payable {
  status: 'draft' | 'submitted' | 'approved' | 'paid' | 'withdrawn'
  /** Ids of who made it, and of who signed. */
  makers: readonly string[]
  signers: readonly string[]
}

export type NotPaying = 'not-approved' | 'paid' | 'own-paper' | 'signed-it'

/**
 * Why somebody may not pay an expense; null when they may. Whoever asked for the money, or agreed to it, does not hand
 * it out.
 */
export function whyNotPay({ status, makers, signers }: Payable, payerId: string): NotPaying | null {
  if (status === 'paid') return 'paid'
  if (status !== 'approved') return 'not-approved'
  if (makers.includes(payerId)) return 'own-paper'
  return signers.includes(payerId) ? 'signed-it' : null
}

/** What stands under the number of a payment; null when all is well. Cash has none. */
export function payNumberProblem(way: PayWay, number: string): string | null {
  if (way === 'wechat') return transactionNumberProblem(number)
  if (way === 'bank') return number.trim() ? null : '填写银行回单或流水的编号'
  return null
}
