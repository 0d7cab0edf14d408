import * as z from 'zod/mini'
import { stages } from '../domain/application-rules'
import { checkCreditCode } from '../domain/credit-code'
import { call, contract } from './call'
import { Count, Id, Instant, PageNumber, Phone, line, optionalLine } from './fields'
import { FileId, UploadTicket } from './file'
import { UnitGrade } from './member'

export const Stage = z.enum(stages)

/** Spaces, lower case and full-width figures are put right. */
const CreditCode = z.string().check(
  z.maxLength(60),
  z.overwrite(text => {
    const check = checkCreditCode(text)
    return check.ok ? check.code : text
  }),
  z.refine(text => checkCreditCode(text).ok),
)

/** What a company says of itself. */
const company = {
  name: line(60),
  creditCode: CreditCode,
  region: line(40),
  address: line(100),
  business: line(120),
  /** The picture of its business licence. */
  licence: FileId,
}

/** One company's application, for who made it and for those who work at it. */
export const Application = z.object({
  /** Of the unit that it becomes. */
  id: Id,
  ...company,
  creditCode: z.string(),
  /** Empty once it was withdrawn: the picture is gone then. */
  licence: z.string(),
  revision: Count,
  stage: Stage,
  /** The phone in full. `here`: still of this company. */
  applicant: z.object({ name: z.string(), phone: z.string(), here: z.boolean() }),
  submittedAt: Instant,
  /** What is to be put right, or why it was declined; empty otherwise. */
  remark: z.string(),
  /** Null also where it was declined without a meeting. */
  decision: z.nullable(z.object({ meeting: z.string(), heldAt: Instant })),
  /** Latest first; for staff. */
  history: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })),
})

export const ApplicationRow = z.object({
  id: Id,
  name: z.string(),
  region: z.string(),
  applicantName: z.string(),
  stage: Stage,
  submittedAt: Instant,
})

export const ApplicationTab = z.enum(['submitted', 'checked', 'returned', 'closed'])

const Tally = z.object({ submitted: Count, checked: Count, returned: Count, closed: Count })

/** `changed`: somebody did something with it since `revision` was read; the application as it is now. */
const worked = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), application: Application }),
  z.object({ outcome: z.literal('changed'), application: Application }),
])

const atRevision = { id: Id, revision: Count }
const staff = ['staff', 'admin'] as const

export const application = contract('application', {
  /** Leave to upload the picture of a licence. */
  ticket: call({ who: 'visitor', writes: false, input: z.object({}), output: z.object({ ticket: UploadTicket }) }),

  /**
   * An address that a licence's picture can be seen at for some minutes: for who uploaded it, and for staff.
   * NOT_FOUND for anybody else.
   */
  licence: call({
    who: 'visitor',
    writes: false,
    input: z.object({ fileId: FileId }),
    output: z.object({ url: z.string() }),
  }),

  /** The caller's latest application; null when there is none, or without an identity. */
  mine: call({
    who: 'anyone',
    writes: false,
    input: z.object({}),
    output: z.object({ application: z.nullable(Application) }),
  }),

  /**
   * Submits a company's application: for the first time, put right after it came back, or anew. A visitor becomes a
   * person of the company, who awaits its acceptance; a member's own record stands, and moves to the company.
   */
  submit: call({
    who: 'visitor',
    writes: true,
    input: z.object({
      ...company,
      /** Who applies, and becomes the company's contact; of a member, what their record says is taken. */
      person: z.object({ name: line(20), phone: Phone, proof: z._default(z.string().check(z.maxLength(200)), '') }),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('submitted'), application: Application }),
      z.object({
        outcome: z.literal('refused'),
        /** `already`: another application of the caller's is under way. */
        reason: z.enum(['already', 'phone-taken', 'phone-bound', 'proof-expired', 'licence-missing', 'licence-too-large', 'licence-wrong-kind']),
      }),
      /** `owner`: the unit that has the code or the name; empty where that is itself an application, which is not public. */
      z.object({
        outcome: z.literal('taken'),
        what: z.enum(['code', 'name']),
        by: z.enum(['applying', 'member', 'left']),
        owner: z.string(),
      }),
    ]),
  }),

  /** Withdraws the caller's application; the picture of the licence is thrown away. */
  withdraw: call({
    who: 'member',
    writes: true,
    input: z.object(atRevision),
    output: worked,
  }),

  /** Applications by how they stand, those that wait longest first, closed ones by their latest; 20 a page. */
  queue: call({
    who: staff,
    writes: false,
    input: z.object({ tab: z._default(ApplicationTab, 'submitted'), page: PageNumber }),
    output: z.object({ rows: z.array(ApplicationRow), tally: Tally, now: Instant }),
  }),

  /** One application. */
  get: call({ who: staff, writes: false, input: z.object({ id: Id }), output: z.object({ application: Application, now: Instant }) }),

  /** Says that an application is in order, or what the applicant is to put right. */
  check: call({
    who: staff,
    writes: true,
    input: z.object({
      ...atRevision,
      finding: z.discriminatedUnion('is', [
        z.object({ is: z.literal('in-order') }),
        z.object({ is: z.literal('returned'), remark: line(100) }),
      ]),
    }),
    output: worked,
  }),

  /**
   * Records what the council decided. Accepted, the company is a member with its grade, and the applicant its contact;
   * declined, its code is free again. What never came to the council can be declined without a meeting.
   */
  decide: call({
    who: ['admin'],
    writes: true,
    input: z.object({
      ...atRevision,
      decision: z.discriminatedUnion('is', [
        z.object({ is: z.literal('accepted'), meeting: line(40), heldAt: Instant, grade: UnitGrade, term: line(20) }),
        z.object({ is: z.literal('declined'), meeting: optionalLine(40), heldAt: Instant, why: line(100) }),
      ]),
    }),
    output: worked,
  }),
})

export type Application = z.output<typeof Application>
export type ApplicationRow = z.output<typeof ApplicationRow>
export type ApplicationTab = z.output<typeof ApplicationTab>
