import * as z from 'zod/mini'
import { mostRows, mostSteps, type SigningProblemCode } from '../domain/signing-rules'
import { IssueDate } from './bulletin'
import { call, contract } from './call'
import { Amount, Count, Fen, Instant, line, refused } from './fields'
import { FileId, UploadTicket } from './file'
import { ApproverPost } from './member'
import { Signoff } from './remuneration'

/** What money is signed for with. A statement's id is its quarter. */
export const PaperKind = z.enum(['statement', 'expense'])

const PaperId = z.string().check(z.regex(/^[0-9A-Za-z]{6,12}$/))

const which = { kind: PaperKind, id: PaperId }

/** Why the caller cannot sign now; see `shared/domain/signing-rules`. */
const NotSigning = z.enum(['own-paper', 'signed-before', 'minute-first', 'not-your-post', 'nothing-to-sign'])

export const PaperRow = z.object({
  kind: PaperKind,
  id: z.string(),
  /** `2026 年第 3 季度稿酬`, or what an expense is for. */
  title: z.string(),
  amount: Fen,
  submittedBy: z.string(),
  submittedAt: Instant,
  state: Signoff.shape.state,
  /** Whose post signs next; empty where a minute is missing, or nothing is left to sign. */
  next: z.array(ApproverPost),
  /** Null where the caller may sign now. */
  against: z.nullable(NotSigning),
})

const Away = z.object({ until: Instant, why: z.string(), by: z.string(), at: Instant })

/** Who signs for how much; `shared/domain/signing-rules` reads it. */
export const SigningRules = z.object({
  rows: z.array(z.object({
    below: z.nullable(Fen),
    steps: z.array(z.array(ApproverPost).check(z.maxLength(ApproverPost.options.length))).check(z.maxLength(mostSteps)),
    council: z.boolean(),
  })).check(z.maxLength(mostRows)),
  deputy: z.object({ post: ApproverPost, upTo: Fen }),
})

/** A table of rules that held, or holds. */
const RulesVersion = z.object({ rules: SigningRules, by: z.string(), at: Instant, why: z.string() })

const problemCodes = [
  'limits-not-ascending', 'no-row-for-the-rest', 'row-after-the-last', 'no-steps', 'empty-step', 'post-twice', 'deputy-in-steps', 'deputy-for-too-much',
] as const satisfies readonly SigningProblemCode[]

const KeptRules = { rules: SigningRules, revision: Count }

const asSeen = { ...which, revision: Count }

/** Who see papers of money, whatever they may do with them. */
const readers = ['editor', 'staff', 'approver', 'treasurer', 'admin'] as const

const Moved = z.object({ outcome: z.literal('moved'), state: Signoff.shape.state })

export const signing = contract('signing', {
  /**
   * What waits for signatures, the caller's own first and the oldest before the newer, and the latest twenty that were
   * decided. Who is staff and nothing else sees expenses alone, here and in `paper`.
   */
  waiting: call({
    who: readers,
    writes: false,
    input: z.object({}),
    output: z.object({ now: Instant, leadersAway: z.nullable(Away), mayMarkAway: z.boolean(), waiting: z.array(PaperRow), decided: z.array(PaperRow) }),
  }),

  /** One paper with who signed and who is to. What it is made of, `remuneration.statement` and `expense.show` tell. */
  paper: call({
    who: readers,
    writes: false,
    input: z.object(which),
    output: z.object({
      now: Instant,
      revision: Count,
      row: PaperRow,
      signoff: Signoff,
      leadersAway: z.nullable(Away),
      /** By the rules that the paper was sent under. */
      deputy: SigningRules.shape.deputy,
      /** Everybody whose post signs next, and what keeps those from it who cannot; nobody where nobody holds such a post. */
      signers: z.array(z.object({ name: z.string(), post: ApproverPost, barred: z.nullable(z.enum(['own-paper', 'signed-before'])) })),
      /** Of those who signed or sign next: who is paid by it, and how much before tax. */
      payees: z.array(z.object({ name: z.string(), amount: Amount, isCaller: z.boolean() })),
      /** Of the council's minute, for some minutes; null where there is none. */
      minuteFile: z.nullable(z.object({ url: z.string(), isPicture: z.boolean() })),
      mayAttachMinute: z.boolean(),
      mayRefuse: z.boolean(),
      mayRecall: z.boolean(),
    }),
  }),

  /** Signs the next step, as the paper was seen. The last signature approves it for good, and tells everybody who is paid. */
  sign: call({
    who: ['approver'],
    writes: true,
    input: z.object(asSeen),
    output: z.discriminatedUnion('outcome', [Moved, refused('changed-meanwhile', ...NotSigning.options)]),
  }),

  /** Sends it back to who made it, with the reason: it is a draft again, and nothing of it is signed. */
  refuse: call({
    who: ['approver'],
    writes: true,
    input: z.object({ ...asSeen, why: line(200) }),
    output: z.discriminatedUnion('outcome', [Moved, refused('changed-meanwhile', ...NotSigning.options)]),
  }),

  /** Who sent it takes it back, while nobody has signed. */
  recall: call({
    who: ['editor', 'staff', 'treasurer', 'admin'],
    writes: true,
    input: z.object(asSeen),
    output: z.discriminatedUnion('outcome', [Moved, refused('changed-meanwhile', 'not-yours', 'signed', 'nothing-to-sign')]),
  }),

  /** Leave to upload the council's minute. */
  minuteTicket: call({ who: readers, writes: false, input: z.object({}), output: z.object({ ticket: UploadTicket }) }),

  /**
   * Says at which meeting the standing council agreed, with its minute: PDF or a picture, 5 MB at most. Until the first
   * signature another can take its place. Editors, approvers and the office can, and who sent the paper.
   */
  attachMinute: call({
    who: readers,
    writes: true,
    input: z.object({ ...asSeen, meeting: line(40), heldOn: IssueDate, fileId: FileId }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('attached') }),
      refused('changed-meanwhile', 'not-yours', 'not-needed', 'not-held-yet', 'signed', 'nothing-to-sign', 'file-missing', 'file-too-large', 'file-wrong-kind'),
    ]),
  }),

  /**
   * Marks the leaders away until a moment, 31 days from now at most, or with none as back. One of them says so, or the
   * office; never who stands in for them. It ends by itself.
   */
  setAway: call({
    who: ['approver', 'admin'],
    writes: true,
    input: z.object({ away: z.nullable(z.object({ until: Instant, why: line(60) })) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('marked'), leadersAway: z.nullable(Away) }),
      refused('not-yours', 'not-to-come', 'too-long'),
    ]),
  }),

  /** The rules that papers are sent under from now on, and those before them, the latest first. */
  rules: call({
    who: readers,
    writes: false,
    input: z.object({}),
    output: z.object({ ...KeptRules, since: z.nullable(RulesVersion), earlier: z.array(RulesVersion) }),
  }),

  /** Changes the rules, as they were seen. A paper underway keeps those that it was sent under. */
  setRules: call({
    who: ['admin'],
    writes: true,
    input: z.object({ ...KeptRules, why: line(100) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('set'), ...KeptRules }),
      z.object({ outcome: z.literal('changed-meanwhile'), ...KeptRules, by: z.string() }),
      z.object({ outcome: z.literal('refused'), problems: z.array(z.object({ code: z.enum(problemCodes), row: z.nullable(z.int()) })) }),
    ]),
  }),
})

export type PaperKind = z.output<typeof PaperKind>
export type PaperRow = z.output<typeof PaperRow>
