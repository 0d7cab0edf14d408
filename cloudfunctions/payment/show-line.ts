import { payment } from '../../shared/contract/payment'
import { useCase } from '../_kit/use-case'
import { approvedLine } from './approved-line'
import { triesLeftOn } from './judge-payment'
import { masksOf, payLineOf } from './pay-line-view'

export const line = useCase(payment.calls.line, async ({ db, now, caller }, { lineId }) => {
  const found = await approvedLine(lineId)
  const [masks, signature] = await Promise.all([masksOf([found.memberId]), found.signature && db.signatures.find(found.signature.id)])
  const numbers = masks.get(found.memberId)
  return {
    now: now.getTime(),
    quarter: found.statement,
    line: payLineOf(found, numbers, caller._id),
    memberId: found.memberId,
    strokes: signature?.strokes ?? null,
    identityNumber: numbers?.identityNumber?.mask ?? '',
    bankAccount: numbers?.bankAccount?.mask ?? '',
    bankName: numbers?.bankName ?? '',
    triesLeft: triesLeftOn(found, now.getTime()),
    earlierPayments: found.earlierPayments.map(({ takenBack, ...paid }) => ({
      ...paid,
      at: paid.at.getTime(),
      by: paid.by.name,
      takenBackAt: takenBack.at.getTime(),
      takenBackBy: takenBack.by.name,
      why: takenBack.why,
    })),
    history: [...found.history].reverse().map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })),
  }
})
