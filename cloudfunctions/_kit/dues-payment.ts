import { formatYuan } from '../../shared/domain/money'
import { receiptNumber, receivedInWords, statusOf, whyNotTaken, yearOf, type PartProblem } from '../../shared/domain/dues-rules'
import type { PayWay } from '../../shared/domain/paying-rules'
import { _ } from './cloud'
import { isDuplicate } from './collection'
import { db } from './db'
import type { Actor, BillDocument, HistoryEntry, ReceiptDocument } from './documents'
import { notice, telling } from './notice'
import { noting } from './noting'
import { releaseBankRow } from './release-bank-row'
import { TryAgain, type Transaction } from './transaction'

/** Money that came in from one unit, for one or more of its bills. */
export interface DuesPayment {
  unitId: string
  /** Fen; no bill twice. */
  parts: readonly { billId: string; amount: number }[]
  way: PayWay
  /** WeChat's transaction number, or what the bank calls it; may be empty. */
  number: string
  payer: string
  /** `2026-03-02`, UTC+8. */
  receivedOn: string
  /** Of the bank's statement, where it came from there. */
  bankRow: string | null
}

interface Scene {
  now: Date
  requestId: string
  by: Actor
  /** A line for the trail of bills and receipt. */
  trail: (what: string, why?: string) => HistoryEntry
  /** Member ids of who acts for the unit, and is told. */
  contacts: readonly string[]
}

export type TakenPayment = { outcome: 'taken'; receipt: string } | { outcome: 'refused'; reason: PartProblem; billId: string }

/**
 * Books a payment on its bills and gives the receipt, within the caller's transaction: no number without its receipt,
 * no receipt without its payment. Numbers of one year follow each other without a gap, as the one document that counts
 * them is written in the same transaction: of two at once, one meets a conflict and is tried again. A repeat of the same
 * request gets the receipt that it got.
 *
 * @throws what `isDuplicate` tells, where `paymentKey` is taken: the same WeChat number was booked before
 */
export async function takePayment(transaction: Transaction, payment: DuesPayment, { now, requestId, by, trail, contacts }: Scene): Promise<TakenPayment> {
  const bills: BillDocument[] = []
  for (const { billId, amount } of payment.parts) {
    const bill = await transaction.find(db.bills, billId)
    const earlier = bill?.payments.find(each => each.requestId === requestId)
    if (earlier) return { outcome: 'taken', receipt: earlier.receipt }
    const reason = whyNotTaken(bill && { ...bill, dueBy: bill.dueBy.getTime() }, { unitId: payment.unitId, amount })
    if (!bill || reason) return { outcome: 'refused', reason: reason ?? 'not-found', billId }
    bills.push(bill)
  }

  const receipt = await nextReceipt(transaction, now)
  const parts = payment.parts.map(({ billId, amount }, at) => ({ billId, year: bills[at]!.year, amount }))
  const amount = parts.reduce((sum, part) => sum + part.amount, 0)
  for (const [at, part] of parts.entries()) {
    const bill = bills[at]!
    const paid = bill.paid + part.amount
    await transaction.change(db.bills, part.billId, {
      paid,
      status: statusOf(bill.amount, paid),
      payments: _.push([{ receipt, amount: part.amount, at: now, requestId, takenBack: false }]),
      revision: _.inc(1),
      ...noting(trail('paid', `${receivedInWords(payment.way, part.amount)}，收据 ${receipt}`)),
    })
  }
  const { unitId, unitName } = bills[0]!
  const words = { unit: unitName, amount: formatYuan(amount), years: parts.map(({ year }) => year).join('、'), receipt }
  const document: ReceiptDocument = {
    _id: receipt,
    year: receipt.slice(0, 4),
    unitId,
    unitName,
    amount,
    parts,
    way: payment.way,
    number: payment.number,
    payer: payment.payer,
    receivedOn: payment.receivedOn,
    bankRow: payment.bankRow,
    paymentKey: keyOf(payment, receipt),
    at: now,
    by,
    takenBack: null,
    history: [trail('given')],
    requestId,
    notices: contacts.map(id => notice('dues-received', id, words, { now, requestId })),
  }
  await transaction.insert(db.receipts, document)
  return { outcome: 'taken', receipt }
}

const keyOf = ({ way, number, bankRow }: DuesPayment, receipt: string) => {
  if (bankRow) return `bank:${bankRow}`
  return way === 'wechat' && number ? `wechat:${number}` : receipt
}

async function nextReceipt(transaction: Transaction, now: Date): Promise<string> {
  const year = yearOf(now.getTime())
  const rowId = `receipts-${year}`
  const row = await transaction.find(db.receiptRows, rowId)
  const place = (row?.last ?? 0) + 1
  if (row) await transaction.change(db.receiptRows, rowId, { last: place })
  else {
    await transaction.insert(db.receiptRows, { _id: rowId, last: place }).catch((error: unknown) => {
      throw isDuplicate(error) ? new TryAgain() : error
    })
  }
  return receiptNumber(year, place)
}

/**
 * Makes a receipt void within the caller's transaction, and opens its bills again. The number stays used.
 *
 * @returns the receipt as it was; null where it is not there, or void already by another request
 */
export async function takeBackPayment(
  transaction: Transaction,
  receipt: string,
  why: string,
  { now, requestId, by, trail, contacts }: Scene,
): Promise<ReceiptDocument | null> {
  const found = await transaction.find(db.receipts, receipt)
  if (!found) return null
  if (found.takenBack) return found.requestId === requestId ? found : null

  for (const { billId, amount } of found.parts) {
    const bill = await transaction.find(db.bills, billId)
    if (!bill) continue
    const paid = bill.paid - amount
    await transaction.change(db.bills, billId, {
      paid,
      ...(bill.status !== 'waived' && { status: statusOf(bill.amount, paid) }),
      payments: _.set(bill.payments.map(each => (each.receipt === receipt ? { ...each, takenBack: true } : each))),
      revision: _.inc(1),
      ...noting(trail('taken-back', `收据 ${receipt}：${why}`)),
    })
  }
  if (found.bankRow) await releaseBankRow(transaction, found.bankRow, { now, trail, why })
  const words = { unit: found.unitName, amount: formatYuan(found.amount), receipt, why }
  await transaction.change(db.receipts, receipt, {
    takenBack: _.set({ by, at: now, why }),
    paymentKey: receipt,
    ...noting(trail('taken-back', why)),
    ...telling(...contacts.map(id => notice('dues-taken-back', id, words, { now, requestId }))),
  })
  return found
}
