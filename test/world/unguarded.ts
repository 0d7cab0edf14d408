import { mostOfficers } from '../../shared/domain/people-rules'
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

/** Approving the same way: count who holds a seat, then write one more. */
export async function approveUnguarded({ db }: World, activity: { id: string; seats: number }, registrationId: string): Promise<void> {
  const taken = await db.registrations.count({ activityId: activity.id, status: 'registered' })
  await db.registrations.change({ _id: registrationId }, { status: taken < activity.seats ? 'registered' : 'waitlisted' })
}

/** Checking in the same way: look for an earlier arrival, then write one. */
export async function checkInUnguarded({ db }: World, registrationId: string, desk: string): Promise<'welcome' | 'already-in'> {
  const found = await db.registrations.find(registrationId)
  if (found && found.scans.length > 0) return 'already-in'
  await db.registrations.change({ _id: registrationId }, { scans: [{ at: new Date(), desk }] })
  return 'welcome'
}

/** Naming an officer the same way: count the unit's officers, then write one more. */
export async function nameOfficerUnguarded({ db }: World, unit: { id: string }, person: { id: string }): Promise<'done' | 'full'> {
  if ((await db.members.count({ unitId: unit.id, roles: 'officer' })) >= mostOfficers) return 'full'
  await db.members.change({ _id: person.id }, { roles: ['officer'] })
  return 'done'
}

/** Taking an administrator's role the same way: see that somebody else remains, then write. */
export async function takeAdminUnguarded({ db }: World, person: { id: string }): Promise<'done' | 'last-admin'> {
  const list = await db.settings.find('admins')
  const others = list!.ids.filter(id => id !== person.id)
  if (others.length === 0) return 'last-admin'
  await db.members.change({ _id: person.id }, { roles: [] })
  await db.settings.change({ _id: 'admins' }, { ids: others })
  return 'done'
}
