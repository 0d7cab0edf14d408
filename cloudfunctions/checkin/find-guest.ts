import type { PassPayload } from '../../shared/domain/pass'
import { AppError } from '../../shared/errors'
import { db } from '../_kit/db'
import type { ActivityDocument, RegistrationDocument } from '../_kit/documents'
import { keepInMind, recallActivity } from '../_kit/known-activity'
import { registrationId } from '../_kit/registration-id'

export interface Found {
  activity: ActivityDocument
  registration: RegistrationDocument | null
}

/**
 * What a pass stands for; of a record that went into another since it was made, what the other one holds. One round trip
 * for whoever is there.
 *
 * @throws AppError NOT_FOUND where there is no such activity
 */
export async function findGuest({ activityId, memberId }: Pick<PassPayload, 'activityId' | 'memberId'>): Promise<Found> {
  const found = await findPlace(activityId, memberId)
  if (found.registration) return found
  const mergedInto = (await db.members.find(memberId))?.mergedInto
  return mergedInto ? findPlace(activityId, mergedInto) : found
}

/** An instance goes by what it knows of the activity for some seconds, and reads the person alone. */
async function findPlace(activityId: string, memberId: string): Promise<Found> {
  const id = registrationId(activityId, memberId)
  const known = recallActivity(activityId)
  if (known) return { activity: known, registration: await db.registrations.find(id) }

  const { document: registration, other } = await db.registrations.findWith(id, db.activities, activityId)
  return { activity: other ? keepInMind(other) : await findActivity(activityId), registration }
}

/** @throws AppError NOT_FOUND */
export async function findActivity(id: string): Promise<ActivityDocument> {
  const activity = keepInMind(await db.activities.find(id))
  if (!activity) throw new AppError('NOT_FOUND')
  return activity
}
