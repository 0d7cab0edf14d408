import { member } from '../../shared/contract/member'
import { _ } from '../_kit/cloud'
import { isDuplicate } from '../_kit/collection'
import { useCase } from '../_kit/use-case'
import { meOf } from './me-view'

export const revise = useCase(member.calls.revise, async ({ db, caller, requestId, trail }, person) => {
  if (caller.requestId === requestId) return { outcome: 'saved', me: meOf(caller) }

  const unit = await db.units.find(person.unitId)
  if (!unit) return { outcome: 'refused', reason: 'no-such-unit' }

  const change = { ...person, unitName: unit.name, requestId }
  try {
    await db.members.change({ _id: caller._id }, { ...change, history: _.push([trail('revised')]) })
  } catch (error) {
    if (isDuplicate(error)) return { outcome: 'refused', reason: 'phone-taken' }
    throw error
  }
  return { outcome: 'saved', me: meOf({ ...caller, ...change }) }
})
