import type { Activity } from '../../../shared/contract/activity'
import type { ActivityKind, ActivityPlan, Ask, Attachment, Eligibility, PaymentWay, Question, TeamEvent } from '../../../shared/contract/activity-plan'
import type { Unit } from '../../../shared/contract/member'
import { toHalfWidth } from '../../../shared/domain/half-width'
import { startOfDay, type Instant } from '../../../shared/domain/instant'
import { parseYuan, type Fen } from '../../../shared/domain/money'

export interface SessionForm {
  startsAt: Instant | null
  endsAt: Instant | null
  title: string
}

export type RoomKind = ActivityPlan['rooms'][number]['kind']

/** Its price as it is typed: yuan a night, empty where it is not told. */
export interface RoomForm {
  kind: RoomKind
  price: string
}

/** A team's event with its numbers as they are typed; `teams` empty for any number. */
export type TeamEventForm = Omit<TeamEvent, 'least' | 'most' | 'men' | 'women' | 'teams'> &
  Record<'least' | 'most' | 'men' | 'women' | 'teams', string>

/** An activity's plan as it is typed: what is not chosen yet is null, numbers are text. */
export interface PlanForm {
  kind: ActivityKind
  title: string
  organiser: string
  description: string
  audience: string
  cover: string
  pictures: string[]
  attachments: Attachment[]
  place: string
  address: string
  /** Degrees, GCJ-02: `34.75, 113.62`; empty for none. */
  location: string
  startsAt: Instant | null
  endsAt: Instant | null
  schedule: SessionForm[]
  registrationOpensAt: Instant | null
  registrationClosesAt: Instant | null
  headCountDue: Instant | null
  cancelUntil: Instant | null
  arrivalFrom: Instant | null
  arrivalUntil: Instant | null
  arrivalPlace: string
  /** yuan a person */
  fee: string
  feeNote: string
  payWays: PaymentWay[]
  transferTo: string
  seats: string
  /** Empty for no such limit. */
  unitSeats: string
  grades: Eligibility['grades']
  roles: Eligibility['roles']
  units: Pick<Unit, 'id' | 'name'>[]
  /** A certificate that has to be held; `activityId` is empty until it is chosen which of ours gave it. */
  mustHold: Eligibility['certificate']
  approval: boolean
  /** Empty or 0 gives a place at once. */
  confirmHours: string
  asks: Ask[]
  rooms: RoomForm[]
  questions: Question[]
  teamEvents: TeamEventForm[]
  certificate: string
  contactName: string
  contactPhone: string
  /** Of the activity that the form was filled from; 0 for a new one. */
  revision: number
}

export const emptyForm: PlanForm = {
  kind: 'training',
  title: '',
  organiser: '',
  description: '',
  audience: '',
  cover: '',
  pictures: [],
  attachments: [],
  place: '',
  address: '',
  location: '',
  startsAt: null,
  endsAt: null,
  schedule: [],
  registrationOpensAt: null,
  registrationClosesAt: null,
  headCountDue: null,
  cancelUntil: null,
  arrivalFrom: null,
  arrivalUntil: null,
  arrivalPlace: '',
  fee: '',
  feeNote: '',
  payWays: [],
  transferTo: '',
  seats: '',
  unitSeats: '',
  grades: [],
  roles: [],
  units: [],
  mustHold: null,
  approval: false,
  confirmHours: '',
  asks: [],
  rooms: [],
  questions: [],
  teamEvents: [],
  certificate: '',
  contactName: '',
  contactPhone: '',
  revision: 0,
}

/** What of an activity, or of a plan that is not one yet, fills a form. */
export type Filled = ActivityPlan & Pick<Activity, 'revision'>

/**
 * The form of a plan as it stands.
 *
 * @param invited the units that its `eligibility` names; one that is not among them is called by its id
 */
export function formOf(plan: Filled, invited: readonly Pick<Unit, 'id' | 'name'>[]): PlanForm {
  const { kind, title, organiser, description, audience, cover, pictures, attachments, place, address, location } = plan
  const { startsAt, endsAt, schedule, registrationOpensAt, registrationClosesAt, headCountDue, cancelUntil } = plan
  const { arrivalFrom, arrivalUntil, arrivalPlace, fee, feeNote, payWays, transferTo, seats, unitSeats, eligibility } = plan
  const { approval, confirmHours, asks, rooms, questions, teamEvents, certificate, contactName, contactPhone, revision } = plan
  return {
    kind, title, organiser, description, audience, cover, pictures, attachments, place, address,
    location: location ? `${location.latitude}, ${location.longitude}` : '',
    startsAt, endsAt, schedule, registrationOpensAt,
    registrationClosesAt: lastMinute(registrationClosesAt),
    headCountDue: headCountDue && lastMinute(headCountDue),
    cancelUntil: cancelUntil && lastMinute(cancelUntil),
    arrivalFrom, arrivalUntil, arrivalPlace,
    fee: String(fee / 100), feeNote, payWays, transferTo,
    seats: String(seats),
    unitSeats: numberText(unitSeats),
    grades: eligibility.grades,
    roles: eligibility.roles,
    units: eligibility.unitIds.map(id => ({ id, name: invited.find(unit => unit.id === id)?.name ?? id })),
    mustHold: eligibility.certificate,
    approval,
    confirmHours: confirmHours > 0 ? String(confirmHours) : '',
    asks,
    rooms: rooms.map(({ kind, price }) => ({ kind, price: price > 0 ? String(price / 100) : '' })),
    questions,
    teamEvents: teamEvents.map(({ least, most, men, women, teams, ...event }) => ({
      ...event,
      least: String(least),
      most: String(most),
      men: men > 0 ? String(men) : '',
      women: women > 0 ? String(women) : '',
      teams: numberText(teams),
    })),
    certificate, contactName, contactPhone, revision,
  }
}

/** The midnight that ends a day, as the 23:59 that staff typed: both are the same deadline (`effectiveDeadline`). */
const lastMinute = (at: Instant): Instant => (at === startOfDay(at) ? at - 60_000 : at)

const numberText = (number: number | null) => (number === null ? '' : String(number))

/** @returns fen, or null when the text is no amount */
export const feeOf = (text: string): Fen | null => parseYuan(toHalfWidth(text).trim())

/** @returns null when the text is no whole number */
export function wholeOf(text: string): number | null {
  const digits = toHalfWidth(text).trim()
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

/** What may be left empty, which stands for `none`. @returns undefined when the text is no whole number */
export const wholeOr = <N extends number | null>(text: string, none: N): number | N | undefined =>
  text.trim() === '' ? none : (wholeOf(text) ?? undefined)

/** @returns null for what is no two numbers */
export function locationOf(text: string): { latitude: number; longitude: number } | null {
  const match = /^(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(toHalfWidth(text).trim())
  return match ? { latitude: Number(match[1]), longitude: Number(match[2]) } : null
}

/** What is sent. Only for a form without problems: `plan-problems.ts` sees that nothing is missing. */
export function planOf({ revision: _, units, grades, roles, mustHold, ...form }: PlanForm): ActivityPlan {
  return {
    ...form,
    location: locationOf(form.location),
    startsAt: form.startsAt!,
    endsAt: form.endsAt!,
    schedule: form.schedule.map(({ startsAt, endsAt, title }) => ({ startsAt: startsAt!, endsAt: endsAt!, title })),
    registrationOpensAt: form.registrationOpensAt!,
    registrationClosesAt: form.registrationClosesAt!,
    arrivalFrom: form.arrivalFrom!,
    arrivalUntil: form.arrivalUntil!,
    fee: feeOf(form.fee)!,
    seats: wholeOf(form.seats)!,
    unitSeats: wholeOr(form.unitSeats, null)!,
    eligibility: {
      grades,
      roles,
      unitIds: units.map(({ id }) => id),
      certificate: mustHold,
    },
    confirmHours: wholeOr(form.confirmHours, 0)!,
    rooms: form.rooms.map(({ kind, price }) => ({ kind, price: priceOf(price)! })),
    teamEvents: form.teamEvents.map(event => ({
      ...event,
      least: wholeOf(event.least)!,
      most: wholeOf(event.most)!,
      men: wholeOr(event.men, 0)!,
      women: wholeOr(event.women, 0)!,
      teams: wholeOr(event.teams, null)!,
    })),
  }
}

/** @returns fen, 0 where it is not told, or null when the text is no amount */
export const priceOf = (text: string): Fen | null => (text.trim() === '' ? 0 : feeOf(text))
