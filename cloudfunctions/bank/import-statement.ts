import { createHash } from 'node:crypto'
import type { StatementSummary } from '../../shared/contract/bank'
import { bank } from '../../shared/contract/bank'
import { mostIncoming } from '../../shared/domain/bank-rules'
import { identitiesOf, type BankStatement, type IncomingRow } from '../../shared/domain/bank-statement'
import { newId } from '../../shared/domain/id'
import { dateKey } from '../../shared/domain/instant'
import { plainName } from '../../shared/domain/payer-name'
import { _ } from '../_kit/cloud'
import { isDuplicate } from '../_kit/collection'
import { db } from '../_kit/db'
import type { BankImportDocument } from '../_kit/documents'
import { forgetFile, isUploadOf } from '../_kit/files'
import { idFor } from '../_kit/ids'
import { outsideOfAny, type Reading } from '../_kit/reading'
import { transact, TryAgain } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { readUpload } from './read-upload'

/** Rows that are shown before they are taken. */
const mostFirst = 5

/** All rows in one transaction. A row's id is what it says, so that of two imports side by side one brings it. */
export const importStatement = useCase(bank.calls.import, async ({ caller, now, requestId, trail }, { fileId, name, dryRun }) => {
  const importId = idFor(caller._id, requestId)
  const read = isUploadOf(caller.openid, 'bank', fileId) ? await readUpload(fileId, dateKey(now.getTime())) : ({ outcome: 'unreadable', reason: 'missing' } as const)
  if (read.outcome === 'unreadable' && read.reason === 'missing' && !dryRun) {
    // A repeat finds no workbook: it was taken away as soon as all of it was in.
    const earlier = await db.bankImports.find(importId)
    if (earlier) return { outcome: 'done', summary: summaryOf(earlier) }
  }
  if (read.outcome !== 'read') return read

  const { statement } = read
  const rows = named(statement.incoming)
  const likenesses = await likenessesOf(rows)
  if (dryRun) {
    const fresh = await freshOf(rows, outsideOfAny)
    const first = statement.incoming.slice(0, mostFirst).map(({ day, amount, payer, remark }) => ({ day, amount, payer, remark }))
    return { outcome: 'checked', summary: sums(statement, fresh, likenesses), first }
  }

  const by = { id: caller._id, name: caller.name }
  const summary = await transact(async transaction => {
    const earlier = await transaction.find(db.bankImports, importId)
    if (earlier) return summaryOf(earlier)
    const fresh = await freshOf(rows, transaction)
    const told = sums(statement, fresh, likenesses)
    if (fresh.length === 0) return told
    const entry = trail('imported')
    try {
      await transaction.insert(db.bankImports, { _id: importId, name, by, at: now, ...told, history: [entry], requestId })
      await transaction.insertAll(
        db.bankRows,
        fresh.map(({ id: _id, likeness, said: { row, day, amount, payer, remark, serial } }) => ({
          _id, importId, row, day, amount, payer, remark, serial, likeness,
          alike: likenesses.has(likeness),
          state: 'new' as const, booked: null, aside: null, decidedAt: now, history: [entry], requestId,
        })),
      )
    } catch (error) {
      // A row came in with another import since we looked: look again.
      throw isDuplicate(error) ? new TryAgain() : error
    }
    return told
  })
  await forgetFile(fileId)
  return { outcome: 'done', summary }
})

interface NamedRow {
  id: string
  likeness: string
  said: IncomingRow
}

const digest = (text: string) => newId(createHash('sha256').update(text).digest())

function named(rows: readonly IncomingRow[]): NamedRow[] {
  const identities = identitiesOf(rows)
  return rows.map((said, at) => ({ id: digest(identities[at]!), likeness: digest(`${said.day} ${said.amount} ${plainName(said.payer)}`), said }))
}

/** Rows that no import has brought yet. */
async function freshOf(rows: readonly NamedRow[], reading: Reading): Promise<NamedRow[]> {
  if (rows.length === 0) return []
  const known = await reading.query(db.bankRows, { _id: _.in(rows.map(({ id }) => id)) }, { limit: mostIncoming })
  const ids = new Set(known.map(({ _id }) => _id))
  return rows.filter(({ id }) => !ids.has(id))
}

/** Likenesses that rows of earlier imports have: only for the person's eye. */
async function likenessesOf(rows: readonly NamedRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const [wanted, ids] = [rows.map(({ likeness }) => likeness), new Set(rows.map(({ id }) => id))]
  const found = await db.bankRows.query({ likeness: _.in(wanted) }, { limit: 1_000, fields: ['likeness'] })
  return new Set(found.filter(({ _id }) => !ids.has(_id)).map(({ likeness }) => likeness))
}

function sums({ incoming, outgoing, passedOver }: BankStatement, fresh: readonly NamedRow[], likenesses: ReadonlySet<string>): StatementSummary {
  const days = incoming.map(({ day }) => day).sort()
  return {
    rows: fresh.length,
    amount: fresh.reduce((sum, { said }) => sum + said.amount, 0),
    known: incoming.length - fresh.length,
    alike: fresh.filter(({ likeness }) => likenesses.has(likeness)).length,
    outgoing,
    passedOver,
    days: days.length > 0 ? { from: days[0]!, to: days[days.length - 1]! } : null,
  }
}

const summaryOf = ({ rows, amount, known, alike, outgoing, passedOver, days }: BankImportDocument): StatementSummary => ({ rows, amount, known, alike, outgoing, passedOver, days })
