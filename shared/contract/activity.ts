import * as z from 'zod/mini'
import { ineligibilities } from '../domain/eligibility'
import { registrationStatuses } from '../domain/registration-rules'
import { ActivityKind, ActivityPlan, Ask, Attachment, Eligibility, PaymentWay, Question, TeamEvent } from './activity-plan'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, line, refused } from './fields'
import { FileId, UploadTicket } from './file'
import { Unit } from './member'

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
  /** The number on the door; empty as long as no room is assigned. */
  roomNumber: z.string(),
  /** Of the invoice that was issued; empty before. */
  invoiceNumber: z.string(),
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
      /** It is over: only what changes nothing for those who registered can still be put right. */
      'ended',
      'not-draft',
      /** Registration has not opened, so that there is nothing to close. */
      'not-open',
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
      /** Seats that the caller's unit holds; null for who has not joined. */
      unitTaken: z.nullable(Count),
      /** Addresses good for some hours, by file id: of its cover, pictures and attachments. */
      links: z.record(z.string(), z.string()),
      /** The units that `eligibility` names. */
      invitedUnits: z.array(Unit),
      /** Somebody has registered at some time: questions and teams' events keep their meaning from then on. */
      begun: z.boolean(),
    }),
  }),

  /** Everything staff work on, drafts included, the latest start first. At most 200. */
  desk: call({
    who: staff,
    writes: false,
    input: z.object({}),
    output: z.object({
      now: Instant,
      activities: z.array(
        z.object({
          ...ActivitySummary.shape,
          /** The name of the certificate that it gives; empty for none. */
          certificate: z.string(),
          /** The caller may receive people there. */
          serves: z.boolean(),
        }),
      ),
    }),
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

  /** Leave to upload a picture or an attachment. */
  ticket: call({ who: staff, writes: false, input: z.object({}), output: z.object({ ticket: UploadTicket }) }),

  /** Whether what was uploaded can be shown to everyone, told by its bytes, and where it can be seen for some minutes. */
  file: call({
    who: staff,
    writes: false,
    input: z.object({ fileId: FileId, as: z.enum(['picture', 'attachment']) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('fine'), url: z.string(), bytes: Count }),
      refused('missing', 'too-large', 'wrong-kind'),
    ]),
  }),

  /** Who did what to an activity, the latest first; at most 100. */
  history: call({
    who: staff,
    writes: false,
    input: z.object({ id: Id }),
    output: z.object({ lines: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })) }),
  }),

  /** Ends registration now. Opening it again is revising when it closes. */
  close: call({ who: staff, writes: true, input: z.object({ id: Id }), output: Changed }),

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
