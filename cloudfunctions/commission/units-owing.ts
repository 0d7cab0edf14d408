import { councilGrades } from '../../shared/domain/unit-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { UnitDocument } from '../_kit/documents'

/** The council's units and those with these ids, whatever they are: what owes, or has sent something. 1,000 at most. */
export const unitsOwing = (ids: readonly string[]): Promise<UnitDocument[]> =>
  db.units.query(_.or([{ state: 'member', grade: _.in([...councilGrades]) }, { _id: _.in([...ids]) }]) as unknown as Record<string, unknown>, {
    limit: 1_000,
    fields: ['name', 'grade', 'state', 'officers'],
  })
