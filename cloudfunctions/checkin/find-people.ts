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
  const words = toHalfWidth(text).split(/\s+/).filter(Boolean)
  const among = (matching: readonly object[]) => {
    const condition = _.and([{ activityId }, ...matching] as never) as unknown as Record<string, unknown>
    return db.registrations.query(condition, { orderBy: [['number', 'asc']], limit: most + 1, fields })
  }
  const [activity, named, meant] = await Promise.all([findActivity(activityId), among(words.map(isNamed)), among(words.map(isMeant))])
  requireServing(activity, caller)
  const found = [...new Map([...named, ...meant].map(each => [each._id, each])).values()]

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

const isNamed = (word: string) => ({ name: containing(word) })

/** Whoever one word may mean. */
const isMeant = (word: string) =>
  _.or([isNamed(word), { unitName: containing(word) }, ...(phoneEnd.test(word) ? [{ phone: ending(word) }] : [])])
