import type { WaitingScan } from '../../shared/contract/checkin'
import type { Verdict } from '../../shared/domain/checkin-rules'
import { isStale } from '../../shared/domain/pass'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, RegistrationDocument } from '../_kit/documents'
import { registrationId } from '../_kit/registration-id'
import { readCode } from './read-code'

/** A scan that a desk delivers, with what its code or its person turned out to be. */
export interface Delivered extends WaitingScan {
  /** Of the pass that was shown; null where staff found the person by name. */
  serial: number | null
}

/** One person's scans of a delivery; or scans of nobody, and why. */
export type DeliveredOf = { place: RegistrationDocument; scans: Delivered[] } | { place: null; verdict: Verdict; scans: Delivered[] }

/** Of one nonce the first: a phone that sends it twice at once means the same scan. */
const distinct = (scans: readonly WaitingScan[]) => [...new Map([...scans].reverse().map(scan => [scan.nonce, scan])).values()].reverse()

/** Whose each scan is, people together: one round trip for all, one more where records were merged since. */
export async function placesOf(scans: readonly WaitingScan[], activity: ActivityDocument): Promise<DeliveredOf[]> {
  const read = distinct(scans).map(scan => ({ ...scan, ...whose(scan, activity) }))
  const ids = [...new Set(read.flatMap(({ id }) => id ?? []))]
  const found = ids.length > 0 ? await db.registrations.query({ _id: _.in(ids), activityId: activity._id }, { limit: ids.length }) : []
  const places = new Map(found.map(place => [place._id, place]))
  for (const [id, place] of await movedPlaces(ids.filter(id => !places.has(id)), activity._id)) places.set(id, place)

  const people = new Map<string, { place: RegistrationDocument; scans: Delivered[] }>()
  const nobodys: DeliveredOf[] = []
  for (const { id, verdict, ...scan } of read) {
    const place = id === null ? undefined : places.get(id)
    if (!place) nobodys.push({ place: null, verdict: verdict ?? 'unknown', scans: [scan] })
    else people.set(place._id, { place, scans: [...(people.get(place._id)?.scans ?? []), scan] })
  }
  return [...people.values(), ...nobodys]
}

function whose({ of, at }: WaitingScan, activity: ActivityDocument): { id: string | null; serial: number | null; verdict?: Verdict } {
  if (of.kind === 'person') return { id: of.registrationId, serial: of.serial }
  const pass = readCode(of.code)
  if (typeof pass === 'string') return { id: null, serial: null, verdict: pass }
  if (pass.activityId !== activity._id) return { id: null, serial: null, verdict: 'other-activity' }
  if (isStale(pass, activity.checkin.rotating, at)) return { id: null, serial: null, verdict: 'stale-code' }
  return { id: registrationId(pass.activityId, pass.memberId), serial: pass.serial }
}

/** Of people whose record went into another since their pass was made: the place that the other one holds. */
async function movedPlaces(ids: readonly string[], activityId: string): Promise<[string, RegistrationDocument][]> {
  if (ids.length === 0) return []
  const members = await db.members.query({ _id: _.in(ids.map(memberOf)), mergedInto: _.exists(true) }, { limit: ids.length, fields: ['mergedInto'] })
  if (members.length === 0) return []
  const newIds = new Map(members.map(({ _id, mergedInto }) => [registrationId(activityId, _id), registrationId(activityId, mergedInto!)]))
  const places = await db.registrations.query({ _id: _.in([...newIds.values()]) }, { limit: ids.length })
  return [...newIds].flatMap(([id, newId]) => {
    const place = places.find(({ _id }) => _id === newId)
    return place ? [[id, place] as [string, RegistrationDocument]] : []
  })
}

const memberOf = (id: string) => id.split(':')[1]!
