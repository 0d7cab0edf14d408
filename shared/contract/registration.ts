import * as z from 'zod/mini'
import { ActivitySummary, Mine, RegistrationStatus } from './activity'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, PageNumber, optionalLine } from './fields'
import { Invoice } from './invoice'

/** `<activity>:<member>`: a person has one registration an activity, by construction. */
export const RegistrationId = z.string().check(z.regex(/^[0-9a-z]{12}:[0-9a-z]{12}$/))

export const Room = z.enum(['none', 'single', 'shared'])
export const PaymentWay = z.enum(['card', 'alipay', 'wechat', 'transfer', 'cash'])

/** What a person answers when registering; what the activity does not ask is dropped. */
export const Answers = z.object({
  department: optionalLine(40),
  room: z._default(Room, 'none'),
  remark: optionalLine(200),
  invoice: z._default(z.nullable(Invoice), null),
})

export const Registration = z.object({
  id: RegistrationId,
  activityId: Id,
  status: RegistrationStatus,
  /** In order of arrival at the database. */
  number: Count,
  registeredAt: Instant,
  answers: Answers,
  feePaid: z.boolean(),
  arrivedAt: z.nullable(Instant),
})

export const RefusalReason = z.enum(['not-published', 'cancelled', 'not-open-yet', 'closed', 'ended', 'invoice-missing'])

const RosterRow = z.object({
  id: RegistrationId,
  number: Count,
  status: RegistrationStatus,
  name: z.string(),
  unitName: z.string(),
  phone: z.string(),
  department: z.string(),
  room: Room,
  remark: z.string(),
  invoice: z.nullable(Invoice),
  feePaid: z.boolean(),
  paidBy: z.nullable(PaymentWay),
  registeredAt: Instant,
  arrivedAt: z.nullable(Instant),
  desk: z.nullable(z.string()),
})

const staff = ['staff', 'admin'] as const

export const registration = contract('registration', {
  /** Takes a place or a place in line. Safe to repeat: one registration a person and activity. */
  register: call({
    who: 'member',
    writes: true,
    input: z.object({ activityId: Id, answers: Answers }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('registered'), registration: Registration }),
      z.object({ outcome: z.literal('waitlisted'), registration: Registration, position: Count }),
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
      z.object({ outcome: z.literal('refused'), reason: z.enum(['not-registered', 'arrived', 'ended']) }),
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
        status: z.enum(['not-registered', 'waitlisted', 'cancelled', 'activity-cancelled']),
        position: z.nullable(Count),
        activity: ActivitySummary,
      }),
    ]),
  }),

  /** Who is coming, 50 a page by number, with the figures above the list. */
  roster: call({
    who: staff,
    writes: false,
    input: z.object({
      activityId: Id,
      status: z._default(z.enum(['all', 'registered', 'waitlisted', 'cancelled', 'unpaid', 'arrived']), 'all'),
      /** Part of a name or unit, or the last digits of a phone. */
      search: optionalLine(30),
      page: PageNumber,
    }),
    output: z.object({
      now: Instant,
      activity: ActivitySummary,
      figures: z.object({
        registered: Count,
        waitlisted: Count,
        paid: Count,
        unpaid: Count,
        arrived: Count,
        invoices: Count,
      }),
      rows: z.array(RosterRow),
      total: Count,
    }),
  }),

  /** Records that a person's fee was paid. */
  settleFee: call({
    who: staff,
    writes: true,
    input: z.object({ registrationId: RegistrationId, way: PaymentWay }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('settled'), amount: Fen, paidAt: Instant }),
      z.object({ outcome: z.literal('refused'), reason: z.enum(['cancelled', 'waitlisted', 'free']) }),
    ]),
  }),
})

export type Answers = z.output<typeof Answers>
export type PaymentWay = z.output<typeof PaymentWay>
export type RefusalReason = z.output<typeof RefusalReason>
export type Registration = z.output<typeof Registration>
export type Room = z.output<typeof Room>
export type RosterRow = z.output<typeof RosterRow>
