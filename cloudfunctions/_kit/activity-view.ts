import type { Activity, ActivitySummary, Mine } from '../../shared/contract/activity'
import { activityPhase, type RegistrationWindow } from '../../shared/domain/registration-rules'
import type { ActivityDocument, RegistrationDocument } from './documents'
import { _ } from './cloud'
import { db } from './db'

/** An activity's dates as the rules want them: milliseconds, UTC. */
export const windowOf = (activity: ActivityDocument): RegistrationWindow => ({
  status: activity.status,
  registrationOpensAt: activity.registrationOpensAt.getTime(),
  registrationClosesAt: activity.registrationClosesAt.getTime(),
  endsAt: activity.endsAt.getTime(),
})

const instantOf = (date: Date | null) => date?.getTime() ?? null

export function summaryOf(activity: ActivityDocument, now: Date): ActivitySummary {
  const startsAt = activity.startsAt.getTime()
  return {
    ...windowOf(activity),
    id: activity._id,
    phase: activityPhase({ ...windowOf(activity), startsAt, seats: activity.seats, taken: activity.taken }, now.getTime()),
    kind: activity.kind,
    title: activity.title,
    place: activity.place,
    arrivalPlace: activity.arrivalPlace,
    startsAt,
    cancelUntil: instantOf(activity.cancelUntil),
    arrivalFrom: activity.arrivalFrom.getTime(),
    arrivalUntil: activity.arrivalUntil.getTime(),
    fee: activity.fee,
    seats: activity.seats,
    unitSeats: activity.unitSeats,
    approval: activity.approval,
    forTeams: activity.teamEvents.length > 0,
    taken: activity.taken,
    waiting: activity.waiting,
    pending: activity.pending,
  }
}

export function activityOf(activity: ActivityDocument, now: Date): Activity {
  return {
    ...summaryOf(activity, now),
    organiser: activity.organiser,
    description: activity.description,
    audience: activity.audience,
    address: activity.address,
    location: activity.location,
    cover: activity.cover,
    pictures: activity.pictures,
    attachments: activity.attachments,
    schedule: activity.schedule.map(({ startsAt, endsAt, title }) => ({
      startsAt: startsAt.getTime(),
      endsAt: endsAt.getTime(),
      title,
    })),
    headCountDue: instantOf(activity.headCountDue),
    feeNote: activity.feeNote,
    payWays: activity.payWays,
    transferTo: activity.transferTo,
    eligibility: activity.eligibility,
    confirmHours: activity.confirmHours,
    asks: activity.asks,
    rooms: activity.rooms,
    questions: activity.questions,
    teamEvents: activity.teamEvents,
    eventTeams: activity.eventTeams,
    certificate: activity.certificate,
    contactName: activity.contactName,
    contactPhone: activity.contactPhone,
    cancelReason: activity.cancelReason,
    revision: activity.revision,
  }
}

/** A registration as its own member sees it; the place in line costs a round trip, for the waitlisted alone. */
export async function mineOf(registration: RegistrationDocument): Promise<Mine> {
  return {
    status: registration.status,
    position: registration.status === 'waitlisted' ? await positionOf(registration) : null,
    offerUntil: instantOf(registration.offerUntil),
    declinedWhy: registration.status === 'rejected' ? (registration.history.findLast(({ what }) => what === 'rejected')?.why ?? '') : '',
    teamId: registration.teamId,
    roomNumber: registration.roomNumber,
    invoiceNumber: registration.invoice?.number ?? '',
    feePaid: registration.payment !== null,
    arrivedAt: registration.presence[0]?.at.getTime() ?? null,
  }
}

/** One-based, by order of arrival. */
export async function positionOf({ activityId, number }: RegistrationDocument): Promise<number> {
  return 1 + (await db.registrations.count({ activityId, status: 'waitlisted', number: _.lt(number) }))
}
