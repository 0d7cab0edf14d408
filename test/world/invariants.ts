import type { HistoryEntry } from '../../cloudfunctions/_kit/documents'
import type { World } from './world'

/**
 * What must hold of an activity whenever nobody is half-way through: the counters count, nobody has more than one
 * place, and nobody waits beside a free seat.
 */
export async function expectSeatsToAddUp(world: World, activity: { id: string }): Promise<void> {
  const [now, registrations] = await Promise.all([world.activityNow(activity), world.registrationsOf(activity)])
  const registered = registrations.filter(({ status }) => status === 'registered')
  const waitlisted = registrations.filter(({ status }) => status === 'waitlisted')

  expect({ taken: now.taken, waiting: now.waiting }).toEqual({ taken: registered.length, waiting: waitlisted.length })
  expect(now.taken).toBeLessThanOrEqual(now.seats)
  if (waitlisted.length > 0) expect(now.taken).toBe(now.seats)
  expect(new Set(registrations.map(({ memberId }) => memberId)).size).toBe(registrations.length)
  expect(new Set(registrations.map(({ number }) => number)).size).toBe(registrations.length)
  for (const registration of registrations) expectOneLineARequest(registration)
}

/** A repeat of a request leaves no second line in a record's trail. */
export function expectOneLineARequest({ history }: { history: HistoryEntry[] }): void {
  const lines = history.map(({ what, requestId }) => `${what} ${requestId}`)
  expect(new Set(lines).size).toBe(lines.length)
}
