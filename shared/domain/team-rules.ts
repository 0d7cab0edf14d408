import type { TeamEvent } from '../contract/activity-plan'

/** Whether teams that entered for `before` are still entered for the same: no event is gone or renamed, nobody shut out. */
export const keepsEvents = (before: readonly TeamEvent[], after: readonly TeamEvent[]): boolean =>
  (before.length > 0) === (after.length > 0) &&
  before.every(old => {
    const now = after.find(({ id }) => id === old.id)
    return now !== undefined && now.name === old.name && now.only === old.only
  })
