import * as z from 'zod/mini'
import { policyFields, policyProblemCodes } from '../domain/policy-rules'
import { Genre, Grade } from './article'
import { IssueDate } from './bulletin'
import { call, contract } from './call'
import { Count, Id, Instant, line, refused } from './fields'
import { RemunerationPolicy } from './remuneration'
import { Period, WhatIf } from './what-if'

/** A day of the calendar in UTC+8, `2026-10-01`. A version is named by the day it starts. */
export const PolicyDay = IssueDate

/** What an editor types: a version without its name, its start and its number. `shared/domain/policy-rules.ts` makes a policy of it. */
export const PolicyRules = z.object({
  countingRule: RemunerationPolicy.shape.countingRule,
  genres: RemunerationPolicy.shape.genres,
  statutoryMinimum: RemunerationPolicy.shape.statutoryMinimum,
  taxTable: z.omit(RemunerationPolicy.shape.taxTable, { id: true }),
})

export const PolicyProblem = z.object({ code: z.enum(policyProblemCodes), field: z.enum(policyFields) })

/** A version as it is kept. Its `id` is the day it starts; its number counts from the first one that started. */
export const PolicyVersion = z.object({
  ...RemunerationPolicy.shape,
  id: PolicyDay,
  /** Why it came to be. */
  note: z.string(),
  madeBy: z.string(),
  madeAt: Instant,
  history: z.array(z.object({ at: Instant, by: z.string(), what: z.string(), why: z.string() })),
  revision: Count,
})

/** A piece of the latest issue, without its text: what a version is explained by. */
export const PolicyExample = z.object({
  articleId: Id,
  title: z.string(),
  publishedAt: Instant,
  issueId: z.string(),
  counts: z.object({ word: Count, han: Count, characters: Count }),
  genre: Genre,
  grade: z.nullable(Grade),
})

const reader = ['editor', 'approver', 'treasurer', 'admin'] as const
const editor = ['editor', 'admin'] as const

const Invalid = z.object({ outcome: z.literal('refused'), problems: z.array(PolicyProblem) })
/** Somebody changed it, or withdrew it, since it was seen. */
const ChangedMeanwhile = z.object({ outcome: z.literal('changed-meanwhile'), by: z.string(), at: Instant })
/** It is in force, or about to be: from then on it stays as it is. */
const Begun = z.object({ outcome: z.literal('begun') })

const note = line(200)

/** The payment rules as data: versions, each with the day from which articles are priced by it. */
export const policy = contract('policy', {
  /** Every version, the latest start first, and up to six pieces of the latest issue to explain one by. */
  versions: call({
    who: reader,
    writes: false,
    input: z.object({}),
    output: z.object({ now: Instant, versions: z.array(PolicyVersion), examples: z.array(PolicyExample) }),
  }),

  /** Adds a version that starts on a day to come; the first of all may start on a past one. */
  add: call({
    who: editor,
    writes: true,
    input: z.object({ startsOn: PolicyDay, rules: PolicyRules, note }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('added'), version: PolicyVersion }), Invalid]),
  }),

  /** Changes a version that has not begun, as it was seen. Its start stays. */
  revise: call({
    who: editor,
    writes: true,
    input: z.object({ id: PolicyDay, revision: Count, rules: PolicyRules, note }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('revised'), version: PolicyVersion }), Invalid, ChangedMeanwhile, Begun]),
  }),

  /** Takes back a version that has not begun, as it was seen, with a reason. */
  withdraw: call({
    who: editor,
    writes: true,
    input: z.object({ id: PolicyDay, revision: Count, why: note }),
    output: z.discriminatedUnion('outcome', [z.object({ outcome: z.literal('withdrawn') }), ChangedMeanwhile, Begun]),
  }),

  /** What a period would have earned by another version, or by rules that nobody keeps yet. Nothing is kept. */
  whatIf: call({
    who: reader,
    writes: false,
    input: z.object({ period: Period, other: z.union([z.object({ policyId: PolicyDay }), z.object({ rules: PolicyRules })]) }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('reckoned'), ...WhatIf.shape }),
      z.object({ outcome: z.literal('invalid'), problems: z.array(PolicyProblem) }),
      refused('nothing-published', 'no-such-version', 'none-in-force'),
    ]),
  }),
})

export type PolicyExample = z.output<typeof PolicyExample>
export type PolicyRules = z.output<typeof PolicyRules>
export type PolicyVersion = z.output<typeof PolicyVersion>
