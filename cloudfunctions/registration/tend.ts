import { lapseOffers } from './lapse-offers'
import { mendSeats } from './mend-seats'
import { remindOfTomorrow } from './remind-of-tomorrow'
import { tellEveryone } from './tell-everyone'

/** What the timer does every minute. Each does as much as fits in a run, and goes on in the next minute. */
export async function tend({ now }: { now: Date }) {
  return {
    lapsed: await lapseOffers(now),
    mended: await mendSeats(now),
    reminded: await remindOfTomorrow(now),
    told: await tellEveryone(now),
  }
}
