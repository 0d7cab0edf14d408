import type { UnitGrade, UnitState } from '../contract/member'
import type { ArticleStatus } from './article-rules'
import type { Instant } from './instant'
import { quarterEnd, quarterStart, type Quarter } from './quarter'
import { isCouncil } from './unit-rules'

/** How many pieces units owe in a quarter: every council unit the usual number, some another. */
export interface Target {
  usual: number
  exceptions: readonly { unitId: string; pieces: number }[]
}

/** More than this in a quarter is a slip of the finger. */
export const mostPieces = 99

interface OwingUnit {
  id: string
  grade: UnitGrade
  state: UnitState
}

/**
 * What a unit owes. Who is suspended, applying or gone owes none, whatever was set for it before.
 * @source domain.md §3, "Target management" (001, annex 3)
 */
export function owedBy({ id, grade, state }: OwingUnit, target: Target | null): number {
  if (!target || state !== 'member') return 0
  const exception = target.exceptions.find(({ unitId }) => unitId === id)
  return exception?.pieces ?? (isCouncil(grade) ? target.usual : 0)
}

/** Pieces of one quarter. `waiting` are those sent that the editors have not decided on. */
export interface Tally {
  sent: number
  waiting: number
  accepted: number
  published: number
}

export const nothingSent: Tally = { sent: 0, waiting: 0, accepted: 0, published: 0 }

/** States in which an article is with the editors, undecided. */
export const undecidedStatuses = ['submitted', 'in-review', 'second-review'] as const satisfies readonly ArticleStatus[]

/** States in which an article has been accepted; one that was withdrawn after it came out is no merit. */
export const acceptedStatuses = ['accepted', 'scheduled', 'published'] as const satisfies readonly ArticleStatus[]

interface Dated {
  status: ArticleStatus
  submittedAt: Instant | null
  acceptedAt: Instant | null
  publishedAt: Instant | null
}

/** Counts articles into a quarter: each act in the quarter that it fell in. */
export function tallyOf(articles: readonly Dated[], quarter: Quarter): Tally {
  const [start, end] = [quarterStart(quarter), quarterEnd(quarter)]
  const within = (at: Instant | null) => at !== null && at >= start && at < end
  const count = (met: (article: Dated) => boolean) => articles.filter(met).length
  const isOneOf = (statuses: readonly ArticleStatus[], status: ArticleStatus) => statuses.includes(status)
  return {
    sent: count(({ status, submittedAt }) => within(submittedAt) && status !== 'draft'),
    waiting: count(({ status, submittedAt }) => within(submittedAt) && isOneOf(undecidedStatuses, status)),
    accepted: count(({ status, acceptedAt }) => within(acceptedAt) && isOneOf(acceptedStatuses, status)),
    published: count(({ status, publishedAt }) => within(publishedAt) && status === 'published'),
  }
}

/** What ought to be there by now, pro rata of the quarter, whole pieces: nothing is due before the first is. */
export function dueBy(owed: number, quarter: Quarter, now: Instant): number {
  const [start, end] = [quarterStart(quarter), quarterEnd(quarter)]
  const passed = Math.min(1, Math.max(0, (now - start) / (end - start)))
  return Math.floor(owed * passed)
}

/** Pieces that a unit is behind by now. What lies with the editors counts for it: the wait is not its fault. */
export const shortBy = (owed: number, { accepted, waiting }: Tally, quarter: Quarter, now: Instant): number =>
  Math.max(0, dueBy(owed, quarter, now) - accepted - waiting)

/** Percent of what is owed that was accepted, whole, rounded down; null where nothing is owed. */
export const fulfilment = (owed: number, { accepted }: Pick<Tally, 'accepted'>): number | null =>
  owed === 0 ? null : Math.floor((accepted * 100) / owed)

interface Placed {
  name: string
  short: number
  owed: number
  percent: number | null
}

/** Who is most behind first, then who has fulfilled least; who owes nothing last. */
export function byNeed(a: Placed, b: Placed): number {
  const share = ({ percent }: Placed) => percent ?? Infinity
  return b.short - a.short || compare(share(a), share(b)) || b.owed - a.owed || compare(a.name, b.name)
}

const compare = <V extends number | string>(a: V, b: V) => (a < b ? -1 : a > b ? 1 : 0)
