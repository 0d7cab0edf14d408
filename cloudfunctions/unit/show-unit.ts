import { unit } from '../../shared/contract/unit'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'
import { keepsAllUnits, namedPeople, recordOf } from './unit-view'

export const get = useCase(unit.calls.get, async ({ db, caller }, { id = caller.unitId }) => {
  if (id !== caller.unitId && !keepsAllUnits(caller)) throw new AppError('NOT_FOUND')
  const [found, people] = await Promise.all([db.units.find(id), namedPeople(id)])
  if (!found) throw new AppError('NOT_FOUND')
  return { unit: recordOf(found, people, caller) }
})
