import { fieldTime } from '../../shared/domain/subscribe-message'
import type { ActivityDocument } from './documents'

/** What a notice of somebody's place says of the activity: what, when and where; `activityId` is where it leads. */
export const placeWords = ({ _id, title, startsAt, place }: Pick<ActivityDocument, '_id' | 'title' | 'startsAt' | 'place'>) => ({
  title,
  startsAt: fieldTime(startsAt.getTime()),
  place,
  activityId: _id,
})
