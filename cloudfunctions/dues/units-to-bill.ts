import { UnitGrade } from '../../shared/contract/member'
import { db } from '../_kit/db'
import type { DuesRatesDocument, UnitDocument } from '../_kit/documents'
import { readAll } from '../_kit/read-all'
import { billId } from './bill-id'

type Billed = Pick<UnitDocument, '_id' | 'name' | 'grade'>

export interface ToBill {
  rates: DuesRatesDocument
  /** Member units that have no bill of the year yet. */
  units: Billed[]
  /** How many have one. */
  already: number
}

/** Who would be billed for a year; null where nobody has set what it costs. A unit that is suspended is billed once it is a member again. */
export async function unitsToBill(year: string): Promise<ToBill | null> {
  const [rates, units, bills] = await Promise.all([
    db.duesRates.find(year),
    readAll(db.units, { state: 'member' }, ['name', 'grade']),
    readAll(db.bills, { year }, ['unitId']),
  ])
  if (!rates) return null
  const billed = new Set(bills.map(({ _id }) => _id))
  const left = units.filter(({ _id }) => !billed.has(billId(year, _id)))
  return { rates, units: left, already: units.length - left.length }
}

/** Sums by grade, the lowest first; grades with no unit are left out. */
export function sumByGrade({ rates, units }: Pick<ToBill, 'rates' | 'units'>) {
  const of = (grade: UnitGrade) => units.filter(unit => unit.grade === grade).length
  return UnitGrade.options.map(grade => ({ grade, units: of(grade), amount: of(grade) * rates.amounts[grade] })).filter(({ units: count }) => count > 0)
}
