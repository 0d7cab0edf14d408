import { openOf } from '../../shared/domain/dues-rules'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { BillDocument } from '../_kit/documents'
import { readAll } from '../_kit/read-all'

export interface UnitInArrears {
  unitId: string
  unitName: string
  /** The oldest first. */
  bills: BillDocument[]
  /** Fen. */
  open: number
}

/** Every unit with open bills whose day is before `until`, those that owe most first. */
export async function readArrears(until: Date): Promise<UnitInArrears[]> {
  const bills = await readAll(db.bills, { status: 'open', dueBy: _.lte(until) }, undefined, [['dueBy', 'asc'], ['_id', 'asc']])
  const units = new Map<string, BillDocument[]>()
  for (const bill of bills) units.set(bill.unitId, [...(units.get(bill.unitId) ?? []), bill])
  return [...units.entries()]
    .map(([unitId, owed]) => ({ unitId, unitName: owed.at(-1)!.unitName, bills: owed, open: owed.reduce((sum, bill) => sum + openOf(bill), 0) }))
    .sort((a, b) => b.open - a.open || (a.unitId < b.unitId ? -1 : 1))
}
