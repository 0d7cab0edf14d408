/** Seats of one activity. `taken` is changed only by the conditional update that guards the capacity (design.md, "Data"). */
export interface Seats {
  capacity: number
  taken: number
}

const fewPercent = 15

export const seatsLeft = ({ capacity, taken }: Seats): number => Math.max(0, capacity - taken)

export const isFull = (seats: Seats): boolean => seatsLeft(seats) === 0

/** True when the seat bar turns amber; a full activity has its own words. @source look.md §5: ≤ 15 % */
export const isFew = (seats: Seats): boolean =>
  !isFull(seats) && seatsLeft(seats) * 100 <= seats.capacity * fewPercent

/** `余 12 席 / 100`, or `已满 / 100`. @source look.md §5, and `activities.html` for the full bar */
export const seatWords = (seats: Seats): string =>
  isFull(seats) ? `已满 / ${seats.capacity}` : `余 ${seatsLeft(seats)} 席 / ${seats.capacity}`
