import { checkin } from '../../shared/contract/checkin'
import { _ } from '../_kit/cloud'
import { holdsSeatNow } from '../_kit/standings'
import { useCase } from '../_kit/use-case'
import { deskAt, requireServing } from './desk-at'
import { findActivity } from './find-guest'
import { whoIsOn } from './on-list'
import { slotShown } from './slot-shown'

const pageSize = 50

export const missing = useCase(checkin.calls.missing, async ({ db, now, caller }, { activityId, listId, day, unitId, page }) => {
  const activity = await findActivity(activityId)
  requireServing(activity, caller)

  const { list, slot } = slotShown(deskAt(activity, listId, 'in').list, day, now)
  const condition = { activityId, status: holdsSeatNow, ...whoIsOn(list.who), 'presence.slot': _.neq(slot), ...(unitId && { unitId }) }
  const [people, total] = await Promise.all([
    db.registrations.query(condition, {
      orderBy: [['unitName', 'asc'], ['number', 'asc']],
      limit: pageSize,
      skip: page * pageSize,
      fields: ['memberId', 'number', 'name', 'phone', 'unitId', 'unitName'],
    }),
    db.registrations.count(condition),
  ])

  const unitIds = [...new Set(people.map(person => person.unitId))]
  const contacts = await db.members.query({ unitId: _.in(unitIds), contact: true }, { limit: 1_000, fields: ['name', 'phone', 'unitId'] })
  return {
    people: people.map(({ _id, memberId, number, name, phone, unitName, ...person }) => {
      const contact = contacts.find(each => each.unitId === person.unitId && each._id !== memberId && !each.phone.startsWith('none:'))
      return { id: _id, number, name, phone, unitName, contact: contact ? { name: contact.name, phone: contact.phone } : null }
    }),
    total,
  }
})
