import { payment } from '../../shared/contract/payment'
import { takingBackContent } from '../../shared/domain/ledger-contents'
import { _ } from '../_kit/cloud'
import { digest, record } from '../_kit/ledger'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { quarterWords } from '../_kit/quarter-words'

/** The line waits to be paid again, signed as it was; WeChat's number is free for the line that it belongs to. */
export const takeBack = useCase(payment.calls.takeBack, ({ db, now, caller, requestId, trail }, { lineId, paidAt, why }) =>
  transact(async transaction => {
    const line = await transaction.find(db.lines, lineId)
    if (line?.history.some(entry => entry.requestId === requestId && entry.what === 'payment-taken-back')) return { outcome: 'taken-back' } as const
    const paid = line?.payment
    if (!line || paid?.at.getTime() !== paidAt) return { outcome: 'refused', reason: 'changed' } as const
    if (line.memberId === caller._id) return { outcome: 'refused', reason: 'own-line' } as const

    const takenBack = { by: { id: caller._id, name: caller.name }, at: now, why }
    await transaction.change(db.lines, lineId, {
      state: line.signature ? 'signed' : 'open',
      payment: _.set(null),
      paymentKey: lineId,
      earlierPayments: _.push([{ ...paid, takenBack }]),
      revision: _.inc(1),
      ...noting(trail('payment-taken-back', why)),
      ...telling(notice('payment-taken-back', line.memberId, { ...quarterWords(line.statement), why }, { now, requestId })),
    })
    await record(transaction, { kind: 'payment-taken-back', about: `line:${lineId}`, digest: digest(takingBackContent(line.digest, paid, takenBack)), by: caller._id, at: now })
    return { outcome: 'taken-back' } as const
  }),
)
