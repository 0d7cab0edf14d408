import type { SealedNumber } from '../../shared/domain/sealed-numbers'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, PrivateDocument, Sealed } from '../_kit/documents'
import { endDeskDuty } from '../_kit/end-desk-duty'
import { resealed } from '../_kit/seal'
import { transact } from '../_kit/transaction'
import { moveCommission } from './move-commission'
import { moveInTeam } from './move-in-team'
import { moveRegistration } from './move-registration'

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
  // Those that nobody's place rests on any more: withdrawn ones.
  for (const { _id } of await db.teams.query(_.or([{ leaderId: from }, { 'players.memberId': from }]) as never, { limit: 1_000, fields: ['_id'] })) {
    await transact(transaction => moveInTeam(transaction, _id, from, to, entry))
  }
  for (const { _id } of await db.commissions.query(_.or([{ 'invited.memberId': from }, { 'accepted.memberId': from }, { 'declined.memberId': from }]) as never, { limit: 1_000, fields: ['_id'] })) {
    await moveCommission(_id, from, to)
  }
  for (const { _id } of await db.articles.query({ 'coAuthors.memberId': from }, { limit: 1_000, fields: ['_id'] })) {
    await moveCoAuthor(_id, from, to, entry)
  }
  await Promise.all([
    db.articles.change({ authorId: from }, { authorId: to, history: _.push([entry]) }),
    // Frozen lines keep the name they were made for; whose they are follows the person. A draft is made again before it is closed.
    db.lines.change({ memberId: from }, { memberId: to, history: _.push([entry]) }),
    db.corrections.change({ memberId: from }, { memberId: to, history: _.push([entry]) }),
    db.signatures.change({ memberId: from }, { memberId: to }),
    // Who made a paper does not sign it, under whichever record.
    ...[db.statements, db.expenses].flatMap(papers => [
      papers.change({ 'madeBy.id': from }, { 'madeBy.id': to }),
      papers.change({ 'signoff.submittedBy.id': from }, { 'signoff.submittedBy.id': to }),
    ]),
    db.messages.change({ to: from }, { to }),
    db.audits.change({ about: from }, { about: to }),
    db.headcounts.change({ by: from }, { by: to }),
    // The dropped one’s role as staff ended with it.
    endDeskDuty(from),
    db.units.change({ 'application.applicantId': from }, { 'application.applicantId': to, history: _.push([entry]) }),
    // Who went into the dropped one before is found under the kept one too.
    db.members.change({ mergedInto: from }, { mergedInto: to }),
  ])
  await movePrivate(from, to, entry)
}

const moveCoAuthor = (articleId: string, from: string, to: string, entry: HistoryEntry) =>
  transact(async transaction => {
    const article = await transaction.find(db.articles, articleId)
    if (!article || !article.coAuthors.some(({ memberId }) => memberId === from)) return
    const coAuthors = article.coAuthors.map(each => (each.memberId === from ? { ...each, memberId: to } : each))
    await transaction.change(db.articles, articleId, { coAuthors, history: _.push([entry]) })
  })

/** What is sealed for the person: the kept record's own stands, and what it lacks is filled in. */
const movePrivate = (from: string, to: string, entry: HistoryEntry) =>
  transact(async transaction => {
    const dropped = await transaction.find(db.privates, from)
    if (!dropped) return
    const kept = await transaction.find(db.privates, to)
    if (kept) {
      await transaction.change(db.privates, to, {
        identityNumber: _.set(kept.identityNumber ?? sealedFor(to, dropped, 'identityNumber')),
        bankAccount: _.set(kept.bankAccount ?? sealedFor(to, dropped, 'bankAccount')),
        bankName: kept.bankName || dropped.bankName,
        history: _.push([entry]),
      })
    } else {
      const [identityNumber, bankAccount] = [sealedFor(to, dropped, 'identityNumber'), sealedFor(to, dropped, 'bankAccount')]
      await transaction.insert(db.privates, { ...dropped, _id: to, identityNumber, bankAccount, history: [...dropped.history, entry] })
    }
    await transaction.remove(db.privates, from)
  })

/**
 * A box opens for its own record alone, so what moves is sealed anew.
 * @throws Error when it cannot be opened: then it stays where it is, and the merge goes on once the key is there
 */
function sealedFor(memberId: string, dropped: PrivateDocument, field: SealedNumber): Sealed | null {
  const sealed = dropped[field]
  if (!sealed) return null
  const anew = resealed(sealed, { memberId: dropped._id, field }, { memberId, field })
  if (!anew) throw new Error(`no key opens the ${field} of ${dropped._id}`)
  return anew
}
