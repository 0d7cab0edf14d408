import { annual } from '../../shared/contract/annual'
import { quarterOf } from '../../shared/domain/quarter'
import { acceptedStatuses } from '../../shared/domain/targets'
import { yearEnd, yearStart } from '../../shared/domain/year-figures'
import type { ArticleStatus } from '../../shared/contract/article'
import { $, _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { useCase } from '../_kit/use-case'
import { readYear } from './read-year'

export const figures = useCase(annual.calls.figures, async ({ now }, input) => {
  const year = input.year ?? quarterOf(now.getTime()).year
  const [{ figures, running, targets }, decided] = await Promise.all([readYear(year, now.getTime()), countDecided(year)])
  return { now: now.getTime(), year, running, figures, decided, targets }
})

/** What became of what was submitted in a year. One that came out and was withdrawn was accepted all the same. */
export async function countDecided(year: number) {
  const counts = await db.articles.group<{ _id: ArticleStatus; count: number }>(
    { submittedAt: _.gte(new Date(yearStart(year))).and(_.lt(new Date(yearEnd(year)))), status: _.neq('draft') },
    { _id: '$status', count: $.sum(1) },
    20,
  )
  const among = (statuses: readonly ArticleStatus[]) => counts.reduce((sum, { _id, count }) => sum + (statuses.includes(_id) ? count : 0), 0)
  const submitted = counts.reduce((sum, { count }) => sum + count, 0)
  const [accepted, declined] = [among([...acceptedStatuses, 'withdrawn']), among(['declined'])]
  return { submitted, accepted, declined, open: submitted - accepted - declined }
}
