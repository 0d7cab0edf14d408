import type { World } from './world'

/**
 * Registering the way every open peer does it that we read: count, then insert. Written with the same SDK against the
 * same database, so that a race which oversells here shows that the same race could find a hole in ours.
 */
export async function registerUnguarded({ db }: World, activity: { id: string; seats: number }, member: { id: string }) {
  const taken = await db.registrations.count({ activityId: activity.id, status: 'registered' })
  const status = taken < activity.seats ? 'registered' : 'waitlisted'
  await db.registrations.insert({ _id: `${activity.id}:${member.id}`, activityId: activity.id, status } as never)
  return status
}

/** Checking in the same way: look for an earlier arrival, then write one. */
export async function checkInUnguarded({ db }: World, registrationId: string, desk: string): Promise<'welcome' | 'already-in'> {
  const found = await db.registrations.find(registrationId)
  if (found && found.scans.length > 0) return 'already-in'
  await db.registrations.change({ _id: registrationId }, { scans: [{ at: new Date(), desk }] })
  return 'welcome'
}
