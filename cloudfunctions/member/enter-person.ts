import { member } from '../../shared/contract/member'
import { idFor } from '../_kit/ids'
import { useCase } from '../_kit/use-case'
import { openUnit } from '../_kit/await-word'
import { newMember } from '../_kit/new-member'
import { unboundOpenid } from '../_kit/unbound'

export const enter = useCase(member.calls.enter, async ({ db, caller, now, requestId, trail }, person) => {
  const unit = await openUnit(person.unitId)
  if (!unit) return { outcome: 'refused', reason: 'no-such-unit' }

  const id = idFor(caller._id, requestId)
  const given = { ...person, openid: unboundOpenid(id), phoneVerified: false, standing: 'confirmed' as const }
  const document = newMember(id, given, unit, { now, requestId, by: trail('entered') })
  if (await db.members.insert(document)) return { outcome: 'entered', id }

  // Refused by a unique index: this very request made it before, or the phone is somebody's.
  return (await db.members.find(id)) ? { outcome: 'entered', id } : { outcome: 'refused', reason: 'phone-taken' }
})
