import * as z from 'zod/mini'
import { periodPattern } from '../domain/what-if-period'
import { Count, Id } from './fields'

/** `2026Q2`, or `2026` for all of a year. */
export const Period = z.string().check(z.regex(periodPattern))

/** Fen, without the bound that an amount which is really paid has: what is tried may be far off. */
const Sum = Count
const Amounts = z.object({ gross: Sum, tax: Sum, net: Sum })
const Total = z.object({ ...Amounts.shape, characters: Count })

const OfficerBeside = z.object({
  authorId: Id,
  authorName: z.string(),
  unitId: Id,
  unitName: z.string(),
  pieces: Count,
  now: Amounts,
  then: Amounts,
})

const ArticleBelow = z.object({
  articleId: Id,
  title: z.string(),
  authorName: z.string(),
  unitName: z.string(),
  characters: Count,
  statutoryMinimum: Sum,
  now: Sum,
  then: Sum,
})

/** What was earned by the rules of its day, beside what other rules would have paid; `shared/domain/what-if.ts` makes it. */
export const WhatIf = z.object({
  total: z.object({ pieces: Count, people: Count, now: Total, then: Total }),
  /** Who gains most first, who loses most last. */
  officers: z.array(OfficerBeside),
  /** Those in the middle who are not listed, where there are very many. */
  officersLeftOut: Count,
  units: z.array(z.object({ unitId: Id, unitName: z.string(), now: Sum, then: Sum })),
  below: z.object({ now: Count, then: Count }),
  /** The furthest below first; not all where they are very many. */
  articlesBelow: z.array(ArticleBelow),
  gradesAssumed: Count,
})
export type WhatIf = z.output<typeof WhatIf>
