export interface SeatCount {
  /** seats that are held */
  taken: number
  /** seats in all */
  capacity: number
}

/**
 * How many seats are left, never below 0, and how that looks: `few` from 15 % down, `full` at none.
 *
 * @source look.md §5, 席位条
 */
export function seatsLeft({ taken, capacity }: SeatCount): { left: number; level: 'some' | 'few' | 'full' } {
  const left = Math.max(0, capacity - taken)
  if (left === 0) return { left, level: 'full' }
  return { left, level: left / capacity <= 0.15 ? 'few' : 'some' }
}
