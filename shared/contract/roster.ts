import * as z from 'zod/mini'
import { ActivitySummary, RegistrationStatus } from './activity'
import { PaymentWay } from './activity-plan'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, PageNumber, optionalLine, refused } from './fields'
import { Invoice } from './invoice'
import { RegistrationId, Room } from './registration'

export const RosterRow = z.object({
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

export const roster = contract('roster', {
  /** Who is coming, 50 a page by number, with the figures above the list. */
  list: call({
    who: staff,
    writes: false,
    input: z.object({
      activityId: Id,
      status: z._default(
        z.enum(['all', 'pending', 'registered', 'offered', 'waitlisted', 'cancelled', 'rejected', 'unpaid', 'arrived']),
        'all',
      ),
      /** Part of a name or unit, or the last digits of a phone. */
      search: optionalLine(30),
      page: PageNumber,
    }),
    output: z.object({
      now: Instant,
      activity: ActivitySummary,
      figures: z.object({
        pending: Count,
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
      refused('not-registered', 'free'),
    ]),
  }),
})

export type RosterRow = z.output<typeof RosterRow>
