import { _ } from '../cloudfunctions/_kit/cloud'
import { Collection } from '../cloudfunctions/_kit/collection'
import { readAll } from '../cloudfunctions/_kit/read-all'
import { stands } from '../cloudfunctions/_kit/standings'
import { plainPlan } from '../shared/domain/plain-plan'
import type { RegistrationStatus } from '../shared/domain/registration-rules'
import { countsOf } from '../shared/domain/seat-mending'
import { missing, reshape, type Migration } from './step'

interface OldActivity {
  _id: string
  /** `room` was one of them. */
  asks: string[]
  claims: { id: string; memberId: string; status: string }[]
  taken: number
  tickets: number
  /** Of today's shape, whose claims an earlier release added to. */
  eventTeams?: object
}

interface Known {
  units: ReadonlyMap<string, string>
  unitTaken: ReadonlyMap<string, Readonly<Record<string, number>>>
}

/**
 * Until 22 November 2026 an activity had seats and nothing else to be given: no seats by unit, no teams, no questions, no
 * pictures. Whether people wanted a room was asked without a price. A claim did not say when it was made: it counts as
 * long made, so that the timer of `registration` looks after it at once.
 */
export const activitiesPlans: Migration = {
  version: 4,
  what: '活动可以提问、限定单位席位、组队',
  steps: [
    reshape<OldActivity, Known>({
      collection: 'activities',
      older: _.or([{ eventTeams: missing }, { claims: _.elemMatch({ at: missing }) }]) as never,
      atOnce: 20,
      // Places come and go without a line in the trail.
      unchanged: ['tickets', 'taken'],
      lookUp: known,
      change: ({ _id, asks, claims, eventTeams }, { units, unitTaken }) => ({
        claims: claims.map(claim => ({ unitId: units.get(claim.memberId) ?? '', at: new Date(0), ...claim })),
        unitTaken: _.set(unitTaken.get(_id) ?? {}),
        ...(!eventTeams && {
          ...plainPlan,
          eligibility: _.set(plainPlan.eligibility),
          asks: asks.filter(ask => ask !== 'room'),
          rooms: asks.includes('room') ? [{ kind: 'shared', price: 0 }, { kind: 'single', price: 0 }] : [],
          pending: 0,
          eventTeams: _.set({}),
          announcement: null,
          reminded: false,
        }),
      }),
    }),
  ],
}

const registrations = new Collection<{ _id: string; status: RegistrationStatus; unitId: string }>('registrations')

async function known(page: readonly OldActivity[]): Promise<Known> {
  const claiming = page.flatMap(({ claims }) => claims.map(({ memberId }) => memberId))
  const people = await readAll(new Collection<{ _id: string; unitId: string }>('members'), { _id: _.in(claiming) }, ['unitId'])
  const unitTaken = new Map<string, Readonly<Record<string, number>>>()
  for (const { _id } of page) unitTaken.set(_id, countsOf(await readAll(registrations, { activityId: _id, status: stands }, ['status', 'unitId'])).unitTaken)
  return { units: new Map(people.map(({ _id, unitId }) => [_id, unitId])), unitTaken }
}
