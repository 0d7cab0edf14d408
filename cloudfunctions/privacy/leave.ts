import { privacy } from '../../shared/contract/privacy'
import { isToGiveBack, nameOfWhoLeft, whatLeavingDoes, whyStay } from '../../shared/domain/leaving'
import { isOver } from '../../shared/domain/registration-rules'
import { ended } from '../../shared/domain/services'
import { dropAdmin } from '../_kit/admins'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, MemberDocument } from '../_kit/documents'
import { endOffice } from '../_kit/end-office'
import { giveBackPlace } from '../_kit/give-back-place'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { findBelongings } from './belongings'
import { forgetElsewhere, withoutPerson } from './forget-person'

/**
 * First the person loses what they may do here, in one step; then everything that hangs on them is cleared, piece by
 * piece; their own record, by which they are known, comes last. A leaving that was cut off therefore goes on when it
 * is asked again, and who is not known any more has left.
 */
export const leave = useCase(privacy.calls.leave, async ({ now, requestId, findCaller }) => {
  const person = await findCaller()
  if (!person) return { outcome: 'left' }

  const { belongings, registrations, activities } = await findBelongings(person)
  const entry: HistoryEntry = { at: now, by: person._id, byName: person.name, what: 'left', why: '', requestId }
  if (person.standing !== 'left') {
    const reasons = whyStay(belongings, now.getTime())
    if (reasons.length > 0) return { outcome: 'refused', reasons }
    if (!(await endMembership(person._id, entry))) return { outcome: 'refused', reasons: ['last-admin'] }
  }

  for (const { _id, activityId, status, presence } of registrations) {
    const endsAt = activities.get(activityId)?.endsAt.getTime() ?? 0
    if (isToGiveBack({ status, arrived: presence.length > 0, endsAt }, now.getTime())) await giveBack(_id, entry)
  }
  const keepsName = whatLeavingDoes(belongings, now.getTime()).keeps.name
  await forgetElsewhere(person, activities, keepsName)
  await db.members.change({ _id: person._id }, leftBehind(person, keepsName, entry))
  return { outcome: 'left' }
})

/** @returns false for the last administrator, who stays */
const endMembership = (id: string, entry: HistoryEntry): Promise<boolean> =>
  transact(async transaction => {
    const person = await transaction.find(db.members, id)
    if (!person || person.standing === 'left') return true
    if (person.roles.includes('admin') && !(await dropAdmin(transaction, id))) return false
    // Nobody's act: it must not look, when this is asked again, as if the person had acted for the unit.
    await endOffice(transaction, person, { ...entry, by: '', byName: '' })
    await transaction.change(db.members, id, {
      standing: 'left',
      roles: [],
      post: null,
      contact: false,
      services: ended(person.services, entry.at),
    })
    return true
  })

/** By the same steps as a person's own cancelling, so that the line moves up. */
const giveBack = (registrationId: string, entry: HistoryEntry): Promise<void> =>
  transact(async (transaction, lastAttempt) => {
    const mine = await transaction.find(db.registrations, registrationId)
    const activity = mine && (await transaction.find(db.activities, mine.activityId))
    if (!mine || !activity || isOver(mine.status) || mine.presence.length > 0) return
    await giveBackPlace(transaction, { mine, activity, entry: { ...entry, what: 'cancelled' }, lastAttempt })
  })

/** The record that remains: enough for what is kept to have an owner, and nothing by which the person comes in again. */
function leftBehind(person: MemberDocument, keepsName: boolean, entry: HistoryEntry) {
  const clean = withoutPerson(person, keepsName)
  return {
    openid: `left:${person._id}`,
    phone: `none:${person._id}`,
    phoneVerified: false,
    name: keepsName ? person.name : nameOfWhoLeft,
    department: '',
    services: [],
    consent: _.set(null),
    notices: [],
    history: clean([...person.history, entry]),
    requestId: entry.requestId,
  }
}
