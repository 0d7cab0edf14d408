import * as z from 'zod/mini'
import { answerFileKinds } from '../domain/answer-files'
import { ineligibilities } from '../domain/eligibility'
import { PartId } from './activity-plan'
import { ActivitySummary, Mine, RegistrationStatus } from './activity'
import { call, contract } from './call'
import { Count, Id, Instant, optionalLine, refused } from './fields'
import { FileId, UploadTicket } from './file'
import { Invoice } from './invoice'
import { UnitGrade } from './member'

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

/** A code that is the one to show for a moment, half-open. */
export const MomentCode = z.object({ from: Instant, until: Instant, token: z.string() })

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

  /**
   * Answers anew what was asked, until registration closes; the place stays as it is. Not the invoice once it was
   * issued, nor the wish for a room once one was assigned.
   */
  reviseAnswers: call({
    who: 'member',
    writes: true,
    input: z.object({ activityId: Id, answers: Answers }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('revised'), registration: Registration }),
      refused(
        'not-registered',
        'cancelled',
        'ended',
        'closed',
        'invoice-issued',
        'room-assigned',
        'invoice-missing',
        'answers-wrong',
        'certificate-unstated',
      ),
    ]),
  }),

  /** What to fill a form in with: what the caller answered for this activity, or else last time. */
  lastAnswers: call({
    who: 'member',
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({
      /** Of the caller's registration for this activity, as long as it stands. */
      own: z.nullable(z.object({ answers: Answers, invoiceIssued: z.boolean(), roomAssigned: z.boolean() })),
      /** Of earlier registrations, each thing as it was answered last; own questions by their wording. */
      last: Answers,
      /** Used before, the latest first, and then the unit's own. At most 11. */
      invoices: z.array(Invoice),
      /** Of the caller's unit: some questions are asked of some grades alone. */
      grade: z.nullable(UnitGrade),
    }),
  }),

  /** Leave to upload a file that answers a question, or the voucher of a transfer. */
  ticket: call({
    who: 'member',
    writes: false,
    input: z.object({ purpose: z.enum(['answer', 'voucher']) }),
    output: z.object({ ticket: UploadTicket }),
  }),

  /** An address that a file which the caller uploaded can be seen at for some minutes, once it was found to be in order. */
  file: call({
    who: 'member',
    writes: false,
    input: z.object({ fileId: FileId }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('seen'), url: z.string(), kind: z.enum(answerFileKinds) }),
      refused('file-missing', 'file-too-large', 'file-wrong-kind'),
    ]),
  }),

  /**
   * Sends the voucher of a transfer, in place of an earlier one; null takes it back. It can be changed until staff have
   * recorded the payment.
   */
  sendVoucher: call({
    who: 'member',
    writes: true,
    input: z.object({ activityId: Id, fileId: z.nullable(FileId) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('sent'), sentAt: Instant }),
      z.object({ outcome: z.literal('taken-back') }),
      refused('not-registered', 'free', 'paid', 'file-missing', 'file-too-large', 'file-wrong-kind'),
    ]),
  }),

  /** The papers of the caller's place: the voucher that they sent, and the invoice that staff wrote. */
  papers: call({
    who: 'member',
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({
      voucher: z.nullable(z.object({ fileId: z.string(), sentAt: Instant })),
      /** Why no voucher can be sent or taken back; null where it can. */
      noVoucher: z.nullable(z.enum(['not-registered', 'free', 'paid'])),
      /** `url` is good for some minutes; null where the file was not sent through here. */
      invoice: z.nullable(z.object({ number: z.string(), issuedAt: Instant, url: z.nullable(z.string()) })),
    }),
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

  /** The caller's pass: what its QR says, for whoever holds a place. */
  pass: call({
    who: 'member',
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('pass'),
        now: Instant,
        /** Of a pass that lasts; null where passes renew themselves. */
        token: z.nullable(z.string()),
        /** For the next ten minutes, in order; empty where the pass lasts. */
        codes: z.array(MomentCode),
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

  /** Replaces the caller's pass, after a lost phone or a picture in other hands: the one before is refused from now on. */
  reissuePass: call({
    who: 'member',
    writes: true,
    input: z.object({ activityId: Id }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('done') }),
      /** `too-often`: from here on staff do it, face to face. */
      refused('not-registered', 'too-often'),
    ]),
  }),
})

export type Answers = z.output<typeof Answers>
export type RefusalReason = z.output<typeof RefusalReason>
export type Registration = z.output<typeof Registration>
export type MomentCode = z.output<typeof MomentCode>
export type Room = z.output<typeof Room>
