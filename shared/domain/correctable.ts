import type { ActivityPlan } from '../contract/activity-plan'

/**
 * What of an activity can still be put right when it is over: what tells of it, and what is settled afterwards. Nothing
 * among it changes what anybody registered for.
 */
export const correctable = [
  'title', 'organiser', 'description', 'audience', 'cover', 'pictures', 'attachments',
  'place', 'address', 'location', 'schedule', 'arrivalPlace',
  'feeNote', 'payWays', 'transferTo', 'certificate', 'contactName', 'contactPhone',
] as const satisfies readonly (keyof ActivityPlan)[]
