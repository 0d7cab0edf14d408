import { expense } from '../../shared/contract/expense'
import { $, _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { rowFields, rowOf } from './expense-view'

const pageSize = 20
const open = ['draft', 'submitted', 'approved'] as const

export const list = useCase(expense.calls.list, async ({ db, now, caller }, { status, mine, page }) => {
  const whose = mine ? { 'madeBy.id': caller._id } : {}
  const condition = { ...whose, status: status === 'open' ? _.in([...open]) : status }
  const [found, total, groups] = await Promise.all([
    db.expenses.query(condition, { orderBy: [['madeAt', 'desc'], ['_id', 'asc']], limit: pageSize, skip: page * pageSize, fields: rowFields }),
    db.expenses.count(condition),
    db.expenses.group<{ _id: string; count: number }>({ ...whose, status: _.in([...open]) }, { _id: '$status', count: $.sum(1) }, open.length),
  ])
  const countOf = (of: (typeof open)[number]) => groups.find(({ _id }) => _id === of)?.count ?? 0
  return {
    now: now.getTime(),
    rows: found.map(each => rowOf(each, caller._id)),
    total,
    counts: { draft: countOf('draft'), submitted: countOf('submitted'), approved: countOf('approved') },
  }
})
