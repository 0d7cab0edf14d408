import { roster } from '../../shared/contract/roster'
import { dateKey } from '../../shared/domain/instant'
import { formatYuan } from '../../shared/domain/money'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { holdsSeatNow } from '../_kit/standings'
import { useCase } from '../_kit/use-case'
import { activityOf, change, changeEach, findEach } from './change-each'

export const remind = useCase(roster.calls.remind, async ({ db, now, requestId, trail }, { registrationIds }) => {
  const [found, activity] = await Promise.all([findEach(registrationIds), db.activities.find(activityOf(registrationIds))])
  const today = dateKey(now.getTime())

  const results = await changeEach(registrationIds, found, requestId, ({ _id, status, fee, payment, voucher, history, memberId, activityId }) => {
    if (!holdsSeat(status) || fee === 0 || payment) return 'owes-nothing'
    if (voucher) return 'voucher-sent'
    if (history.some(({ what, at }) => what === 'fee-reminded' && dateKey(at.getTime()) === today)) return 'today-already'
    const words = { title: activity?.title ?? '', amount: formatYuan(fee), activityId }
    // The same notice whoever sends it: two of staff who remind at once are one message.
    const told = notice('fee-reminder', memberId, words, { now, requestId: `${_id} ${today}` })
    return change({ ...noting(trail('fee-reminded')), ...telling(told) }, { status: holdsSeatNow, payment: null, voucher: null })
  })
  return { results }
})
