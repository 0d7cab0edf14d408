import { acceptedStatuses, nothingSent, undecidedStatuses, type Tally } from '../../shared/domain/targets'
import { quarterEnd, quarterStart, type Quarter } from '../../shared/domain/quarter'
import { $, _ } from '../_kit/cloud'
import { db } from '../_kit/db'

interface Counted {
  _id: string
  count: number
}

interface Sent extends Counted {
  waiting: number
}

/** Units that one count gives at most. */
const most = 1_000

/**
 * What `tallyOf` counts, of many units at once and by the database: three round trips side by side however many
 * articles there are.
 *
 * @param of units by id; all where it is left out
 */
export async function countByUnit(quarter: Quarter, of?: readonly string[]): Promise<Map<string, Tally>> {
  const within = _.gte(new Date(quarterStart(quarter))).and(_.lt(new Date(quarterEnd(quarter))))
  const units = of ? { unitId: _.in([...of]) } : {}
  const one = { _id: '$unitId', count: $.sum(1) }
  const waiting = $.sum($.cond({ if: $.in(['$status', [...undecidedStatuses]]), then: 1, else: 0 }))
  const [sent, accepted, published] = await Promise.all([
    db.articles.group<Sent>({ ...units, submittedAt: within, status: _.neq('draft') }, { ...one, waiting }, most),
    db.articles.group<Counted>({ ...units, acceptedAt: within, status: _.in([...acceptedStatuses]) }, one, most),
    db.articles.group<Counted>({ ...units, publishedAt: within, status: 'published' }, one, most),
  ])

  const counts = new Map<string, Tally>()
  const add = (unitId: string, more: Partial<Tally>) => counts.set(unitId, { ...(counts.get(unitId) ?? nothingSent), ...more })
  for (const each of sent) add(each._id, { sent: each.count, waiting: each.waiting })
  for (const each of accepted) add(each._id, { accepted: each.count })
  for (const each of published) add(each._id, { published: each.count })
  return counts
}
