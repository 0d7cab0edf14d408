/** Seats of one activity. `taken` is changed only by the conditional update that guards the number (design.md, "Data"). */
export interface Seats {
  seats: number
  taken: number
}

const fewPercent = 15

export const seatsLeft = ({ seats, taken }: Seats): number => Math.max(0, seats - taken)

export const isFull = (activity: Seats): boolean => seatsLeft(activity) === 0

/** True when the seat bar turns amber; a full activity has its own words. @source look.md §5: ≤ 15 % */
export const isFew = (activity: Seats): boolean =>
  !isFull(activity) && seatsLeft(activity) * 100 <= activity.seats * fewPercent

/** `余 12 席 / 100`, or `已满 / 100`. @source look.md §5, and `activities.html` for the full bar */
export const seatWords = (activity: Seats): string =>
  isFull(activity) ? `已满 / ${activity.seats}` : `余 ${seatsLeft(activity)} 席 / ${activity.seats}`
