import * as z from 'zod/mini'
import { ineligibilities } from '../domain/eligibility'
import { PartId } from './activity-plan'
import { ActivitySummary, Mine, RegistrationStatus } from './activity'
import { call, contract } from './call'
import { Count, Id, Instant, optionalLine, refused } from './fields'
import { Invoice } from './invoice'

/** `<activity>:<member>`: a person has one registration an activity, by construction. */
export const RegistrationId = z.string().check(z.regex(/^[0-9a-z]{12}:[0-9a-z]{12}$/))

export const Room = z.enum(['none', 'single', 'shared'])

/** What a person answers when registering; what the activity does not ask is dropped. */
export const Answers = z.object({
  department: optionalLine(40),
  room: z._default(Room, 'none'),
  remark: optionalLine(200),
  invoice: z._default(z.nullable(Invoice), null),
  /** To staff's own questions: a text, an option's id, options' ids, a number, `2025-05-14`, or a file's id. */
  questions: z._default(
    z.record(PartId, z.union([z.string().check(z.maxLength(500)), z.number(), z.array(PartId).check(z.maxLength(20))])),
    {},
  ),
  /** Number of a certificate to be held that the association has no record of. */
  certificate: optionalLine(40),
})

export const Registration = z.object({
  id: RegistrationId,
  activityId: Id,
  status: RegistrationStatus,
  offerUntil: z.nullable(Instant),
  /** In order of arrival at the database. */
  number: Count,
  registeredAt: Instant,
  answers: Answers,
  feePaid: z.boolean(),
  arrivedAt: z.nullable(Instant),
})

export const RefusalReason = z.enum([
  'not-published',
  'cancelled',
  'not-open-yet',
  'closed',
  'ended',
  'invoice-missing',
  /** What is asked was not answered, or has changed since the form was opened. */
  'answers-wrong',
  /** Teams enter, rather than people one by one. */
  'teams-only',
  ...ineligibilities,
])

export const registration = contract('registration', {
  /**
   * Takes a place or a place in line; where staff approve, it waits for their word. Safe to repeat: one registration a
   * person and activity.
   */
  register: call({
    who: 'member',
    writes: true,
    input: z.object({ activityId: Id, answers: Answers }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('registered'), registration: Registration }),
      z.object({ outcome: z.literal('waitlisted'), registration: Registration, position: Count }),
      z.object({ outcome: z.literal('pending'), registration: Registration }),
      z.object({ outcome: z.literal('refused'), reason: RefusalReason }),
    ]),
  }),

  /** Gives the place, or the place in line, back; a freed place goes to the next in line. */
  cancel: call({
    who: 'member',
    writes: true,
    input: z.object({ activityId: Id, reason: optionalLine(100) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('refused'), reason: z.enum(['not-registered', 'arrived', 'too-late', 'ended']) }),
    ]),
  }),

  /** Takes the place that was offered from the line. `too-late`: it has gone to the next. */
  confirm: call({
    who: 'member',
    writes: true,
    input: z.object({ activityId: Id }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('registered'), registration: Registration }),
      refused('not-offered', 'too-late', 'cancelled'),
    ]),
  }),

  /** What the caller answered last, to fill in next time. */
  lastAnswers: call({
    who: 'member',
    writes: false,
    input: z.object({}),
    output: z.object({ answers: z.nullable(Answers), invoice: z.nullable(Invoice) }),
  }),

  /** The caller's registrations, those still to come first. At most 100. */
  mine: call({
    who: 'member',
    writes: false,
    input: z.object({}),
    output: z.object({
      now: Instant,
      registrations: z.array(z.object({ ...Mine.shape, activity: ActivitySummary })),
    }),
  }),

  /** The caller's pass: a signed token for a QR, for whoever holds a place. */
  pass: call({
    who: 'member',
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('pass'),
        now: Instant,
        token: z.string(),
        name: z.string(),
        unitName: z.string(),
        number: Count,
        feePaid: z.boolean(),
        arrivedAt: z.nullable(Instant),
        activity: ActivitySummary,
      }),
      z.object({
        outcome: z.literal('none'),
        status: z.enum(['not-registered', 'pending', 'offered', 'waitlisted', 'cancelled', 'rejected', 'activity-cancelled']),
        position: z.nullable(Count),
        activity: ActivitySummary,
      }),
    ]),
  }),
})

export type Answers = z.output<typeof Answers>
export type RefusalReason = z.output<typeof RefusalReason>
export type Registration = z.output<typeof Registration>
export type Room = z.output<typeof Room>
