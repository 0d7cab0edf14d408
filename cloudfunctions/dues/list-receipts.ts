import { dues } from '../../shared/contract/dues'
import { $, _, containing } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { receiptOf } from './bill-view'

const pageSize = 50

export const receipts = useCase(dues.calls.receipts, async ({ db, now }, { year, search, page }) => {
  const named = search ? [_.or([{ unitName: containing(search) }, { payer: containing(search) }, { _id: containing(search) }])] : []
  const condition = _.and([{ year }, ...named]) as unknown as Record<string, unknown>
  const [rows, total, sums] = await Promise.all([
    db.receipts.query(condition, { orderBy: [['_id', 'desc']], limit: pageSize, skip: page * pageSize }),
    db.receipts.count(condition),
    db.receipts.group<{ _id: null; amount: number }>({ year, takenBack: null }, { _id: '$year', amount: $.sum('$amount') }, 1),
  ])
  return { now: now.getTime(), rows: rows.map(receiptOf), total, amount: sums[0]?.amount ?? 0 }
})
