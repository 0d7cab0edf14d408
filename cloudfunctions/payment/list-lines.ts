import { payment } from '../../shared/contract/payment'
import { linesOf } from '../_kit/lines-of'
import { useCase } from '../_kit/use-case'
import { masksOf, payLineFields, payLineOf } from './pay-line-view'

/** Three years of statements to choose from. */
const quartersShown = 12

/** As many round trips as there are thousands of lines, and two more. */
export const lines = useCase(payment.calls.lines, async ({ db, now, caller }, { quarter: asked }) => {
  const latest = { orderBy: [['_id', 'desc']], limit: quartersShown, fields: ['making', 'approvedAt'] } as const
  const [approved, named] = await Promise.all([
    db.statements.query({ status: 'approved' }, latest),
    asked ? db.statements.query({ _id: asked, status: 'approved' }, { limit: 1, fields: ['making', 'approvedAt'] }) : [],
  ])
  const statement = asked ? named[0] : approved[0]
  const found = statement ? await linesOf(statement, payLineFields) : []
  const masks = await masksOf(found.map(({ memberId }) => memberId))
  return {
    now: now.getTime(),
    quarters: approved.map(({ _id }) => _id),
    quarter: asked ?? statement?._id ?? null,
    approvedAt: statement?.approvedAt?.getTime() ?? null,
    lines: found.map(line => payLineOf(line, masks.get(line.memberId), caller._id)),
  }
})
