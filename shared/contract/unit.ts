import * as z from 'zod/mini'
import { checkCreditCode } from '../domain/credit-code'
import { call, contract } from './call'
import { Count, Id, Instant, PageNumber, line, optionalLine, refused } from './fields'
import { FileId, UploadTicket } from './file'
import { Invoice } from './invoice'
import { Unit, UnitGrade, UnitState } from './member'

/** Of a term of the council: `第五届`. */
const Term = line(20)

/** Empty while nobody has told it. Spaces, lower case and full-width figures are put right. */
const CreditCode = z._default(
  z.string().check(
    z.maxLength(60),
    z.overwrite(text => {
      const check = checkCreditCode(text)
      return check.ok ? check.code : text.trim()
    }),
    z.refine(text => text === '' || checkCreditCode(text).ok),
  ),
  '',
)

const Named = z.object({ id: Id, name: z.string() })

/** A unit as staff find it in a list. */
export const UnitRow = z.object({
  ...Unit.shape,
  creditCode: z.string(),
  state: UnitState,
  term: z.string(),
  region: z.string(),
  officers: Count,
  /** A council unit with no information officer. */
  gap: z.boolean(),
})

/** One unit, for those who keep it: staff, and its own contact. */
export const UnitRecord = z.object({
  ...UnitRow.shape,
  address: z.string(),
  invoice: z.nullable(Invoice),
  revision: Count,
  /** Every grade held, the present one last. */
  grades: z.array(z.object({ grade: UnitGrade, term: z.string(), from: Instant, by: z.string() })),
  officers: z.array(z.object({ ...Named.shape, department: z.string() })),
  contacts: z.array(z.object({ ...Named.shape, phone: z.string() })),
  /** Latest first. */
  history: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })),
})

const saved = z.object({ outcome: z.literal('saved'), unit: UnitRecord })

/** `owner`: the unit that has the name or code already, or this one as others left it. */
const taken = z.object({
  outcome: z.literal('refused'),
  reason: z.enum(['name-taken', 'code-taken', 'changed-meanwhile']),
  owner: z.string(),
})

/** What is wrong with one row of a workbook, in the person's words. */
const RowReport = z.object({ row: Count, name: z.string(), says: z.array(z.string()) })

export const ImportReport = z.object({
  /** Rows by what they would do. */
  added: Count,
  changed: Count,
  same: Count,
  bad: Count,
  /** Every bad row. */
  problems: z.array(RowReport),
  /** New units without a credit code, which stands against nothing. */
  codeless: Count,
})

const staff = ['staff', 'admin'] as const
const keepers = ['contact', 'staff', 'admin'] as const

export const unit = contract('unit', {
  /** The units that a person can belong to, by name, 20 a page. */
  list: call({
    who: 'anyone',
    writes: false,
    input: z.object({ search: optionalLine(40), page: PageNumber }),
    output: z.object({ units: z.array(Unit), total: Count }),
  }),

  /** All units, by name, 20 a page. */
  desk: call({
    who: staff,
    writes: false,
    input: z.object({
      /** Part of the name, or of the credit code. */
      search: optionalLine(40),
      state: z._default(z.enum(['any', ...UnitState.options]), 'any'),
      grade: z._default(z.enum(['any', ...UnitGrade.options]), 'any'),
      /** Only council units with no information officer. */
      gap: z._default(z.boolean(), false),
      page: PageNumber,
    }),
    output: z.object({ units: z.array(UnitRow), total: Count }),
  }),

  /** One unit; the caller's own when no id is given. NOT_FOUND for a contact who asks for another. */
  get: call({
    who: keepers,
    writes: false,
    input: z.object({ id: z.optional(Id) }),
    output: z.object({ unit: UnitRecord }),
  }),

  /** Enters a unit that the association knows to be a member. */
  enter: call({
    who: staff,
    writes: true,
    input: z.object({ name: line(60), creditCode: CreditCode, grade: UnitGrade, term: Term, region: optionalLine(40), address: optionalLine(100) }),
    output: z.discriminatedUnion('outcome', [saved, taken]),
  }),

  /**
   * Changes a unit's data. Of what a contact sends, region, address and invoice are taken: name and code are the
   * association's to change. `changed-meanwhile`: somebody saved since `revision` was read.
   */
  save: call({
    who: keepers,
    writes: true,
    input: z.object({
      id: Id,
      revision: Count,
      name: line(60),
      creditCode: CreditCode,
      region: optionalLine(40),
      address: optionalLine(100),
      invoice: z.nullable(Invoice),
    }),
    output: z.discriminatedUnion('outcome', [saved, taken]),
  }),

  /** Gives a unit a grade for a term; those before stay in its history. */
  regrade: call({
    who: ['admin'],
    writes: true,
    input: z.object({ id: Id, revision: Count, grade: UnitGrade, term: Term, why: line(100) }),
    output: z.discriminatedUnion('outcome', [saved, refused('same', 'not-a-member', 'changed-meanwhile')]),
  }),

  /**
   * Suspends a unit, ends its membership, or takes it back. Who leaves loses its officers and contacts; who is
   * suspended keeps them and can name no others.
   */
  changeState: call({
    who: ['admin'],
    writes: true,
    input: z.object({ id: Id, to: z.enum(['member', 'suspended', 'left']), why: line(100) }),
    output: z.discriminatedUnion('outcome', [saved, refused('not-from-here')]),
  }),

  /** Leave to upload a workbook. */
  ticket: call({ who: ['admin'], writes: false, input: z.object({}), output: z.object({ ticket: UploadTicket }) }),

  /**
   * Reads an uploaded workbook of units. A dry run changes nothing and reports. A real one takes every row or, when
   * one is bad, none, and reports. Units known by code or name are changed where the row says something else; what it
   * leaves empty stays.
   */
  import: call({
    who: ['admin'],
    writes: true,
    input: z.object({ fileId: FileId, term: Term, dryRun: z.boolean() }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('checked'), report: ImportReport }),
      z.object({ outcome: z.literal('done'), added: Count, changed: Count }),
      z.object({
        outcome: z.literal('unreadable'),
        reason: z.enum(['missing', 'too-large', 'no-workbook', 'no-header', 'no-rows', 'too-many-rows']),
      }),
    ]),
  }),

  /** All units as a workbook, with the columns that `import` reads. */
  export: call({
    who: staff,
    writes: false,
    input: z.object({}),
    output: z.object({ name: z.string(), base64: z.string() }),
  }),
})

export type UnitRow = z.output<typeof UnitRow>
export type UnitRecord = z.output<typeof UnitRecord>
export type ImportReport = z.output<typeof ImportReport>
export type RowReport = z.output<typeof RowReport>
