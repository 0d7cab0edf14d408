import { remuneration } from '../../shared/contract/remuneration'
import { parseQuarterKey, previousQuarter, quarterKey, quarterOf } from '../../shared/domain/quarter'
import { useCase } from '../_kit/use-case'
import { publishedLines } from './published-lines'
import { quarterFrom } from './quarter-from'

/** Quarters that an officer can leaf through, the current one among them. */
const quartersShown = 5

export const earnings = useCase(remuneration.calls.earnings, async ({ db, now, caller }, input) => {
  const current = quarterOf(now.getTime())
  const quarter = input.quarter ? quarterFrom(input.quarter) : current
  const [{ lines, totals }, statement] = await Promise.all([
    publishedLines(quarter, caller._id),
    db.statements.find(quarterKey(quarter)),
  ])
  const { people: _people, ...sums } = totals

  const quarters = [quarterKey(current)]
  while (quarters.length < quartersShown) quarters.push(quarterKey(previousQuarter(parseQuarterKey(quarters.at(-1)!)!)))

  return {
    now: now.getTime(),
    quarter: quarterKey(quarter),
    quarters,
    status: statement?.status ?? 'none',
    articles: lines[0]?.articles ?? [],
    ...sums,
  }
})
