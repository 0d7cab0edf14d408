import { unit } from '../../shared/contract/unit'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { isDuplicate } from '../_kit/collection'
import type { UnitDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { keepsAllUnits, namedPeople, recordOf } from './unit-view'
import { whoHas } from './who-has'

export const save = useCase(unit.calls.save, async ({ db, caller, requestId, trail }, { id, revision, ...given }) => {
  const keepsAll = keepsAllUnits(caller)
  if (id !== caller.unitId && !keepsAll) throw new AppError('NOT_FOUND')
  const before = await db.units.find(id)
  if (!before) throw new AppError('NOT_FOUND')
  const told = async (document: UnitDocument) =>
    ({ outcome: 'saved', unit: recordOf(document, await namedPeople(id), caller) }) as const

  if (before.requestId === requestId) {
    await nameItsPeople(before)
    return told(before)
  }

  const { name, creditCode, ...own } = given
  // A company that was declined, or withdrew, holds its code no longer: it may apply again.
  const holdsCode = before.grades.length > 0 || before.state === 'applying'
  const isRenamed = keepsAll && name !== before.name
  const change = {
    ...own,
    // Set, not merged: an invoice of the other type leaves no field of the one before.
    invoice: _.set(own.invoice),
    ...(keepsAll && { name, creditCode, codeKey: (holdsCode && creditCode) || id }),
    revision: _.inc(1),
    requestId,
    history: _.push([isRenamed ? trail('renamed', `${before.name} → ${name}`) : trail('revised')]),
  }
  try {
    const changed = await db.units.changeAndGet({ _id: id, revision }, change)
    if (!changed) return { outcome: 'refused', reason: 'changed-meanwhile', owner: before.name }
    if (isRenamed) await nameItsPeople(changed)
    return await told(changed)
  } catch (error) {
    if (isDuplicate(error)) return { outcome: 'refused', ...(await whoHas({ id, name, creditCode })) }
    throw error
  }

  /** People carry their unit's name, to be found by it. What they registered for keeps the name of its day. */
  async function nameItsPeople({ name: unitName }: UnitDocument) {
    await db.members.change({ unitId: id, unitName: _.neq(unitName) }, { unitName })
  }
})
