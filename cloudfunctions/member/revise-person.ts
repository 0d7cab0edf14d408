import { member } from '../../shared/contract/member'
import { AppError } from '../../shared/errors'
import { telling } from '../_kit/notice'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { contactsToldOf, openUnit, putUnder } from '../_kit/await-word'
import { noting } from '../_kit/noting'
import { saved } from './me-view'

export const revise = useCase(member.calls.revise, async ({ db, caller, now, requestId, trail }, { name, department, unitId }) => {
  if (caller.requestId === requestId) return saved(caller)

  // Whom the unit declined asks it again by saving, as if it were a new one.
  if (unitId === caller.unitId && caller.standing !== 'declined') {
    const change = { name, department, ...noting(trail('revised')) }
    const after = await db.members.changeAndGet({ _id: caller._id, unitId, standing: caller.standing }, change)
    if (!after) throw new AppError('BUSY')
    return saved(after)
  }

  const unit = await openUnit(unitId)
  if (!unit) return { outcome: 'refused', reason: 'no-such-unit' }
  const told = await contactsToldOf({ name }, unit, { now, requestId })

  return await transact(async transaction => {
    const person = await transaction.find(db.members, caller._id)
    if (!person) throw new AppError('NOT_A_MEMBER')
    const entry = trail('unit-changed', person.unitName)
    const fields = { name, department, ...(await putUnder(transaction, person, unit, entry)) }
    await transaction.change(db.members, person._id, { ...fields, ...noting(entry), ...telling(...told) })
    return saved({ ...person, ...fields })
  })
})
