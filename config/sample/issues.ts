import type { ArticleDocument, IssueDocument } from '../../cloudfunctions/_kit/documents'
import { usualColumns } from '../../shared/domain/usual-columns'
import { articleKindNames } from '../../shared/domain/article-rules'
import { dateKey, startOfDay, type Instant } from '../../shared/domain/instant'
import { previousQuarter, quarterEnd, quarterOf, quarterStart, type Quarter } from '../../shared/domain/quarter'
import type { People } from './people'
import { day, hour, minute, type Times } from './times'
import { recorded } from './trail'

export interface SampleIssue {
  _id: string
  year: number
  number: number
  openedAt: Instant
  /** Null for the one that is being made. */
  publishedAt: Instant | null
}

export interface Bulletin {
  lastQuarter: SampleIssue[]
  thisQuarter: SampleIssue[]
  inTheMaking: SampleIssue
  /** Comes out by itself, after the one that is being made. */
  scheduled: SampleIssue & { publishAt: Instant }
}

const issuesAQuarter = 6
const publishingTime = 9 * hour + 12 * minute
/** Days from now, for a quarter that is old enough. */
const publishedDaysAgo = [27, 18, 9, 0] as const

const scheduledDaysAhead = 8

/** A quarter of issues that is over, and the running one: four issues out, the fifth in the making, the sixth to come out by itself. */
export function sampleBulletin(times: Times): Bulletin {
  const { now } = times
  const current = quarterOf(now)
  const before = previousQuarter(current)

  const lastQuarter = spread(quarterStart(before), quarterEnd(before), issuesAQuarter).map((publishedAt, index) =>
    issueOf(before, index, publishedAt - 6 * day, publishedAt))
  const thisQuarter = runningQuarter(current, times).map((publishedAt, index) =>
    issueOf(current, index, publishedAt - 6 * day, publishedAt))

  const latest = thisQuarter.at(-1)?.publishedAt ?? now
  const inTheMaking = issueOf(current, thisQuarter.length, latest + Math.floor((now - latest) / 4), null)
  const scheduled = {
    ...issueOf(current, thisQuarter.length + 1, inTheMaking.openedAt, null),
    publishAt: startOfDay(now) + scheduledDaysAhead * day + publishingTime,
  }
  return { lastQuarter, thisQuarter, inTheMaking, scheduled }
}

type Placed = Pick<ArticleDocument, '_id' | 'issueId' | 'kind' | 'acceptedAt'>

/** The issues with their articles where they stand; one that is out has no empty columns. */
export function issueDocuments({ lastQuarter, thisQuarter, inTheMaking, scheduled }: Bulletin, articles: readonly Placed[], { named }: People): IssueDocument[] {
  const chief = named('宋怀瑾')
  return [...lastQuarter, ...thisQuarter, inTheMaking, scheduled].map(issue => {
    const { _id, year, number, openedAt, publishedAt } = issue
    const publishAt = issue === scheduled ? scheduled.publishAt : null
    const columns = columnsWith(articles.filter(({ issueId, acceptedAt }) => issueId === _id && acceptedAt !== null))
    const acts = [
      { at: openedAt, by: chief, what: 'opened' },
      ...(publishAt === null ? [] : [{ at: openedAt, by: chief, what: 'scheduled', why: new Date(publishAt).toISOString() }]),
      ...(publishedAt === null ? [] : [{ at: publishedAt, by: chief, what: 'published', why: _id }]),
    ]
    return {
      _id,
      year,
      number,
      status: publishedAt !== null ? 'published' : publishAt !== null ? 'scheduled' : 'open',
      columns: publishedAt === null ? columns : columns.filter(({ articleIds }) => articleIds.length > 0),
      arranged: null,
      date: publishAt === null ? null : dateKey(publishAt),
      publishAt: publishAt === null ? null : new Date(publishAt),
      publishedAt: publishedAt === null ? null : new Date(publishedAt),
      openedAt: new Date(openedAt),
      revision: 0,
      ...recorded(_id, acts),
    }
  })
}

const columnsWith = (articles: readonly Placed[]) =>
  usualColumns.map(name => ({ name, articleIds: articles.flatMap(({ _id, kind }) => (articleKindNames[kind] === name ? [_id] : [])) }))

function issueOf({ year, quarter }: Quarter, index: number, openedAt: Instant, publishedAt: Instant | null): SampleIssue {
  const number = (quarter - 1) * issuesAQuarter + index + 1
  return { _id: `${year}-${number}`, year, number, openedAt, publishedAt }
}

/** The wanted days, or, in a quarter too young for them, what there is of it in equal parts. */
function runningQuarter(quarter: Quarter, { now, lately }: Times): Instant[] {
  const start = quarterStart(quarter)
  const wanted = publishedDaysAgo.map(days => lately(days, '09:12'))
  return wanted.every(at => at >= start) ? wanted : spread(start, now, publishedDaysAgo.length)
}

/** `count` moments inside a stretch of time: in the morning, where every one of them can have its own day. */
function spread(start: Instant, end: Instant, count: number): Instant[] {
  const step = (end - start) / (count + 1)
  return Array.from({ length: count }, (_, index) => {
    const at = start + Math.floor(step * (index + 1))
    return step >= day ? startOfDay(at) + publishingTime : at
  })
}
