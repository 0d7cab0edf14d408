import type { NoticeKind } from '../../shared/domain/notice-words'
import { unit } from '../../shared/contract/unit'
import { canMove, moveNames } from '../../shared/domain/unit-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import type { UnitDocument } from '../_kit/documents'
import { notice, telling } from '../_kit/notice'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { namedPeople, recordOf } from './unit-view'

const told = { member: 'unit-restored', suspended: 'unit-suspended', left: 'unit-left' } as const satisfies Record<string, NoticeKind>

export const changeState = useCase(unit.calls.changeState, async ({ db, caller, now, requestId, trail }, { id, to, why }) => {
  const moved = await transact(async transaction => {
    const before = await transaction.find(db.units, id)
    if (!before) throw new AppError('NOT_FOUND')
    if (before.requestId === requestId) return true
    // Whoever never was a member comes in by an application alone.
    if (!canMove(before.state, to) || before.grades.length === 0) return false

    const acting = _.and([{ unitId: id }, _.or([{ contact: true }, { roles: 'officer' }])]) as unknown as Record<string, unknown>
    const people = await transaction.query(db.members, acting, { limit: 100 })
    await transaction.change(db.units, id, {
      state: to,
      ...(to === 'left' && { officers: _.set([]) }),
      revision: _.inc(1),
      requestId,
      history: _.push([trail(moveNames[to], why)]),
      ...telling(...people.map(({ _id }) => notice(told[to], _id, { unit: before.name, why }, { now, requestId }))),
    })
    if (to !== 'left') return true

    // Nobody writes or acts for a unit that is no member. The people stay, with all that they did.
    for (const { _id, roles } of people) {
      await transaction.change(db.members, _id, {
        contact: false,
        roles: _.set(roles.filter(role => role !== 'officer')),
        requestId,
        history: _.push([trail('unit-left', why)]),
      })
    }
    return true
  })
  if (!moved) return { outcome: 'refused', reason: 'not-from-here' }

  const [after, people] = await Promise.all([db.units.find(id), namedPeople(id)])
  return { outcome: 'saved', unit: recordOf(after as UnitDocument, people, caller) }
})
