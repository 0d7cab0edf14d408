import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry } from '../_kit/documents'
import { transact } from '../_kit/transaction'
import { moveRegistration } from './move-registration'
import { moveStatementLines } from './move-statement-lines'

/**
 * Moves all that hangs on one record over to another. Each piece is moved in one step that finds nothing left to do
 * when it comes again.
 *
 * @param entry for the trails of what is moved
 */
export async function moveBelongings(from: string, to: string, entry: HistoryEntry): Promise<void> {
  for (const { _id } of await db.registrations.query({ memberId: from }, { limit: 1_000, fields: ['_id'] })) {
    await moveRegistration(_id, to, entry)
  }
  for (const { _id } of await db.statements.query({ 'lines.authorId': from }, { limit: 1_000, fields: ['_id'] })) {
    await moveStatementLines(_id, from, to, entry)
  }
  await Promise.all([
    db.articles.change({ authorId: from }, { authorId: to, history: _.push([entry]) }),
    db.messages.change({ to: from }, { to }),
    db.audits.change({ about: from }, { about: to }),
    db.units.change({ 'application.applicantId': from }, { 'application.applicantId': to, history: _.push([entry]) }),
    // Who went into the dropped one before is found under the kept one too.
    db.members.change({ mergedInto: from }, { mergedInto: to }),
  ])
  await movePrivate(from, to, entry)
}

/** What is sealed for the person: the kept record's own stands, and what it lacks is filled in. */
const movePrivate = (from: string, to: string, entry: HistoryEntry) =>
  transact(async transaction => {
    const dropped = await transaction.find(db.privates, from)
    if (!dropped) return
    const kept = await transaction.find(db.privates, to)
    if (kept) {
      await transaction.change(db.privates, to, {
        identityNumber: _.set(kept.identityNumber ?? dropped.identityNumber),
        bankAccount: _.set(kept.bankAccount ?? dropped.bankAccount),
        bankName: kept.bankName || dropped.bankName,
        history: _.push([entry]),
      })
    } else {
      await transaction.insert(db.privates, { ...dropped, _id: to, history: [...dropped.history, entry] })
    }
    await transaction.remove(db.privates, from)
  })
