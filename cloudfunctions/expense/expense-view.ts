import type { Expense, ExpenseRow } from '../../shared/contract/expense'
import { whyNotPay } from '../../shared/domain/expense-rules'
import type { ExpenseDocument } from '../_kit/documents'
import { nextOf, paperOf } from '../_kit/papers'
import { signoffOf } from '../_kit/statement-view'

/** What a list needs of each. */
export const rowFields = ['purpose', 'amount', 'payee', 'status', 'madeBy', 'madeAt', 'signoff', 'payment.at', 'revision', 'requestId']

export function rowOf(expense: ExpenseDocument, callerId: string): ExpenseRow {
  const { _id: id, purpose, amount, payee, status, madeBy, madeAt, signoff, payment } = expense
  const refusal = status === 'draft' && signoff?.refusal && signoff.refusal.at >= signoff.submittedAt ? signoff.refusal : null
  return {
    id,
    purpose,
    amount,
    payee,
    status,
    madeBy: madeBy.name,
    mine: madeBy.id === callerId,
    madeAt: madeAt.getTime(),
    sentAt: signoff?.submittedAt.getTime() ?? null,
    paidAt: payment?.at.getTime() ?? null,
    next: postsNext(expense),
    returned: refusal && { by: refusal.by.name, post: refusal.post, at: refusal.at.getTime(), why: refusal.why },
  }
}

function postsNext(expense: ExpenseDocument): ExpenseRow['next'] {
  const paper = expense.status === 'submitted' ? paperOf('expense', expense) : null
  const next = paper && nextOf(paper, false)
  return next?.step === 'sign' ? next.posts : []
}

/** As the rule of paying sees it. */
export const payableOf = ({ status, madeBy, signoff }: ExpenseDocument) => ({
  status,
  makers: [madeBy.id, ...(signoff ? [signoff.submittedBy.id] : [])],
  signers: signoff?.signatures.map(({ by }) => by) ?? [],
})

/**
 * @param links by a voucher's file
 * @param others expenses that show some of the same vouchers
 */
export function expenseOf(expense: ExpenseDocument, callerId: string, { links, others }: { links: Readonly<Record<string, string>>; others: readonly ExpenseDocument[] }): Expense {
  const { revision, vouchers, signoff, payment, history } = expense
  return {
    ...rowOf(expense, callerId),
    revision,
    vouchers: vouchers.map(({ fileId, name, kind, digest }) => ({
      fileId,
      name,
      kind,
      url: links[fileId] ?? null,
      alsoIn: others.filter(other => other.vouchers.some(each => each.digest === digest)).map(({ _id, purpose }) => ({ id: _id, purpose })),
    })),
    signoff: signoff && signoffOf(signoff),
    payment: payment && { way: payment.way, number: payment.number, at: payment.at.getTime(), by: payment.by.name },
    notPaying: whyNotPay(payableOf(expense), callerId),
    history: history.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })),
  }
}
