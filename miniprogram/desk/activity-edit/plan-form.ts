import type { Activity } from '../../../shared/contract/activity'
import type { ActivityKind, ActivityPlan, Ask } from '../../../shared/contract/activity-plan'
import { toHalfWidth } from '../../../shared/domain/half-width'
import { startOfDay, type Instant } from '../../../shared/domain/instant'
import { plainPlan } from '../../../shared/domain/plain-plan'
import { parseYuan, type Fen } from '../../../shared/domain/money'

export interface SessionForm {
  startsAt: Instant | null
  endsAt: Instant | null
  title: string
}

/** An activity's plan as it is typed: what is not chosen yet is null, numbers are text. */
export interface PlanForm {
  kind: ActivityKind
  title: string
  organiser: string
  description: string
  audience: string
  place: string
  address: string
  startsAt: Instant | null
  endsAt: Instant | null
  schedule: SessionForm[]
  registrationOpensAt: Instant | null
  registrationClosesAt: Instant | null
  arrivalFrom: Instant | null
  arrivalUntil: Instant | null
  arrivalPlace: string
  /** yuan a person */
  fee: string
  feeNote: string
  seats: string
  asks: Ask[]
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
  place: '',
  address: '',
  startsAt: null,
  endsAt: null,
  schedule: [],
  registrationOpensAt: null,
  registrationClosesAt: null,
  arrivalFrom: null,
  arrivalUntil: null,
  arrivalPlace: '',
  fee: '',
  feeNote: '',
  seats: '',
  asks: [],
  contactName: '',
  contactPhone: '',
  revision: 0,
}

/** The form of an activity as it stands. */
export function formOf(activity: Activity): PlanForm {
  const { kind, title, organiser, description, audience, place, address, startsAt, endsAt, schedule } = activity
  const { registrationOpensAt, registrationClosesAt, arrivalFrom, arrivalUntil, arrivalPlace } = activity
  const { fee, feeNote, seats, asks, contactName, contactPhone, revision } = activity
  return {
    kind, title, organiser, description, audience, place, address, startsAt, endsAt, schedule,
    registrationOpensAt, registrationClosesAt: lastMinute(registrationClosesAt), arrivalFrom, arrivalUntil, arrivalPlace,
    fee: String(fee / 100), feeNote, seats: String(seats), asks, contactName, contactPhone, revision,
  }
}

/** The midnight that ends a day, as the 23:59 that staff typed: both are the same deadline (`effectiveDeadline`). */
const lastMinute = (at: Instant): Instant => (at === startOfDay(at) ? at - 60_000 : at)

/** @returns fen, or null when the text is no amount */
export const feeOf = (text: string): Fen | null => parseYuan(toHalfWidth(text).trim())

/** @returns null when the text is no whole number */
export function seatsOf(text: string): number | null {
  const digits = toHalfWidth(text).trim()
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

/** What is sent. Only for a form without problems: `plan-problems.ts` sees that nothing is missing. */
export function planOf({ revision: _, ...form }: PlanForm): ActivityPlan {
  return {
    ...plainPlan,
    ...form,
    startsAt: form.startsAt!,
    endsAt: form.endsAt!,
    schedule: form.schedule.map(({ startsAt, endsAt, title }) => ({ startsAt: startsAt!, endsAt: endsAt!, title })),
    registrationOpensAt: form.registrationOpensAt!,
    registrationClosesAt: form.registrationClosesAt!,
    arrivalFrom: form.arrivalFrom!,
    arrivalUntil: form.arrivalUntil!,
    fee: feeOf(form.fee)!,
    seats: seatsOf(form.seats)!,
  }
}
