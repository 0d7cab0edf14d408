import type { MemberDocument, RegistrationDocument } from '../../cloudfunctions/_kit/documents'
import type { RegistrationStatus } from '../../shared/contract/activity'
import type { PaymentWay } from '../../shared/contract/activity-plan'
import type { Answers } from '../../shared/contract/registration'
import { daysUntil, startOfDay, type Instant } from '../../shared/domain/instant'
import { scannedBy, visitsOf } from './checkin'
import type { People } from './people'
import type { SamplePlan } from './plan-parts'
import { day, hour, minute, type Times } from './times'
import { recorded } from './trail'
import { invoiceFor } from './units'

const waysToPay: readonly PaymentWay[] = ['transfer', 'wechat', 'alipay', 'transfer', 'card']
const desks = ['东门', '西门'] as const
const rooms = ['shared', 'single', 'shared', 'none', 'single', 'shared'] as const
/** By place in the list, from 0. */
const remarks: Record<number, string> = { 6: '素食', 18: '到得晚，19:30 左右', 41: '对花生过敏' }

const nobody = { _id: '', name: '' }

/** What the trail begins with. */
const firstOf = (status: RegistrationStatus, approval: boolean) =>
  approval ? 'pending' : status === 'waitlisted' || status === 'offered' ? 'waitlisted' : 'registered'

/** Everyone who registered for one activity, in the order of their numbers. */
export function registrationsFor(sample: SamplePlan, people: People, times: Times): RegistrationDocument[] {
  const { taken, waiting = 0, gaveBack = 0, offered = 0, pending = 0, rejected = 0 } = sample.turnout
  const seated = taken + gaveBack
  const total = seated + waiting + pending + rejected
  return attendees(sample, people, total).map((person, index) => {
    const statusOf = (): RegistrationStatus => {
      if (index >= seated + waiting + pending) return 'rejected'
      if (index >= seated + waiting) return 'pending'
      if (index >= seated) return 'waitlisted'
      if (index >= seated - offered) return 'offered'
      return isGivenBack(index, total, gaveBack) ? 'cancelled' : 'registered'
    }
    const status = statusOf()
    return registrationOf(sample, people, times, person, index, status, total)
  })
}

/** Those with a number of their own, and the others from some place in the list on: officers are at its head. */
function attendees({ turnout }: SamplePlan, { all, named }: People, total: number): MemberDocument[] {
  const { numbers = {}, from = 0 } = turnout
  const placed = new Map(Object.entries(numbers).map(([name, number]) => [number - 1, named(name)]))
  const others = all.filter(({ name, roles }) => name !== '林若溪' && roles.every(role => role === 'officer' || name === '沈知远'))
  const turned = [...others.slice(from), ...others.slice(0, from)]
  return Array.from({ length: total }, (_, index) => placed.get(index) ?? turned.shift()!)
}

/** The middle of the list: they came early enough to change their mind. */
const isGivenBack = (index: number, total: number, gaveBack: number) =>
  index >= Math.floor(total / 2) && index < Math.floor(total / 2) + gaveBack

function registrationOf(
  sample: SamplePlan,
  people: People,
  times: Times,
  person: MemberDocument,
  index: number,
  status: RegistrationStatus,
  total: number,
): RegistrationDocument {
  const { _id: activityId, plan, turnout } = sample
  const id = `${activityId}:${person._id}`
  const registeredAt = momentOf(index, total, plan.registrationOpensAt, Math.min(plan.registrationClosesAt, times.now))
  const holdsSeat = status === 'registered'

  const cashier = people.named('周以宁')
  const isPaid = holdsSeat && plan.fee > 0 && (!turnout.unpaidEvery || (index + 1) % turnout.unpaidEvery !== 0)
  const paidAt = Math.min(registeredAt + 25 * hour, times.now - 30 * minute)
  const way = waysToPay[index % waysToPay.length]!

  const scanner = people.named('沈知远')
  const arrivedAt = holdsSeat ? arrivalOf(sample, person.name, index, times) : null
  const desk = desks[index % desks.length]!
  const visits = arrivedAt ? visitsOf(sample.checkin?.lists ?? [], arrivedAt, index, times.now) : []

  const offeredAt = times.now - 2 * hour
  const certified = arrivedAt !== null && plan.certificate !== undefined && index % 9 !== 8
  const trail = recorded(id, [
    { at: registeredAt, by: person, what: firstOf(status, plan.approval ?? false) },
    ...(status === 'offered' ? [{ at: offeredAt, by: nobody, what: 'offered' }] : []),
    ...(status === 'rejected' ? [{ at: registeredAt + hour, by: cashier, what: 'rejected', why: '本场限管数据安全的岗位，下一期再报' }] : []),
    ...(plan.approval && holdsSeat ? [{ at: registeredAt + hour, by: cashier, what: 'approved-registered' }] : []),
    ...(status === 'cancelled' ? [{ at: registeredAt + 3 * hour, by: person, what: 'cancelled', why: '当天要值班' }] : []),
    ...(isPaid ? [{ at: paidAt, by: cashier, what: 'fee-settled', why: way }] : []),
    ...visits.map(({ list, way, at }) => ({ at, by: scanner, what: way === 'in' ? 'arrived' : 'went-out', why: [desk, list.name].filter(Boolean).join('，') })),
  ])
  return {
    _id: id,
    activityId,
    memberId: person._id,
    number: index + 1,
    claimId: `claim-${activityId}-${index + 1}`,
    status,
    offerUntil: status === 'offered' ? new Date(offeredAt + (plan.confirmHours ?? 0) * hour) : null,
    name: person.name,
    unitId: person.unitId,
    unitName: person.unitName,
    phone: person.phone,
    answers: answersOf(person, index, plan),
    enteredBy: null,
    teamId: null,
    fee: plan.fee,
    voucher: null,
    invoice: null,
    roomNumber: '',
    note: '',
    certificate: certified
      ? { number: `HZ${String(index + 1).padStart(4, '0')}`, at: new Date(plan.endsAt), by: cashier._id }
      : null,
    told: [],
    payment: isPaid ? { way, amount: plan.fee, at: new Date(paidAt), by: cashier._id, voucher: '' } : null,
    passSerial: 0,
    ...scannedBy(visits, { desk, scanner, nonces: trail.history.slice(-visits.length).map(({ requestId }) => requestId) }),
    registeredAt: new Date(registeredAt),
    ...trail,
  }
}

/** Answers to what the activity asks, and to nothing else. */
function answersOf({ unitId, department }: MemberDocument, index: number, { asks, rooms: offered = [], questions = [] }: SamplePlan['plan']): Answers {
  return {
    department: asks.includes('department') ? department : '',
    room: offered.length > 0 ? rooms[index % rooms.length]! : 'none',
    remark: asks.includes('remark') ? (remarks[index] ?? '') : '',
    invoice: asks.includes('invoice') ? invoiceFor(unitId, index % 4 === 3 ? 'ordinary' : 'special') : null,
    questions: Object.fromEntries(questions.filter(({ kind }) => kind === 'choice').map(({ id, options }) => [id, options[index % options.length]!.id])),
    certificate: '',
  }
}

/** Spread evenly over the days from the opening to the day before `end`, each day between nine and ten at night. */
function momentOf(index: number, total: number, opening: Instant, end: Instant): Instant {
  const place = ((index + 0.5) / total) * daysUntil(opening, end)
  const whole = Math.floor(place)
  return startOfDay(opening) + whole * day + 9 * hour + Math.floor((place - whole) * 13 * 60) * minute
}

/** Those who come are spread over the window's first nine hours, most of them early; nobody has come later than now. */
function arrivalOf({ plan, turnout }: SamplePlan, name: string, index: number, { now }: Times): Instant | null {
  const { arrived = 0, gaveBack = 0, taken, stillToCome = [] } = turnout
  const order = (index * 5) % (taken + gaveBack)
  if (order >= arrived || stillToCome.includes(name)) return null
  const length = Math.min(plan.arrivalUntil - plan.arrivalFrom, 9 * hour)
  const at = plan.arrivalFrom + Math.floor((length * (order / (taken + gaveBack)) ** 2) / minute) * minute
  return at <= now ? at : null
}
