import type { ActivityDocument, CheckinSettings } from '../../cloudfunctions/_kit/documents'
import { usualCheckin } from '../../shared/domain/usual-checkin'
import { contracts } from '../../shared/contract'
import type { ActivityPlan } from '../../shared/contract/activity-plan'
import { plainPlan } from '../../shared/domain/plain-plan'
import type { Input } from '../../shared/contract/call'
import type { Invoice } from '../../shared/contract/invoice'
import { freshId, made, type Ground, type Made } from './ground'
import type { Person } from './people'

const hour = 3_600_000
const day = 24 * hour

export type MadeActivity = Made<ActivityDocument>

export const noAnswers: Input<typeof contracts.registration.calls.register>['answers'] = {}

/** Invented; the number passes the check digit of GB 32100. */
export const invoice: Invoice = {
  type: 'ordinary',
  title: '河州通信有限公司',
  taxpayerNumber: '91410000MA4000000E',
  email: 'invoice@example.com',
}

/** Activities, who registered for them, and their passes. */
export function activities(ground: Ground, member: () => Promise<Person>) {
  const { db, now, next, done, look } = ground
  const { register, pass } = contracts.registration.calls

  /** Registration has been open since yesterday and the arrival window since an hour ago; it begins in a week. */
  const plan = (overrides: Partial<ActivityPlan> = {}): ActivityPlan => ({
    ...plainPlan,
    kind: 'training',
    title: `河州培训班第${next()}期`,
    organiser: '河州通信行业协会',
    description: '',
    audience: '',
    place: '河州会议中心',
    address: '',
    startsAt: now() + 7 * day,
    endsAt: now() + 9 * day,
    schedule: [],
    registrationOpensAt: now() - day,
    registrationClosesAt: now() + 5 * day,
    arrivalFrom: now() - hour,
    arrivalUntil: now() + 8 * day,
    arrivalPlace: '一楼大厅',
    fee: 0,
    feeNote: '',
    seats: 10,
    asks: [],
    contactName: '',
    contactPhone: '',
    ...overrides,
  })

  async function activity(overrides: Partial<ActivityPlan & Pick<ActivityDocument, 'status'>> & { checkin?: Partial<CheckinSettings> } = {}): Promise<MadeActivity> {
    const { status = 'published', checkin, ...planned } = overrides
    const { startsAt, endsAt, registrationOpensAt, registrationClosesAt, arrivalFrom, arrivalUntil, ...others } = plan(planned)
    const dateOf = (instant: number | null) => (instant === null ? null : new Date(instant))
    const document: ActivityDocument = {
      _id: freshId(),
      ...others,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      registrationOpensAt: new Date(registrationOpensAt),
      registrationClosesAt: new Date(registrationClosesAt),
      arrivalFrom: new Date(arrivalFrom),
      arrivalUntil: new Date(arrivalUntil),
      headCountDue: dateOf(others.headCountDue),
      cancelUntil: dateOf(others.cancelUntil),
      schedule: [],
      status,
      cancelReason: '',
      revision: 0,
      taken: 0,
      unitTaken: {},
      waiting: 0,
      pending: 0,
      eventTeams: {},
      checkin: { ...usualCheckin, ...checkin },
      announcement: null,
      reminded: false,
      tickets: 0,
      claims: [],
      history: [],
      requestId: 'made-for-a-test',
    }
    await db.activities.insert(document)
    return made(document)
  }

  const takeSeat = (where: { id: string }, person: Person) => done(register, person, { activityId: where.id, answers: noAnswers })

  return {
    plan,
    activity,
    /** Registers a person, a new one unless one is given; a seat or a place in line, as there is. */
    async registration({ id }: { id: string }, person?: Person) {
      const caller = person ?? (await member())
      const outcome = await takeSeat({ id }, caller)
      if (outcome.outcome === 'refused') throw new Error(`refused: ${outcome.reason}`)
      return { caller, ...outcome.registration }
    },
    async passToken({ id }: { id: string }, person: Person): Promise<string> {
      const answer = await done(pass, person, { activityId: id })
      if (answer.outcome !== 'pass') throw new Error(`no pass: ${answer.status}`)
      return answer.token ?? answer.codes[0]!.token
    },
    activityNow: async ({ id }: { id: string }) => (await look('activities', { _id: id }))[0]!,
    registrationsOf: ({ id }: { id: string }) => look('registrations', { activityId: id }),
    registrationOf: async ({ id }: { id: string }, person: { id: string }) =>
      (await look('registrations', { _id: `${id}:${person.id}` }))[0],
  }
}
