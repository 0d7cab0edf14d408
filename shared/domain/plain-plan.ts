import type { ActivityPlan } from '../contract/activity-plan'
import { noRestriction } from './eligibility'

/** What an activity is without anything special about it. */
export const plainPlan = {
  cover: '',
  pictures: [],
  attachments: [],
  location: null,
  headCountDue: null,
  cancelUntil: null,
  payWays: [],
  transferTo: '',
  unitSeats: null,
  eligibility: noRestriction,
  approval: false,
  confirmHours: 0,
  rooms: [],
  questions: [],
  teamEvents: [],
  certificate: '',
} satisfies Partial<ActivityPlan>
