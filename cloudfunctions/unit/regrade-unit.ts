import { unit } from '../../shared/contract/unit'
import { isSameGrade, tidyTerm } from '../../shared/domain/unit-rules'
import { gradeNames } from '../../shared/domain/unit-words'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import type { UnitDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { namedPeople, recordOf } from './unit-view'

export const regrade = useCase(unit.calls.regrade, async ({ db, caller, now, requestId, trail }, { id, revision, grade, why, ...given }) => {
  const term = tidyTerm(given.term)
  const told = async (document: UnitDocument) =>
    ({ outcome: 'saved', unit: recordOf(document, await namedPeople(id), caller) }) as const

  const before = await db.units.find(id)
  if (!before) throw new AppError('NOT_FOUND')
  if (before.requestId === requestId) return told(before)
  if (before.state !== 'member') return { outcome: 'refused', reason: 'not-a-member' }
  if (isSameGrade(before.grades, { grade, term })) return { outcome: 'refused', reason: 'same' }

  const changed = await db.units.changeAndGet(
    { _id: id, revision, state: 'member' },
    {
      grade,
      grades: _.push([{ grade, term, from: now, by: caller.name }]),
      revision: _.inc(1),
      requestId,
      history: _.push([trail('regraded', `${gradeNames[before.grade]} → ${gradeNames[grade]}，${term}：${why}`)]),
    },
  )
  return changed ? told(changed) : { outcome: 'refused', reason: 'changed-meanwhile' }
})
