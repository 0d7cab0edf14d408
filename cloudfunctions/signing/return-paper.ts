import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { HistoryEntry, Notice, SignoffDocument } from '../_kit/documents'
import { digest, record } from '../_kit/ledger'
import { telling } from '../_kit/notice'
import { collectionOf, type Paper } from '../_kit/papers'
import { readAll } from '../_kit/read-all'
import { transact } from '../_kit/transaction'

interface Return {
  refusal: SignoffDocument['refusal']
  by: string
  now: Date
  requestId: string
  entry: HistoryEntry
  notices: Notice[]
}

/**
 * Makes a paper a draft again: refused, or taken back by who sent it. What a statement was to put right waits again.
 * @returns false where it changed meanwhile
 */
export async function returnPaper({ kind, id, revision, signoff }: Paper, { refusal, by, now, requestId, entry, notices }: Return): Promise<boolean> {
  const papers = collectionOf(kind)
  const corrections = kind === 'statement' ? await readAll(db.corrections, { statedIn: id }, ['statedIn']) : []
  return transact(async transaction => {
    const there = await transaction.find(papers, id)
    if (there?.revision !== revision) return there?.requestId === requestId
    await transaction.change(papers, id, {
      status: 'draft',
      signoff: _.set({ ...signoff, state: 'refused', refusal }),
      revision: _.inc(1),
      requestId,
      history: _.push([entry]),
      ...telling(...notices),
    })
    for (const { _id } of corrections) await transaction.change(db.corrections, _id, { statedIn: null })
    await record(transaction, { kind: 'paper-refused', about: `${kind}:${id}`, digest: digest({ revision, why: entry.why }), by, at: now })
    return true
  })
}
