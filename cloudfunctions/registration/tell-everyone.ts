import type { RegistrationStatus } from '../../shared/contract/activity'
import { seatStatuses, standingStatuses } from '../../shared/domain/registration-rules'
import { fieldTime } from '../../shared/domain/subscribe-message'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { ActivityDocument, Announcement, RegistrationDocument } from '../_kit/documents'
import { eachApart } from '../_kit/each-apart'
import { notice, telling } from '../_kit/notice'
import { placeWords } from '../_kit/place-words'
import { quietAfter } from './mend-seats'

/** Activities, and people of each, that one run tells. */
const activitiesAtOnce = 10
const peopleAtOnce = 200
const lanes = 6

/** Announcements that a registration remembers. */
const remembered = 10

/** Whom an announcement is for, by how their registration stands. */
const hearers: Record<Announcement['kind'], readonly RegistrationStatus[]> = {
  'activity-cancelled': standingStatuses,
  'activity-tomorrow': seatStatuses,
}

type Announcing = Pick<ActivityDocument, '_id' | 'title' | 'startsAt' | 'arrivalFrom' | 'place' | 'arrivalPlace' | 'announcement'>

/**
 * Passes on what activities have to say to everyone who holds a place there. Who was told is written into their
 * registration in the same step as the notice itself, so that a run that is cut off, or two at once, miss nobody and
 * tell nobody twice.
 *
 * @returns how many people were told
 */
export async function tellEveryone(now: Date): Promise<number> {
  const announcing: Announcing[] = await db.activities.query(
    { 'announcement.at': _.gt(new Date(0)) },
    { orderBy: [['announcement.at', 'asc']], limit: activitiesAtOnce, fields: ['title', 'startsAt', 'arrivalFrom', 'place', 'arrivalPlace', 'announcement'] },
  )
  let told = 0
  await eachApart(announcing, { doing: 'announcing' }, async activity => {
    const count = await announce(activity, now)
    told += count
    return count > 0
  })
  return told
}

async function announce(activity: Announcing, now: Date): Promise<number> {
  const { _id, announcement } = activity
  if (!announcement) return 0
  const unheard = { activityId: _id, status: _.in([...hearers[announcement.kind]]), told: _.neq(announcement.id) }
  const people = await db.registrations.query(unheard, { limit: peopleAtOnce, fields: ['memberId'] })

  // Not before everyone is there who was being written down when it was announced.
  const everyoneIsThere = announcement.at.getTime() <= now.getTime() - quietAfter
  if (people.length === 0 && everyoneIsThere) {
    await db.activities.change({ _id, 'announcement.id': announcement.id }, { announcement: _.set(null) })
  }
  return eachApart(people, { doing: 'telling', lanes }, ({ _id: id, memberId }: Pick<RegistrationDocument, '_id' | 'memberId'>) =>
    tell(id, memberId, { unheard, announcement, words: wordsOf(activity) }),
  )
}

interface Telling {
  unheard: Record<string, unknown>
  announcement: Announcement
  words: Announcement['words']
}

async function tell(id: string, memberId: string, { unheard, announcement, words }: Telling): Promise<boolean> {
  const told = notice(announcement.kind, memberId, { ...words, ...announcement.words }, { now: announcement.at, requestId: `${id} ${announcement.id}` })
  const changed = await db.registrations.change({ _id: id, ...unheard }, { told: _.push({ each: [announcement.id], slice: -remembered }), ...telling(told) })
  return changed > 0
}

const wordsOf = (activity: Announcing) => ({
  ...placeWords(activity),
  ...(activity.announcement?.kind === 'activity-tomorrow' && arrivalWords(activity)),
})

/** Who is to come tomorrow is told when and where to arrive. */
const arrivalWords = ({ arrivalFrom, place, arrivalPlace }: Announcing) => ({
  startsAt: fieldTime(arrivalFrom.getTime()),
  place: arrivalPlace.includes(place) ? arrivalPlace : `${place} ${arrivalPlace}`,
})
