import type { Answers } from '../../shared/contract/registration'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, HistoryEntry, MemberDocument, RegistrationDocument } from '../_kit/documents'
import { newRegistration, registeredAnew } from '../_kit/new-registration'
import { notice } from '../_kit/notice'
import { registrationId } from '../_kit/registration-id'
import { placeWords } from '../_kit/place-words'
import { isOverNow } from '../_kit/standings'
import { releaseSeat } from './release-seat'
import type { Place } from './take-place'

interface Recording {
  activity: ActivityDocument
  caller: MemberDocument
  place: Place
  answers: Answers
  /** The registration that this person gave back before, if any. */
  earlier: RegistrationDocument | null
  now: Date
  requestId: string
  trail: (what: string, why?: string) => HistoryEntry
}

/**
 * Writes down who the place belongs to. A second tap may have written it first: then that one counts, and a place
 * that this call claimed besides goes back.
 */
export async function recordPlace(recording: Recording): Promise<RegistrationDocument> {
  const { activity, caller, place, answers, earlier, now, requestId, trail } = recording
  const id = registrationId(activity._id, caller._id)
  const entry = trail(place.claim.status)
  const told = place.claim.status === 'registered' ? [notice('registered', caller._id, placeWords(activity), { now, requestId })] : []

  // Not one that rested on this very claim: another tap wrote it down, and the place was given back since.
  const givenBack = { _id: id, status: isOverNow, claimId: _.neq(place.claim.id) }
  const person = { ...caller, unitId: place.claim.unitId }
  const held = { activity, person, status: place.claim.status, number: place.number, claimId: place.claim.id, answers, entry, told }
  const written = earlier ? await db.registrations.changeAndGet(givenBack, registeredAnew(held)) : await insert(newRegistration(held))
  if (written) return written

  const first = await db.registrations.find(id)
  if (!first) throw new Error(`registration ${id} was refused as a duplicate and is not there`)
  if (place.fresh && first.claimId !== place.claim.id) await releaseSeat(activity._id, place.claim, requestId)
  return first
}

async function insert(document: RegistrationDocument): Promise<RegistrationDocument | null> {
  return (await db.registrations.insert(document)) ? document : null
}
