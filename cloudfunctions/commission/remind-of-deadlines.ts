import { deadline as deadlineWords } from '../../shared/domain/instant'
import { reminderDue } from '../../shared/domain/commission-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { eachApart } from '../_kit/each-apart'
import { notice } from '../_kit/notice'
import { deliveriesTo } from './deliveries'

const day = 24 * 3_600_000

/** Commissions that one run takes up. */
const atOnce = 200

/**
 * Every morning: reminds whoever has accepted and not delivered, three days before the deadline and one day before,
 * each once. Who is no officer any more is left in peace. A deadline that was put off is reminded of anew.
 *
 * @returns how many commissions somebody was reminded of
 */
export async function remindOfDeadlines({ now }: { now: Date }): Promise<number> {
  const near = _.gt(now).and(_.lt(new Date(now.getTime() + 5 * day)))
  const found = await db.commissions.query({ 'status': 'open', 'deadline': near, 'accepted.0': _.exists(true) }, { limit: atOnce })
  if (found.length === 0) return 0
  const [deliveries, officers] = await Promise.all([
    deliveriesTo(found.map(({ _id }) => _id)),
    db.members.query({ _id: _.in(found.flatMap(({ accepted }) => accepted.map(({ memberId }) => memberId))), roles: 'officer' }, { limit: 1_000, fields: ['name'] }),
  ])
  const writing = new Set(officers.map(({ _id }) => _id))

  return eachApart(found, { doing: 'reminding' }, async ({ _id, subject, deadline, accepted, reminded }) => {
    const which = reminderDue(deadline.getTime(), now.getTime())
    const keyOf = (memberId: string) => `${memberId} ${which} ${deadline.getTime()}`
    const whom = accepted.map(({ memberId }) => memberId).filter(id => writing.has(id) && !deliveries.of(_id, id) && !reminded.includes(keyOf(id)))
    if (which === null || whom.length === 0) return false
    // Of two runs at once both make the same messages.
    const requestId = `${_id} ${which} ${deadline.getTime()}`
    const words = { subject, until: deadlineWords(deadline.getTime()) }
    const notices = whom.map(id => notice('commission-due', id, words, { now, requestId }))
    const keys = whom.map(keyOf)
    return (await db.commissions.change({ _id, status: 'open', deadline, reminded: _.nin(keys) }, { reminded: _.push(keys), notices: _.push(notices) })) > 0
  })
}
