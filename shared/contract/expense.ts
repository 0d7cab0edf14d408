import * as z from 'zod/mini'
import { expenseLengths, mostVouchers } from '../domain/expense-rules'
import { call, contract } from './call'
import { Count, Fen, Id, Instant, PageNumber, optionalLine, refused } from './fields'
import { FileId, UploadTicket } from './file'
import { ApproverPost } from './member'
import { PaymentWay } from './payment'
import { Signoff } from './remuneration'

const maker = ['editor', 'staff', 'treasurer', 'admin'] as const
const reader = ['editor', 'staff', 'approver', 'treasurer', 'admin'] as const

export const ExpenseStatus = z.enum(['draft', 'submitted', 'approved', 'paid', 'withdrawn'])

/** What a draft says; it need not be whole. What a phone says of a voucher is not believed: its file is looked into. */
const content = {
  purpose: optionalLine(expenseLengths.purpose),
  amount: Fen,
  payee: optionalLine(expenseLengths.payee),
  vouchers: z.array(z.object({ fileId: FileId, name: optionalLine(expenseLengths.fileName) })).check(z.maxLength(mostVouchers)),
}

const ExpenseRow = z.object({
  id: Id,
  purpose: z.string(),
  amount: Fen,
  payee: z.string(),
  status: ExpenseStatus,
  madeBy: z.string(),
  /** The caller made it. */
  mine: z.boolean(),
  madeAt: Instant,
  sentAt: z.nullable(Instant),
  paidAt: z.nullable(Instant),
  /** Whose post signs next; empty where nothing is left to sign, or the council's minute is missing. */
  next: z.array(ApproverPost),
  /** Of a draft that was refused: by whom and why. */
  returned: z.nullable(z.object({ by: z.string(), post: ApproverPost, at: Instant, why: z.string() })),
})

const Voucher = z.object({
  fileId: FileId,
  name: z.string(),
  kind: z.enum(['jpeg', 'png', 'pdf']),
  /** Good for some minutes; null where the file is gone. */
  url: z.nullable(z.string()),
  /** Other expenses, not withdrawn, that show the very same file. */
  alsoIn: z.array(z.object({ id: Id, purpose: z.string() })),
})

const Expense = z.object({
  ...ExpenseRow.shape,
  revision: Count,
  vouchers: z.array(Voucher),
  signoff: z.nullable(Signoff),
  payment: z.nullable(z.object({ way: PaymentWay, number: z.string(), at: Instant, by: z.string() })),
  /** Why the caller may not pay it; null where they may, if they are a treasurer. */
  notPaying: z.nullable(z.enum(['not-approved', 'paid', 'own-paper', 'signed-it'])),
  history: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })),
})

const fileProblems = ['file-missing', 'file-too-large', 'file-wrong-kind'] as const

const asSeen = { id: Id, revision: Count }

const Kept = z.object({ outcome: z.literal('kept'), id: Id, revision: Count })

export const expense = contract('expense', {
  /** Expenses, the latest first; `open` are those that are neither paid nor withdrawn. */
  list: call({
    who: reader,
    writes: false,
    input: z.object({ status: z._default(z.enum(['open', ...ExpenseStatus.options]), 'open'), mine: z._default(z.boolean(), false), page: PageNumber }),
    output: z.object({
      now: Instant,
      rows: z.array(ExpenseRow),
      total: Count,
      /** Of all, or of the caller's where those were asked for. */
      counts: z.object({ draft: Count, submitted: Count, approved: Count }),
    }),
  }),

  /** One whole, with who signed, links to its vouchers, and what was done about it. */
  show: call({
    who: reader,
    writes: false,
    input: z.object({ id: Id }),
    output: z.object({ now: Instant, expense: Expense }),
  }),

  /** Leave to upload one voucher. */
  ticket: call({
    who: maker,
    writes: false,
    input: z.object({}),
    output: z.object({ ticket: UploadTicket }),
  }),

  /** Looks into a voucher that the caller has just uploaded: a picture or a PDF. */
  voucher: call({
    who: maker,
    writes: false,
    input: z.object({ fileId: FileId }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('fine'), kind: Voucher.shape.kind, url: z.string() }), refused(...fileProblems)]),
  }),

  /** Keeps a draft of a new expense. */
  draft: call({
    who: maker,
    writes: true,
    input: z.object(content),
    output: z.discriminatedUnion('outcome', [Kept, refused(...fileProblems)]),
  }),

  /** Changes one's own draft, as it was seen. */
  revise: call({
    who: maker,
    writes: true,
    input: z.object({ ...asSeen, ...content }),
    output: z.discriminatedUnion('outcome', [Kept, refused('changed-meanwhile', 'not-draft', 'not-yours', ...fileProblems)]),
  }),

  /** Sends one's own draft to be signed; from then on it does not change. */
  send: call({
    who: maker,
    writes: true,
    input: z.object(asSeen),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('sent') }),
      refused('changed-meanwhile', 'not-draft', 'not-yours', 'purpose-missing', 'amount-missing', 'payee-missing', 'voucher-missing'),
    ]),
  }),

  /** Gives one's own draft up: it stays on record. */
  withdraw: call({
    who: maker,
    writes: true,
    input: z.object({ ...asSeen, why: optionalLine(expenseLengths.why) }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('withdrawn') }), refused('changed-meanwhile', 'not-draft', 'not-yours')]),
  }),

  /** Records that an approved expense was paid: once, and by nobody who made or signed it. */
  pay: call({
    who: ['treasurer'],
    writes: true,
    input: z.object({ id: Id, way: PaymentWay, number: optionalLine(expenseLengths.number) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('paid') }),
      refused('not-approved', 'paid', 'own-paper', 'signed-it', 'number-wrong', 'number-used'),
    ]),
  }),
})

export type Expense = z.output<typeof Expense>
export type ExpenseRow = z.output<typeof ExpenseRow>
export type ExpenseStatus = z.output<typeof ExpenseStatus>
