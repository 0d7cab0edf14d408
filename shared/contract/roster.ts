import * as z from 'zod/mini'
import { ActivitySummary, RegistrationStatus } from './activity'
import { PaymentWay } from './activity-plan'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, PageNumber, line, longText, optionalLine, refused } from './fields'
import { FileId, UploadTicket } from './file'
import { Invoice } from './invoice'
import { RegistrationId, Room } from './registration'

const row = {
  id: RegistrationId,
  number: Count,
  status: RegistrationStatus,
  offerUntil: z.nullable(Instant),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  phone: z.string(),
  room: Room,
  /** The number on the door; empty before it is assigned. */
  roomNumber: z.string(),
  /** Fen: what this person owes, or paid; 0 where it is free. */
  fee: Fen,
  feePaid: z.boolean(),
  /** A picture of a transfer was sent, for staff to check. */
  voucherSent: z.boolean(),
  invoiceType: z.enum(['none', 'ordinary', 'special']),
  /** Empty before it is issued. */
  invoiceNumber: z.string(),
  /** Number of the certificate that was given; empty before. */
  certificateNumber: z.string(),
  teamId: z.nullable(Id),
  arrivedAt: z.nullable(Instant),
}

export const RosterRow = z.object(row)

/** One registration with all that staff have to know of it. */
export const RosterEntry = z.object({
  ...row,
  department: z.string(),
  remark: z.string(),
  /** What the person stated of a certificate to be held. */
  certificateStated: z.string(),
  /** Staff's own questions, as answered, in words; `url` is a file's, for some minutes. */
  answers: z.array(z.object({ label: z.string(), answer: z.string(), url: z.string() })),
  registeredAt: Instant,
  /** Who entered the person; empty where they registered themselves. */
  enteredBy: z.string(),
  teamName: z.string(),
  payment: z.nullable(z.object({ way: PaymentWay, amount: Fen, at: Instant, voucher: z.string() })),
  /** `url` is empty where the picture is no longer there. */
  voucher: z.nullable(z.object({ url: z.string(), at: Instant })),
  invoice: z.nullable(Invoice),
  /** The file of the invoice, for some minutes; empty for none. */
  invoiceUrl: z.string(),
  note: z.string(),
  desk: z.string(),
  history: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })),
})

const sums = {
  /** Places held. */
  taken: Count,
  waiting: Count,
  pending: Count,
  offered: Count,
  paid: Count,
  paidFen: Fen,
  unpaid: Count,
  unpaidFen: Fen,
  /** Of the unpaid: those who sent a picture of their transfer. */
  vouchers: Count,
  invoices: Count,
  invoicesIssued: Count,
  single: Count,
  shared: Count,
  /** Of those who want a room: those who have none yet. */
  roomless: Count,
  arrived: Count,
}

export const RosterSums = z.object(sums)

/** People of one activity whom an act is for. */
const registrationIds = z.array(RegistrationId).check(z.minLength(1), z.maxLength(50))

/** What came of an act, by person, in the order asked. `changed`: others did something meanwhile, or it is not there. */
const resultsOf = <const R extends readonly string[]>(...results: R) =>
  z.object({ results: z.array(z.object({ id: RegistrationId, result: z.enum(['changed', ...results]) })) })

const staff = ['staff', 'admin'] as const

export const roster = contract('roster', {
  /** Who is coming, 50 a page by number. */
  list: call({
    who: staff,
    writes: false,
    input: z.object({
      activityId: Id,
      /** `registered` is whoever holds a seat. */
      status: z._default(z.enum(['all', 'pending', 'registered', 'offered', 'waitlisted', 'cancelled', 'rejected', 'arrived', 'absent']), 'all'),
      fee: z._default(z.enum(['all', 'paid', 'unpaid', 'voucher']), 'all'),
      invoice: z._default(z.enum(['all', 'open', 'issued']), 'all'),
      room: z._default(z.enum(['all', 'single', 'shared', 'open']), 'all'),
      unitId: z.optional(Id),
      teamId: z.optional(Id),
      /** Part of a name or unit, or the last digits of a phone. */
      search: optionalLine(30),
      page: PageNumber,
    }),
    output: z.object({
      now: Instant,
      activity: z.object({ ...ActivitySummary.shape, certificate: z.string(), hasRooms: z.boolean() }),
      rows: z.array(RosterRow),
      total: Count,
    }),
  }),

  /** How it stands, in all and by unit, the most seats first. */
  figures: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({
      all: RosterSums,
      units: z.array(z.object({ ...sums, unitId: z.string(), unitName: z.string() })),
      /** Of an activity that teams enter for. */
      teams: z.array(z.object({ id: Id, name: z.string() })),
    }),
  }),

  /** One registration in full. */
  entry: call({
    who: staff,
    writes: false,
    input: z.object({ registrationId: RegistrationId }),
    output: z.object({ now: Instant, entry: RosterEntry }),
  }),

  /**
   * Says of people who wait for staff's word whether they may come; who may takes a seat, or a place in line. Who was
   * declined can still be approved.
   */
  decide: call({
    who: staff,
    writes: true,
    input: z.object({
      registrationIds,
      decision: z.discriminatedUnion('is', [z.object({ is: z.literal('approved') }), z.object({ is: z.literal('rejected'), why: line(100) })]),
    }),
    output: resultsOf('registered', 'waitlisted', 'rejected', 'over'),
  }),

  /**
   * Gives a free seat to someone in line, whoever is before them, or confirms an offered one in their name. With
   * `addSeat` the activity has one seat more for it, where none is free.
   */
  seat: call({
    who: staff,
    writes: true,
    input: z.object({ registrationId: RegistrationId, addSeat: z._default(z.boolean(), false) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('done') }), refused('full', 'unit-full', 'over', 'changed')]),
  }),

  /** Ends registrations, and tells why; the seats go to the next in line, and who has a team leaves it. */
  end: call({
    who: staff,
    writes: true,
    input: z.object({ registrationIds, why: line(100) }),
    output: resultsOf('done', 'arrived', 'ended'),
  }),

  /** Staff's own note, which the person does not see. `was` is the one that it replaces. */
  note: call({
    who: staff,
    writes: true,
    input: z.object({ registrationId: RegistrationId, was: longText(500), note: longText(500) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('done') }), refused('changed')]),
  }),

  /** Records that people paid what they owe. `paidAt` is now unless told; `voucher` the number on the slip. */
  settleFee: call({
    who: staff,
    writes: true,
    input: z.object({ registrationIds, way: PaymentWay, paidAt: z.optional(Instant), voucher: optionalLine(40) }),
    output: resultsOf('done', 'already', 'not-registered', 'free', 'in-the-future'),
  }),

  /** Takes a payment back that was recorded by mistake, or was paid back. `paidAt` tells which one. */
  takeBackFee: call({
    who: staff,
    writes: true,
    input: z.object({ registrationId: RegistrationId, paidAt: Instant, as: z.enum(['mistake', 'refund']), why: line(100) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('done') }), refused('changed')]),
  }),

  /** Reminds people who owe their fee, each of them once a day. */
  remind: call({
    who: staff,
    writes: true,
    input: z.object({ registrationIds }),
    output: resultsOf('done', 'today-already', 'owes-nothing', 'voucher-sent'),
  }),

  /** Leave to upload the file of an invoice. */
  ticket: call({ who: staff, writes: false, input: z.object({}), output: z.object({ ticket: UploadTicket }) }),

  /**
   * Records that the invoice was issued, and sends its file: PDF, OFD or a picture of 5 MB at most. `was` is the number
   * that it replaces, empty for none.
   */
  issueInvoice: call({
    who: staff,
    writes: true,
    input: z.object({ registrationId: RegistrationId, was: optionalLine(40), number: line(40), fileId: z.optional(FileId) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('done') }),
      refused('not-asked', 'changed', 'file-missing', 'file-too-large', 'file-wrong-kind'),
    ]),
  }),

  /** Gives people a room, the same one to all of them; an empty number takes it away. Says who is in it now. */
  assignRooms: call({
    who: staff,
    writes: true,
    input: z.object({ registrationIds, number: optionalLine(20) }),
    output: z.object({
      ...resultsOf('done', 'not-registered').shape,
      /** Everyone who has that room. */
      inRoom: z.array(z.object({ name: z.string(), room: Room })),
    }),
  }),

  /** Gives who passed their certificate: what later activities ask for. An empty number takes it away. */
  certify: call({
    who: staff,
    writes: true,
    input: z.object({
      certificates: z.array(z.object({ registrationId: RegistrationId, number: optionalLine(40) })).check(z.minLength(1), z.maxLength(50)),
    }),
    output: resultsOf('done', 'not-registered', 'not-given'),
  }),
})

export type RosterRow = z.output<typeof RosterRow>
export type RosterEntry = z.output<typeof RosterEntry>
export type RosterSums = z.output<typeof RosterSums>
