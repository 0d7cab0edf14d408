import { createHash } from 'node:crypto'
import type { Accepted, Output } from '../../shared/contract/call'
import { bank } from '../../shared/contract/bank'
import { newId } from '../../shared/domain/id'
import { plainName } from '../../shared/domain/payer-name'
import { _ } from '../_kit/cloud'
import { isDuplicate } from '../_kit/collection'
import { contactsOf } from '../_kit/contacts-of'
import { db } from '../_kit/db'
import type { Actor, BankRowDocument } from '../_kit/documents'
import { takePayment } from '../_kit/dues-payment'
import { idFor } from '../_kit/ids'
import { noting } from '../_kit/noting'
import { transact, TryAgain, type Transaction } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'

type Wanted = Accepted<typeof bank.calls.book>['rows'][number]
type Result = Output<typeof bank.calls.book>['results'][number]

/** One after the other, each in a transaction of its own: all draw their receipts' numbers from one row. */
export const book = useCase(bank.calls.book, async ({ now, caller, requestId, trail }, { rows }) => {
  const unitIds = [...new Set(rows.map(({ unitId }) => unitId))]
  const [contacts, units] = await Promise.all([contactsOf(unitIds), db.units.query({ _id: _.in(unitIds) }, { limit: unitIds.length, fields: ['name'] })])
  const by = { id: caller._id, name: caller.name }

  const results: Result[] = []
  for (const wanted of rows) {
    const unitName = units.find(({ _id }) => _id === wanted.unitId)?.name
    if (unitName === undefined) {
      results.push({ id: wanted.id, result: 'not-found', receipt: null })
      continue
    }
    // Of its own for each row: two rows may pay the same bill.
    const rowRequest = idFor(wanted.id, requestId)
    const trailOfRow = (what: string, why = '') => ({ ...trail(what, why), requestId: rowRequest })
    const scene = { now, requestId: rowRequest, by, trail: trailOfRow, contacts: contacts(wanted.unitId) }
    results.push({ id: wanted.id, ...(await transact(transaction => bookRow(transaction, wanted, unitName, scene))) })
  }
  return { results }
})

/** The row is looked at where the money is booked: of two who book it at once the second meets it booked. */
async function bookRow(
  transaction: Transaction,
  { id, unitId, parts }: Wanted,
  unitName: string,
  scene: Parameters<typeof takePayment>[2],
): Promise<Omit<Result, 'id'>> {
  const { now, requestId, by, trail } = scene
  const row = await transaction.find(db.bankRows, id)
  if (!row) return { result: 'gone', receipt: null }
  const before = row.history.find(entry => entry.requestId === requestId && entry.what === 'booked')
  if (before) return { result: 'booked', receipt: before.why }
  if (row.state !== 'new') return { result: row.state === 'aside' ? 'set-aside' : 'booked-before', receipt: null }
  if (parts.reduce((sum, { amount }) => sum + amount, 0) !== row.amount) return { result: 'amount-differs', receipt: null }

  const isOwnName = plainName(row.payer) === plainName(unitName)
  const payment = { unitId, parts, way: 'bank' as const, number: row.serial, payer: isOwnName ? '' : row.payer, receivedOn: row.day, bankRow: id }
  const taken = await takePayment(transaction, payment, scene)
  if (taken.outcome === 'refused') return { result: taken.reason, receipt: null }

  const booked = { unitId, unitName, years: parts.map(({ billId }) => billId.slice(0, 4)), receipt: taken.receipt, by, at: now }
  await transaction.change(db.bankRows, id, { state: 'booked', booked: _.set(booked), decidedAt: now, ...noting(trail('booked', taken.receipt)) })
  if (!isOwnName && row.payer !== '') await remember(transaction, row, unitId, { by, at: now })
  return { result: 'booked', receipt: taken.receipt }
}

/** Who pays under another name is proposed for that unit from now on. */
async function remember(transaction: Transaction, { _id: rowId, payer: written }: BankRowDocument, unitId: string, { by, at }: { by: Actor; at: Date }) {
  const payer = plainName(written)
  const _id = newId(createHash('sha256').update(`${payer}\n${unitId}`).digest())
  if (await transaction.find(db.bankPayers, _id)) return
  await transaction.insert(db.bankPayers, { _id, payer, unitId, rowId, by, at }).catch((error: unknown) => {
    throw isDuplicate(error) ? new TryAgain() : error
  })
}
