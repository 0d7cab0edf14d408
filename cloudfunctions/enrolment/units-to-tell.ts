import { openToPeople } from '../../shared/domain/unit-rules'
import { _ } from '../_kit/cloud'
import type { ActivityDocument, HeadCountDocument } from '../_kit/documents'

/** The units that an activity invites and that have not told how many will come. */
export const unitsToTell = ({ eligibility: { grades, unitIds } }: Pick<ActivityDocument, 'eligibility'>, told: readonly Pick<HeadCountDocument, 'unitId'>[]) =>
  _.and([
    { state: _.in([...openToPeople]), _id: _.nin(told.map(({ unitId }) => unitId)) },
    ...(grades.length > 0 ? [{ grade: _.in(grades) }] : []),
    ...(unitIds.length > 0 ? [{ _id: _.in(unitIds) }] : []),
  ]) as unknown as Record<string, unknown>
