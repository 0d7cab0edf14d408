import { formatYuan, parseYuan, type Fen } from '../../../shared/domain/money'

export interface SplitBill {
  billId: string
  year: string
  /** Fen that are still to be paid. */
  open: Fen
}

/** What is typed beside each bill, by its id; nothing beside what is not paid. */
export type Typed = Readonly<Record<string, string>>

export const typedOf = (parts: readonly { billId: string; amount: Fen }[]): Typed => Object.fromEntries(parts.map(({ billId, amount }) => [billId, formatYuan(amount)]))

/** What is wrong with what stands beside one bill; null when all is well. */
export function partProblem({ open }: SplitBill, text: string): string | null {
  if (text.trim() === '') return null
  const amount = parseYuan(text)
  if (amount === null) return '只写数字，如 3,000.00'
  return amount > open ? `多 ${formatYuan(amount - open)} 元，这年未缴 ${formatYuan(open)} 元` : null
}

/** The parts as they are typed, and what stands against booking them. @param amount fen that came in */
export function splitOf(bills: readonly SplitBill[], typed: Typed, amount: Fen): { parts: { billId: string; amount: Fen }[]; against: string | null } {
  const wrong = bills.some(bill => partProblem(bill, typed[bill.billId] ?? '') !== null)
  const parts = bills.flatMap(({ billId }) => {
    const part = parseYuan(typed[billId] ?? '')
    return part ? [{ billId, amount: part }] : []
  })
  const rest = amount - parts.reduce((sum, part) => sum + part.amount, 0)
  if (wrong) return { parts, against: '先改好标红的数' }
  if (rest > 0) return { parts, against: `还有 ${formatYuan(rest)} 元没有分到账单` }
  return { parts, against: rest < 0 ? `比这笔款多分了 ${formatYuan(-rest)} 元` : null }
}
