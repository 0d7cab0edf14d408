import { member } from '../../shared/contract/member'
import { useCase } from '../_kit/use-case'
import { idFor } from '../_kit/ids'
import type { MemberDocument } from '../_kit/documents'
import { meOf } from './me-view'

export const join = useCase(member.calls.join, async ({ db, now, openid, requestId, findCaller }, person) => {
  const already = await findCaller()
  if (already) return { outcome: 'saved', me: meOf(already) }

  const unit = await db.units.find(person.unitId)
  if (!unit) return { outcome: 'refused', reason: 'no-such-unit' }

  const id = idFor(openid, requestId)
  const document: MemberDocument = {
    _id: id,
    openid,
    ...person,
    unitName: unit.name,
    phoneVerified: false,
    standing: 'awaiting',
    contact: false,
    services: [{ unitId: unit._id, unitName: unit.name, from: now, until: null }],
    roles: [],
    post: null,
    consent: null,
    joinedAt: now,
    history: [{ at: now, by: id, byName: person.name, what: 'joined', why: '', requestId }],
    requestId,
  }
  if (await db.members.insert(document)) return { outcome: 'saved', me: meOf(document) }

  // A unique index refused: either this identity joined a moment ago, or the phone is another person's.
  const joinedMeanwhile = await db.members.findOne({ openid })
  return joinedMeanwhile
    ? { outcome: 'saved', me: meOf(joinedMeanwhile) }
    : { outcome: 'refused', reason: 'phone-taken' }
})
