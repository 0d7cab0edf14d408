import * as z from 'zod/mini'
import { numberRules, sealedNumbers } from '../domain/sealed-numbers'
import { RegistrationStatus } from './activity'
import { call, contract, roles } from './call'
import { Amount, Count, Fen, Id, Instant, PageNumber, optionalLine } from './fields'
import { ApproverPost, Standing } from './member'
import { ArticleStatus } from './article'
import { Answers } from './registration'
import { LineState } from './remuneration'

export const SealedNumber = z.enum(sealedNumbers)

/** A number as typed, put right; `null` takes away what is kept, absent leaves it. */
const numberGiven = (field: z.output<typeof SealedNumber>) =>
  z.optional(
    z.nullable(
      z.string().check(
        z.maxLength(60),
        z.overwrite(text => {
          const check = numberRules[field].check(text)
          return check.ok ? check.number : text
        }),
        z.refine(text => numberRules[field].check(text).ok),
      ),
    ),
  )

/** What is sealed, as everybody sees it: empty where nothing is kept. */
const Numbers = z.object({ identityNumber: z.string(), bankAccount: z.string(), bankName: z.string() })

/** Why a person cannot leave now, and what to do first. */
export const WhyStay = z.enum(['paid-place', 'article-under-way', 'payment-due', 'last-admin', 'application-under-way'])

/** What leaving does, by what this person has here. */
export const Leaving = z.object({
  against: z.array(WhyStay),
  /** Leaving was begun and cut off: it goes on when asked again. */
  begun: z.boolean(),
  /** Places still to come, given back to the next in line. */
  placesGivenBack: Count,
  /** Manuscripts that were not published, removed. */
  manuscriptsRemoved: Count,
  /** Kept for the accounts. */
  keeps: z.object({
    /** The name stands in something that is kept; else it goes as well. */
    name: z.boolean(),
    published: Count,
    paidOrAttended: Count,
    statementLines: Count,
    /** What was done for the association or for others, in the records of those. */
    acts: z.boolean(),
  }),
})

/** All that is held about one person, for that person. */
export const Held = z.object({
  now: Instant,
  person: z.object({
    id: Id,
    name: z.string(),
    phone: z.string(),
    phoneVerified: z.boolean(),
    unitName: z.string(),
    department: z.string(),
    standing: Standing,
    contact: z.boolean(),
    roles: z.array(z.enum(roles)),
    post: z.nullable(ApproverPost),
    joinedAt: Instant,
    consent: z.nullable(z.object({ version: z.string(), at: Instant })),
  }),
  services: z.array(z.object({ unitName: z.string(), from: Instant, until: z.nullable(Instant) })),
  numbers: Numbers,
  registrations: z.array(
    z.object({
      title: z.string(),
      startsAt: z.nullable(Instant),
      status: RegistrationStatus,
      registeredAt: Instant,
      answers: Answers,
      /** To the activity's own questions, in words; a file has none. */
      answered: z.array(z.object({ question: z.string(), answer: z.string() })),
      /** Who entered the person; empty where they came by themselves. */
      enteredBy: z.string(),
      team: z.string(),
      roomNumber: z.string(),
      /** A picture of a transfer. */
      voucherSentAt: z.nullable(Instant),
      paid: z.nullable(z.object({ amount: Fen, at: Instant })),
      invoice: z.nullable(z.object({ number: z.string(), at: Instant })),
      certificate: z.nullable(z.object({ name: z.string(), number: z.string(), at: Instant })),
      arrivedAt: z.nullable(Instant),
    }),
  ),
  articles: z.array(z.object({ title: z.string(), status: ArticleStatus, characters: Count, updatedAt: Instant })),
  /** By closed statements. */
  payments: z.array(z.object({ quarter: z.string(), state: LineState, gross: Amount, tax: Fen, net: Amount })),
  messages: z.array(z.object({ at: Instant, title: z.string(), text: z.string() })),
  applications: z.array(z.object({ unitName: z.string(), submittedAt: Instant })),
  /** Who read a sealed number in full, the latest first. */
  reads: z.array(z.object({ at: Instant, by: z.string(), what: SealedNumber, why: z.string() })),
  /** What was changed in the record, the latest first. */
  changes: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })),
  leaving: Leaving,
})

export const privacy = contract('privacy', {
  /** Records that the caller agrees to the terms. `other-version`: these are not the ones in force. */
  agree: call({
    who: 'member',
    writes: true,
    input: z.object({ version: z.string().check(z.maxLength(20)) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('agreed'), at: Instant }),
      z.object({ outcome: z.literal('refused'), reason: z.literal('other-version') }),
    ]),
  }),

  /** All that is held about the caller; at most 1,000 of a kind. */
  mine: call({ who: 'member', writes: false, input: z.object({}), output: Held }),

  /**
   * Keeps the caller's numbers, sealed. `cannot-open`: what is kept already was sealed with a key that this deployment
   * does not have; nothing is written over it.
   */
  saveNumbers: call({
    who: 'member',
    onPhone: true,
    writes: true,
    input: z.object({
      identityNumber: numberGiven('identityNumber'),
      bankAccount: numberGiven('bankAccount'),
      bankName: optionalLine(60),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved'), numbers: Numbers }),
      z.object({ outcome: z.literal('refused'), reason: z.literal('cannot-open') }),
    ]),
  }),

  /**
   * Shows one number in full. Who read whose, what and why is on record before the answer is given, and the person is
   * told.
   */
  reveal: call({
    who: ['approver', 'treasurer', 'admin'],
    writes: true,
    input: z.object({ memberId: Id, what: SealedNumber, why: z.string().check(z.trim(), z.minLength(4), z.maxLength(100), z.regex(/^\P{Cc}*$/u)) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('shown'), name: z.string(), number: z.string(), bankName: z.string() }),
      z.object({ outcome: z.literal('refused'), reason: z.enum(['nothing-kept', 'cannot-open']) }),
    ]),
  }),

  /** Every full read, the latest first, 20 a page. */
  audits: call({
    who: ['admin'],
    writes: false,
    input: z.object({ page: PageNumber }),
    output: z.object({
      rows: z.array(z.object({ id: Id, at: Instant, by: z.string(), about: z.string(), what: SealedNumber, why: z.string() })),
      total: Count,
    }),
  }),

  /**
   * Ends the caller's membership and removes what law and accounts do not ask to be kept. Cut off, it goes on when it
   * is asked again; to whoever is no member, nothing is held.
   */
  leave: call({
    who: 'visitor',
    onPhone: true,
    writes: true,
    input: z.object({}),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('left') }),
      z.object({ outcome: z.literal('refused'), reasons: z.array(WhyStay) }),
    ]),
  }),
})

export type Held = z.output<typeof Held>
export type Leaving = z.output<typeof Leaving>
export type WhyStay = z.output<typeof WhyStay>
