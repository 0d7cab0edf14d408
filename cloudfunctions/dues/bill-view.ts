import type { Bill, Receipt } from '../../shared/contract/dues'
import { dueDayOf, isOverdue, openOf } from '../../shared/domain/dues-rules'
import type { BillDocument, HistoryEntry, ReceiptDocument } from '../_kit/documents'

export function billOf(document: BillDocument, now: Date): Bill {
  const { _id, year, unitId, unitName, grade, amount, paid, status, dueBy, issuedAt, remindedAt, waived, revision } = document
  return {
    id: _id,
    year,
    unitId,
    unitName,
    grade,
    amount,
    paid,
    open: openOf(document),
    status,
    dueOn: dueDayOf(dueBy.getTime()),
    overdue: isOverdue({ amount, paid, status, dueBy: dueBy.getTime() }, now.getTime()),
    issuedAt: issuedAt.getTime(),
    remindedAt: remindedAt?.getTime() ?? null,
    waivedWhy: waived?.why ?? '',
    revision,
  }
}

export const receiptOf = ({ _id, unitId, unitName, amount, parts, way, number, payer, receivedOn, bankRow, at, by, takenBack }: ReceiptDocument): Receipt => ({
  number: _id,
  unitId,
  unitName,
  amount,
  parts,
  way,
  reference: number,
  payer,
  receivedOn,
  fromBank: bankRow !== null,
  at: at.getTime(),
  by: by.name,
  takenBack: takenBack && { at: takenBack.at.getTime(), by: takenBack.by.name, why: takenBack.why },
})

/** A record's trail, the latest first. */
export const trailOf = (history: readonly HistoryEntry[]) => history.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })).reverse()
