import { _ } from '../cloudfunctions/_kit/cloud'
import { usualCheckin } from '../shared/domain/usual-checkin'
import { missing, reshape, type Migration } from './step'

/** Until 22 November 2026 an activity received people in one way: on arrival, by whoever was staff, an open fee stopping nobody. */
export const activitiesCheckin: Migration = {
  version: 6,
  what: '活动有自己的签到设置',
  steps: [reshape({ collection: 'activities', older: { checkin: missing }, change: () => ({ checkin: _.set(usualCheckin) }) })],
}
