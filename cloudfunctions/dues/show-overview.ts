import { dues } from '../../shared/contract/dues'
import { UnitGrade } from '../../shared/contract/member'
import { $, _, beginning } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

/** Years that bills can be of. */
const mostYears = 100

interface Sums {
  _id: string
  billed: number
  paid: number
}

export const overview = useCase(dues.calls.overview, async ({ db, now }, { year }) => {
  const asked = { status: _.neq('waived') }
  const sums = { billed: $.sum('$amount'), paid: $.sum('$paid') }
  const [years, grades, settled, days] = await Promise.all([
    db.bills.group<Sums>(asked, { _id: '$year', ...sums }, mostYears),
    db.bills.group<Sums & { units: number }>({ year, ...asked }, { _id: '$grade', units: $.sum(1), ...sums }, UnitGrade.options.length),
    db.bills.group<{ _id: string; units: number }>({ year, status: 'settled' }, { _id: '$grade', units: $.sum(1) }, UnitGrade.options.length),
    db.receipts.group<{ _id: string; amount: number }>({ receivedOn: beginning(`${year}-`), takenBack: null }, { _id: '$receivedOn', amount: $.sum('$amount') }, 366),
  ])
  const months = Array.from({ length: 12 }, (_each, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`
    return days.filter(({ _id }) => _id.startsWith(month)).reduce((sum, { amount }) => sum + amount, 0)
  })
  return {
    now: now.getTime(),
    years: years.map(({ _id, billed, paid }) => ({ year: _id, billed, paid, open: billed - paid })).sort((a, b) => Number(a.year) - Number(b.year)),
    months,
    byGrade: UnitGrade.options.flatMap(grade => {
      const found = grades.find(({ _id }) => _id === grade)
      if (!found) return []
      const { units, billed, paid } = found
      return [{ grade, units, settled: settled.find(({ _id }) => _id === grade)?.units ?? 0, billed, paid, open: billed - paid }]
    }),
  }
})
