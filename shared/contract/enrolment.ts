import * as z from 'zod/mini'
import { ineligibilities } from '../domain/eligibility'
import { Activity, ActivitySummary, RegistrationStatus } from './activity'
import { call, contract } from './call'
import { Count, Id, Instant, PageNumber, line, optionalLine, refused } from './fields'
import { FileId, UploadTicket } from './file'
import { Invoice } from './invoice'
import { UnitGrade } from './member'
import { Answers, RegistrationId } from './registration'

/** As it is written: what is wrong with a name or a phone is said row by row. */
const asWritten = z.string().check(z.trim(), z.maxLength(60))

const row = z.int().check(z.minimum(1), z.maximum(1_000_000))

export const EnrolPerson = z.object({
  /** Where the person stands in the list, or in the workbook: problems name it. */
  row,
  name: asWritten,
  phone: asWritten,
  /** For staff; null for the unit that the person is on record with. A contact's people are of their own unit. */
  unitId: z._default(z.nullable(Id), null),
  answers: Answers,
})

const RowProblem = z.object({ row: Count, name: z.string(), says: z.array(z.string()) })

/** A row of a workbook: what it says of a person, and all that stands against it. */
const SheetPerson = z.object({
  row: Count,
  name: z.string(),
  phone: z.string(),
  unitId: z.nullable(Id),
  unitName: z.string(),
  /** Of the unit: some questions are asked of some grades alone. */
  grade: z.nullable(UnitGrade),
  answers: Answers,
  says: z.array(z.string()),
})

const Unreadable = z.enum(['missing', 'too-large', 'no-workbook', 'no-header', 'no-rows', 'too-many-rows'])

const HeadCount = z.object({ count: Count, note: z.string(), at: Instant, by: z.string() })

const staff = ['staff', 'admin'] as const
const enrollers = ['contact', ...staff] as const

export const enrolment = contract('enrolment', {
  /**
   * Registers others: all of them or none. A contact registers people of their own unit, a hundred at most; staff
   * anybody, three hundred at most, also outside the time for it. Who is not on record is entered, and finds it when
   * they first prove that phone. Safe to repeat.
   */
  enrol: call({
    who: enrollers,
    writes: true,
    input: z.object({
      activityId: Id,
      people: z.array(EnrolPerson).check(z.minLength(1), z.maxLength(300)),
      /** Whoever finds no seat waits in line, or nobody is registered. */
      beyond: z.enum(['waitlist', 'refuse']),
      /** Why staff set aside who may come; empty where they do not. */
      despite: optionalLine(100),
      /** The workbook that the people came from: it goes once they are in. */
      fileId: z._default(z.nullable(FileId), null),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('enrolled'),
        /** In the order given. */
        people: z.array(z.object({ row: Count, name: z.string(), result: z.enum(['registered', 'waitlisted', 'pending', 'already']) })),
      }),
      /** Of the bad rows, all that is wrong with each. */
      z.object({ outcome: z.literal('problems'), problems: z.array(RowProblem) }),
      /** How many of them there are seats for. */
      z.object({ outcome: z.literal('full'), seats: Count }),
      refused('not-published', 'cancelled', 'not-open-yet', 'closed', 'ended', 'teams-only', 'too-many'),
    ]),
  }),

  /** Gives back the place of one of the contact's unit, who is told. */
  withdraw: call({
    who: ['contact'],
    writes: true,
    input: z.object({ registrationId: RegistrationId, reason: line(100) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      refused('not-registered', 'arrived', 'too-late', 'ended', 'in-a-team'),
    ]),
  }),

  /** Whom of the contact's unit an activity has, and what it still takes: three hundred at most, in order of arrival. */
  ofUnit: call({
    who: ['contact'],
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({
      now: Instant,
      activity: Activity,
      unit: z.object({ id: Id, name: z.string(), grade: UnitGrade, invoice: z.nullable(Invoice) }),
      people: z.array(
        z.object({
          id: RegistrationId,
          name: z.string(),
          /** Masked. */
          phone: z.string(),
          status: RegistrationStatus,
          /** Who entered them; empty for who registered themselves. */
          enteredBy: z.string(),
          mayWithdraw: z.boolean(),
        }),
      ),
      /** Seats that the unit can still take. */
      left: Count,
      /** Why nobody of this unit can come; null for no such reason. */
      ineligible: z.nullable(z.enum(ineligibilities)),
      headCount: z.nullable(HeadCount),
    }),
  }),

  /** Tells, or changes, how many of the contact's unit will come. */
  tellHeadCount: call({
    who: ['contact'],
    writes: true,
    input: z.object({ activityId: Id, count: z.int().check(z.minimum(0), z.maximum(10_000)), note: optionalLine(100) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('told'), headCount: HeadCount }),
      refused('not-asked', 'too-late', 'not-published', 'cancelled'),
    ]),
  }),

  /** What units have told, and 20 a page of those invited that have not. */
  headCounts: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id, page: PageNumber }),
    output: z.object({
      now: Instant,
      activity: ActivitySummary,
      due: z.nullable(Instant),
      told: z.array(z.object({ unitId: Id, unitName: z.string(), ...HeadCount.shape, registered: Count })),
      missing: z.array(z.object({ id: Id, name: z.string(), grade: UnitGrade })),
      missingTotal: Count,
      remindedAt: z.nullable(Instant),
    }),
  }),

  /** Reminds the contacts of invited units that have not told: once a day at most. */
  remindHeadCount: call({
    who: staff,
    writes: true,
    input: z.object({ activityId: Id }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('reminded'), units: Count, people: Count }),
      refused('not-asked', 'too-late', 'too-soon', 'nobody'),
    ]),
  }),

  /** A workbook to be filled in with people, with the activity's own questions and a worked example. */
  template: call({
    who: enrollers,
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({ name: z.string(), base64: z.string() }),
  }),

  /** Leave to upload a workbook. */
  ticket: call({ who: enrollers, writes: false, input: z.object({}), output: z.object({ ticket: UploadTicket }) }),

  /** Reads an uploaded workbook of people, and says of each row what `enrol` would say. Changes nothing. */
  readSheet: call({
    who: enrollers,
    writes: false,
    input: z.object({ activityId: Id, fileId: FileId }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('read'), people: z.array(SheetPerson) }),
      z.object({ outcome: z.literal('unreadable'), reason: Unreadable }),
    ]),
  }),

  /** Everybody of an activity as a workbook: people, invoices, rooms, and teams where teams enter. */
  export: call({
    who: staff,
    writes: false,
    input: z.object({ activityId: Id }),
    output: z.object({ name: z.string(), base64: z.string() }),
  }),
})

export type EnrolPerson = z.output<typeof EnrolPerson>
export type HeadCount = z.output<typeof HeadCount>
export type RowProblem = z.output<typeof RowProblem>
export type SheetPerson = z.output<typeof SheetPerson>
export type Unreadable = z.output<typeof Unreadable>
