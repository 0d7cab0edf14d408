import type { HeadCount } from '../../shared/contract/enrolment'
import { deadlinePassed } from '../../shared/domain/instant'
import type { ActivityDocument, HeadCountDocument } from '../_kit/documents'

/** A unit tells one number an activity. */
export const headCountId = (activityId: string, unitId: string) => `${activityId}:${unitId}`

export const headCountOf = ({ count, note, at, byName }: HeadCountDocument): HeadCount => ({ count, note, at: at.getTime(), by: byName })

/** Why no head count is taken now; null when it is. */
export function whyNotTold({ headCountDue }: Pick<ActivityDocument, 'headCountDue'>, now: Date): 'not-asked' | 'too-late' | null {
  if (!headCountDue) return 'not-asked'
  return deadlinePassed(headCountDue.getTime(), now.getTime()) ? 'too-late' : null
}
