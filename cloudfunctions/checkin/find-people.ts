import { checkin } from '../../shared/contract/checkin'
import { isInside } from '../../shared/domain/attendance'
import { slotOn } from '../../shared/domain/checkin-lists'
import { judge } from '../../shared/domain/checkin-rules'
import { toHalfWidth } from '../../shared/domain/half-width'
import { _, containing, ending } from '../_kit/cloud'
import type { RegistrationDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { arrivingOf, deskAt, requireServing } from './desk-at'
import { findActivity } from './find-guest'

const most = 20

/** Digits that tell a phone: fewer are in everybody's. */
const phoneEnd = /^\d{4,11}$/

const fields: readonly (keyof RegistrationDocument)[] = [
  'activityId', 'name', 'unitName', 'number', 'phone', 'status', 'passSerial', 'answers', 'teamId', 'presence', 'fee', 'payment',
]

export const find = useCase(checkin.calls.find, async ({ db, now, caller }, { activityId, listId, way, text }) => {
  const matching = _.and([{ activityId }, ...toHalfWidth(text).split(/\s+/).filter(Boolean).map(meant)] as never) as unknown as Record<string, unknown>
  const [activity, found] = await Promise.all([
    findActivity(activityId),
    db.registrations.query(matching, { orderBy: [['number', 'asc']], limit: most + 1, fields }),
  ])
  requireServing(activity, caller)

  const desk = deskAt(activity, listId, way)
  const slot = slotOn(desk.list, now.getTime())
  const people = found.slice(0, most).map(registration => {
    const arriving = arrivingOf(registration, activity)
    return {
      registrationId: registration._id,
      name: registration.name,
      unitName: registration.unitName,
      number: registration.number,
      phoneEnd: registration.phone.slice(-4),
      status: registration.status,
      inside: isInside(arriving.presence, slot),
      verdict: judge(arriving, null, desk, now.getTime()),
      feeOwed: arriving.feeOwed,
    }
  })
  return { people, more: found.length > most }
})

/** Whoever one word may mean. */
const meant = (word: string) => {
  const named = [{ name: containing(word) }, { unitName: containing(word) }]
  return _.or(phoneEnd.test(word) ? [...named, { phone: ending(word) }] : named)
}
