import { isOver, type RegistrationStatus } from './registration-rules'

/** A person's place at an activity as far as it matters to which of two is kept. */
export interface HeldPlace {
  status: RegistrationStatus
  arrived: boolean
}

/** From the least to the best. */
const ranks: readonly RegistrationStatus[] = ['cancelled', 'rejected', 'pending', 'waitlisted', 'offered', 'registered']
const worth = ({ status, arrived }: HeldPlace) => (arrived ? ranks.length : isOver(status) ? 0 : ranks.indexOf(status))

/**
 * Which of two places of one person at one activity remains: where they arrived, else the better one, else the kept
 * record's own.
 *
 * @returns also what the other held and gives back to others
 */
export function onePlace(kept: HeldPlace, dropped: HeldPlace): { remains: 'kept' | 'dropped'; givenBack: RegistrationStatus | null } {
  const remains = worth(dropped) > worth(kept) ? 'dropped' : 'kept'
  const { status } = remains === 'kept' ? dropped : kept
  return { remains, givenBack: isOver(status) ? null : status }
}
