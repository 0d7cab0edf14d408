import { dues } from '../../shared/contract/dues'
import { $, _, containing } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { billOf } from './bill-view'

const pageSize = 50
/** Combinations of status and lateness. */
const mostGroups = 10

export const list = useCase(dues.calls.list, async ({ db, now }, { year, status, search, page }) => {
  const late = { status: 'open', dueBy: _.lte(now) }
  const wanted = status === 'any' ? {} : status === 'overdue' ? late : { status }
  const condition = { year, ...wanted, ...(search && { unitName: containing(search) }) }
  const [rows, total, groups, overdue] = await Promise.all([
    db.bills.query(condition, { orderBy: [['unitName', 'asc'], ['_id', 'asc']], limit: pageSize, skip: page * pageSize }),
    db.bills.count(condition),
    db.bills.group<{ _id: string; bills: number; billed: number; paid: number }>({ year }, { _id: '$status', bills: $.sum(1), billed: $.sum('$amount'), paid: $.sum('$paid') }, mostGroups),
    db.bills.count({ year, ...late }),
  ])
  const of = (which: string) => groups.find(({ _id }) => _id === which) ?? { bills: 0, billed: 0, paid: 0 }
  // What was waived is asked for no more: what is billed is what was paid and what is open.
  const asked = groups.filter(({ _id }) => _id !== 'waived')
  const sumOf = (field: 'billed' | 'paid') => asked.reduce((sum, group) => sum + group[field], 0)
  const open = of('open')
  return {
    now: now.getTime(),
    rows: rows.map(row => billOf(row, now)),
    total,
    sums: { bills: groups.reduce((sum, group) => sum + group.bills, 0), billed: sumOf('billed'), paid: sumOf('paid'), open: open.billed - open.paid, overdue, settled: of('settled').bills, waived: of('waived').bills },
  }
})
