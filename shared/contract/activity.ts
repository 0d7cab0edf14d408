import * as z from 'zod/mini'
import { ineligibilities } from '../domain/eligibility'
import { registrationStatuses } from '../domain/registration-rules'
import { ActivityKind, ActivityPlan, Ask, Attachment, Eligibility, PaymentWay, Question, TeamEvent } from './activity-plan'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, line } from './fields'

export const ActivityStatus = z.enum(['draft', 'published', 'cancelled'])

/** Where an activity stands at a moment: its status, its dates and its seats in one word. */
export const ActivityPhase = z.enum(['draft', 'upcoming', 'open', 'full', 'closed', 'running', 'ended', 'cancelled'])

export const RegistrationStatus = z.enum(registrationStatuses)

const standing = {
  id: Id,
  status: ActivityStatus,
  phase: ActivityPhase,
  /** Places held, at most `seats`. */
  taken: Count,
  /** People in line. */
  waiting: Count,
  /** Who waits for staff's word. */
  pending: Count,
}

export const ActivitySummary = z.object({
  ...standing,
  kind: ActivityKind,
  title: z.string(),
  place: z.string(),
  arrivalPlace: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  registrationOpensAt: Instant,
  registrationClosesAt: Instant,
  cancelUntil: z.nullable(Instant),
  arrivalFrom: Instant,
  arrivalUntil: Instant,
  fee: Fen,
  seats: Count,
  unitSeats: z.nullable(Count),
  approval: z.boolean(),
  /** Teams enter, rather than people one by one. */
  forTeams: z.boolean(),
})

/** What the caller has to do with an activity, if anything. */
export const Mine = z.object({
  status: RegistrationStatus,
  /** One-based place in line, for the waitlisted alone. */
  position: z.nullable(Count),
  /** Until when an offered place is held; null for everyone else. */
  offerUntil: z.nullable(Instant),
  /** Why staff declined; empty otherwise. */
  declinedWhy: z.string(),
  teamId: z.nullable(Id),
  feePaid: z.boolean(),
  arrivedAt: z.nullable(Instant),
})

export const Activity = z.object({
  ...ActivitySummary.shape,
  organiser: z.string(),
  description: z.string(),
  audience: z.string(),
  address: z.string(),
  location: z.nullable(z.object({ latitude: z.number(), longitude: z.number() })),
  cover: z.string(),
  pictures: z.array(z.string()),
  attachments: z.array(Attachment),
  schedule: z.array(z.object({ startsAt: Instant, endsAt: Instant, title: z.string() })),
  headCountDue: z.nullable(Instant),
  feeNote: z.string(),
  payWays: z.array(PaymentWay),
  transferTo: z.string(),
  eligibility: Eligibility,
  confirmHours: Count,
  asks: z.array(Ask),
  rooms: z.array(z.object({ kind: z.enum(['shared', 'single']), price: Fen })),
  questions: z.array(Question),
  teamEvents: z.array(TeamEvent),
  /** Teams entered, by event. */
  eventTeams: z.record(z.string(), Count),
  certificate: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  cancelReason: z.string(),
  /** Goes up by one with each change; a change names the revision it was made from. */
  revision: Count,
})

const staff = ['staff', 'admin'] as const

const Changed = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), activity: Activity }),
  z.object({
    outcome: z.literal('refused'),
    reason: z.enum([
      'changed-meanwhile',
      'fewer-seats-than-taken',
      /** Questions, or a team's events, would mean something else to those who have answered. */
      'already-answered',
      'cancelled',
      'ended',
      'not-draft',
    ]),
  }),
])

export const activity = contract('activity', {
  /** What is published: upcoming ones by start, or past ones by the latest first. At most 100. */
  list: call({
    who: 'anyone',
    writes: false,
    input: z.object({ kind: z.optional(ActivityKind), when: z._default(z.enum(['upcoming', 'past']), 'upcoming') }),
    output: z.object({
      now: Instant,
      activities: z.array(z.object({ ...ActivitySummary.shape, mine: z.nullable(RegistrationStatus) })),
    }),
  }),

  /** One activity with what the caller has to do with it. Drafts are seen by staff alone. */
  get: call({
    who: 'anyone',
    writes: false,
    input: z.object({ id: Id }),
    output: z.object({
      now: Instant,
      activity: Activity,
      mine: z.nullable(Mine),
      /** Why the caller may not come; null for who may, and for who has not joined. */
      ineligible: z.nullable(z.enum(ineligibilities)),
    }),
  }),

  /** Everything staff work on, drafts included, the latest start first. At most 200. */
  desk: call({
    who: staff,
    writes: false,
    input: z.object({}),
    output: z.object({ now: Instant, activities: z.array(ActivitySummary) }),
  }),

  /** Makes a draft that only staff see. */
  draft: call({ who: staff, writes: true, input: ActivityPlan, output: z.object({ activity: Activity }) }),

  /** Changes a draft or a published activity. More seats go to the next in line at once. */
  revise: call({
    who: staff,
    writes: true,
    input: z.object({ id: Id, revision: Count, plan: ActivityPlan }),
    output: Changed,
  }),

  /** Shows a draft to everyone. */
  publish: call({ who: staff, writes: true, input: z.object({ id: Id }), output: Changed }),

  /** Calls an activity off. Registrations stay as they are; its passes no longer admit. */
  cancel: call({ who: staff, writes: true, input: z.object({ id: Id, reason: line(200) }), output: Changed }),
})

export type ActivityStatus = z.output<typeof ActivityStatus>
export type ActivitySummary = z.output<typeof ActivitySummary>
export type Activity = z.output<typeof Activity>
export type Mine = z.output<typeof Mine>
export type RegistrationStatus = z.output<typeof RegistrationStatus>
