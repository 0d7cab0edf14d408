import type { RegistrationStatus } from '../../shared/contract/activity'
import { holdsSeat } from '../../shared/domain/registration-rules'
import { _ } from './cloud'
import type { ActivityDocument } from './documents'

interface Held {
  status: RegistrationStatus
  unitId: string
}

/** Of places that come and go in one step: by how much each of the activity's counters changes. */
export function counted(given: readonly Held[], givenBack: readonly Held[]): Record<string, unknown> {
  const sums = new Map<string, number>()
  const add = (counter: string, by: number) => sums.set(counter, (sums.get(counter) ?? 0) + by)
  const all = [...given.map(each => [each, 1] as const), ...givenBack.map(each => [each, -1] as const)]
  for (const [{ status, unitId }, by] of all) {
    if (status === 'waitlisted') add('waiting', by)
    if (status === 'pending') add('pending', by)
    if (!holdsSeat(status)) continue
    add('taken', by)
    if (unitId) add(`unitTaken.${unitId}`, by)
  }
  return Object.fromEntries([...sums].filter(([, by]) => by !== 0).map(([counter, by]) => [counter, _.inc(by)]))
}

/** Whether a unit may hold one more seat, as far as its own limit goes. */
export const unitHasRoom = ({ unitSeats, unitTaken }: Pick<ActivityDocument, 'unitSeats' | 'unitTaken'>, unitId: string): boolean =>
  unitSeats === null || (unitTaken[unitId] ?? 0) < unitSeats

/** Units that hold as many seats as they may. */
export const fullUnits = ({ unitSeats, unitTaken }: Pick<ActivityDocument, 'unitSeats' | 'unitTaken'>): string[] =>
  unitSeats === null ? [] : Object.keys(unitTaken).filter(unitId => unitTaken[unitId]! >= unitSeats)
