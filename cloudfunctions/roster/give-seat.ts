import { roster } from '../../shared/contract/roster'
import { _ } from '../_kit/cloud'
import { notice, telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { placeWords } from '../_kit/place-words'
import { counted, unitHasRoom } from '../_kit/seat-counters'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { isRepeat } from './change-each'

const refused = <const R extends string>(reason: R) => ({ outcome: 'refused', reason }) as const
const done = { outcome: 'done' } as const

export const seat = useCase(roster.calls.seat, ({ db, now, requestId, trail }, { registrationId, addSeat }) =>
  transact(async transaction => {
    const person = await transaction.find(db.registrations, registrationId)
    if (!person) return refused('changed')
    if (isRepeat(person, requestId)) return done
    if (person.status !== 'waitlisted' && person.status !== 'offered') return refused('changed')
    const activity = await transaction.find(db.activities, person.activityId)
    if (!activity || activity.status !== 'published' || activity.endsAt <= now) return refused('over')

    const isFull = person.status === 'waitlisted' && activity.taken >= activity.seats
    if (person.status === 'waitlisted' && !unitHasRoom(activity, person.unitId)) return refused('unit-full')
    if (isFull && !addSeat) return refused('full')

    await transaction.change(db.registrations, registrationId, {
      status: 'registered',
      offerUntil: null,
      ...noting(trail(person.status === 'offered' ? 'confirmed' : 'seated')),
      ...telling(notice('place-given', person.memberId, placeWords(activity), { now, requestId })),
    })
    await transaction.change(db.activities, activity._id, {
      ...counted([{ ...person, status: 'registered' }], [person]),
      // Who is registering at this moment saw fewer seats: the revision sends them to look again.
      ...(isFull && { seats: _.inc(1), revision: _.inc(1), ...noting(trail('seat-added', person.name)) }),
    })
    return done
  }),
)
