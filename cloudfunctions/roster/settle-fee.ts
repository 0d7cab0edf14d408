import { roster } from '../../shared/contract/roster'
import { formatYuan } from '../../shared/domain/money'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { holdsSeatNow } from '../_kit/standings'
import { useCase } from '../_kit/use-case'
import { activityOf, change, changeEach, findEach } from './change-each'
import { paymentWords } from '../_kit/payment-words'

export const settleFee = useCase(roster.calls.settleFee, async ({ db, now, caller, requestId, trail }, input) => {
  const { registrationIds, way, paidAt = now.getTime(), voucher } = input
  const [found, activity] = await Promise.all([findEach(registrationIds), db.activities.find(activityOf(registrationIds))])

  const results = await changeEach(registrationIds, found, requestId, ({ status, fee, payment, memberId, activityId }) => {
    if (payment) return 'already'
    if (!holdsSeat(status)) return 'not-registered'
    if (fee === 0) return 'free'
    if (paidAt > now.getTime()) return 'in-the-future'
    const paid = { way, amount: fee, at: new Date(paidAt), by: caller._id, voucher }
    const words = { title: activity?.title ?? '', amount: formatYuan(fee), activityId }
    return change(
      {
        payment: _.set(paid),
        ...noting(trail('fee-settled', paymentWords(paid))),
        ...telling(notice('fee-settled', memberId, words, { now, requestId })),
      },
      { status: holdsSeatNow, payment: null },
    )
  })
  return { results }
})
