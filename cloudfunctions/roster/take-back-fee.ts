import { roster } from '../../shared/contract/roster'
import { formatYuan } from '../../shared/domain/money'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { activityOf, change, changeOne } from './change-each'
import { paymentWords } from '../_kit/payment-words'

const said = { mistake: '登记有误', refund: '已退款' } as const

export const takeBackFee = useCase(roster.calls.takeBackFee, async ({ db, now, requestId, trail }, { registrationId, paidAt, as, why }) => {
  const { document: activity, other: person } = await db.activities.findWith(activityOf([registrationId]), db.registrations, registrationId)
  if (!activity || !person) throw new AppError('NOT_FOUND')

  const { payment, memberId } = person
  const words = { title: activity.title, why: `${said[as]} ${formatYuan(payment?.amount ?? 0)} 元，${why}`, activityId: activity._id }
  const result = await changeOne(
    person,
    requestId,
    payment?.at.getTime() === paidAt
      ? change(
          {
            payment: _.set(null),
            ...noting(trail(as === 'refund' ? 'fee-refunded' : 'fee-taken-back', `${paymentWords(payment)}；${why}`)),
            ...telling(notice('fee-taken-back', memberId, words, { now, requestId })),
          },
          { 'payment.at': payment.at },
        )
      : 'changed',
  )
  return result === 'done' ? { outcome: 'done' } : { outcome: 'refused', reason: result }
})
