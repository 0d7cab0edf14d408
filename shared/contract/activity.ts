import * as z from 'zod/mini'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, line, longText, optionalLine } from './fields'

export const ActivityKind = z.enum(['training', 'contest', 'event'])
export const ActivityStatus = z.enum(['draft', 'published', 'cancelled'])

/** Where an activity stands at a moment: its status, its dates and its seats in one word. */
export const ActivityPhase = z.enum(['draft', 'upcoming', 'open', 'full', 'closed', 'running', 'ended', 'cancelled'])

/** What is asked of people when they register, besides what is known of them. */
export const Ask = z.enum(['department', 'room', 'remark', 'invoice'])

export const RegistrationStatus = z.enum(['registered', 'waitlisted', 'cancelled'])

export const Session = z.object({ startsAt: Instant, endsAt: Instant, title: line(60) })

/** What staff decide about an activity. */
export const ActivityPlan = z
  .object({
    kind: ActivityKind,
    title: line(60),
    organiser: line(60),
    description: longText(5_000),
    audience: longText(1_000),
    place: line(60),
    address: optionalLine(120),
    startsAt: Instant,
    endsAt: Instant,
    schedule: z._default(z.array(Session).check(z.maxLength(30)), []),
    registrationOpensAt: Instant,
    registrationClosesAt: Instant,
    arrivalFrom: Instant,
    arrivalUntil: Instant,
    arrivalPlace: line(60),
    /** Per person, in fen. */
    fee: Fen,
    feeNote: optionalLine(60),
    seats: z.int().check(z.minimum(1), z.maximum(10_000)),
    asks: z._default(z.array(Ask).check(z.maxLength(4)), []),
    contactName: optionalLine(20),
    contactPhone: optionalLine(30),
  })
  .check(
    z.refine(plan => plan.startsAt < plan.endsAt, { path: ['endsAt'] }),
    z.refine(plan => plan.registrationOpensAt < plan.registrationClosesAt, { path: ['registrationClosesAt'] }),
    z.refine(plan => plan.registrationClosesAt <= plan.endsAt, { path: ['registrationClosesAt'] }),
    z.refine(plan => plan.arrivalFrom < plan.arrivalUntil, { path: ['arrivalUntil'] }),
    z.refine(plan => plan.arrivalUntil <= plan.endsAt, { path: ['arrivalUntil'] }),
    z.refine(plan => plan.schedule.every(session => session.startsAt < session.endsAt), { path: ['schedule'] }),
  )

const standing = {
  id: Id,
  status: ActivityStatus,
  phase: ActivityPhase,
  /** Places held, at most `seats`. */
  taken: Count,
  /** People in line. */
  waiting: Count,
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
  arrivalFrom: Instant,
  arrivalUntil: Instant,
  fee: Fen,
  seats: Count,
})

/** What the caller has to do with an activity, if anything. */
export const Mine = z.object({
  status: RegistrationStatus,
  /** One-based place in line, for the waitlisted alone. */
  position: z.nullable(Count),
  feePaid: z.boolean(),
  arrivedAt: z.nullable(Instant),
})

export const Activity = z.object({
  ...ActivitySummary.shape,
  organiser: z.string(),
  description: z.string(),
  audience: z.string(),
  address: z.string(),
  schedule: z.array(z.object({ startsAt: Instant, endsAt: Instant, title: z.string() })),
  feeNote: z.string(),
  asks: z.array(Ask),
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
    reason: z.enum(['changed-meanwhile', 'fewer-seats-than-taken', 'cancelled', 'ended', 'not-draft']),
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
    output: z.object({ now: Instant, activity: Activity, mine: z.nullable(Mine) }),
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

export type ActivityKind = z.output<typeof ActivityKind>
export type ActivityStatus = z.output<typeof ActivityStatus>
export type ActivityPlan = z.output<typeof ActivityPlan>
export type ActivitySummary = z.output<typeof ActivitySummary>
export type Activity = z.output<typeof Activity>
export type Ask = z.output<typeof Ask>
export type Mine = z.output<typeof Mine>
export type RegistrationStatus = z.output<typeof RegistrationStatus>
