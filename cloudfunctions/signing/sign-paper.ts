import { signing } from '../../shared/contract/signing'
import { AppError } from '../../shared/errors'
import { stepContent } from '../../shared/domain/ledger-contents'
import { formatYuan } from '../../shared/domain/money'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { Notice, SignoffDocument } from '../_kit/documents'
import { digest, record } from '../_kit/ledger'
import { linesOf } from '../_kit/lines-of'
import { notice, telling } from '../_kit/notice'
import { collectionOf, leadersAwayAt, nextOf, paperOf, tellNext, type Paper } from '../_kit/papers'
import { quarterWords } from '../_kit/quarter-words'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { against } from './paper'

export const sign = useCase(signing.calls.sign, async ({ now, caller, requestId, trail }, { kind, id, revision }) => {
  const papers = collectionOf(kind)
  const [document, away] = await Promise.all([papers.find(id), leadersAwayAt(now)])
  const paper = document && paperOf(kind, document)
  if (!paper || !document) throw new AppError('NOT_FOUND')
  if (paper.requestId === requestId) return { outcome: 'moved', state: paper.signoff.state }
  const why = against(paper, caller, away !== null)
  if (why) return { outcome: 'refused', reason: why }
  if (paper.revision !== revision) return { outcome: 'refused', reason: 'changed-meanwhile' }

  const signature = { by: caller._id, byName: caller.name, post: caller.post!, at: now }
  const signed: SignoffDocument = { ...paper.signoff, signatures: [...paper.signoff.signatures, signature] }
  const last = nextOf({ ...paper, signoff: signed }, false).step === 'none'
  if (last) signed.state = 'approved'
  const scene = { now, requestId }
  const notices = last ? await tellApproved(paper, scene) : await tellNext({ ...paper, signoff: signed }, away !== null, scene)

  const about = `${kind}:${id}`
  const done = await transact(async transaction => {
    const there = await transaction.find(papers, id)
    if (there?.revision !== revision) return there?.requestId === requestId
    await transaction.change(papers, id, {
      signoff: _.set(signed),
      revision: _.inc(1),
      requestId,
      history: _.push([trail(last ? 'approved' : 'signed')]),
      ...(last && { status: 'approved', approvedAt: now }),
      ...telling(...notices),
    })
    const deed = { about, digest: digest(stepContent(signed.amount, signature, signed.signatures.length)), by: caller._id, at: now }
    await record(transaction, { ...deed, kind: 'step-signed' }, ...(last ? [{ ...deed, kind: 'approved' as const }] : []))
    return true
  })
  return done ? { outcome: 'moved', state: signed.state } : { outcome: 'refused', reason: 'changed-meanwhile' }
})

/** Who made it, who pays it, and everybody who is to confirm what they are paid. */
async function tellApproved(paper: Paper, scene: { now: Date; requestId: string }): Promise<Notice[]> {
  const words = { paper: paper.title, amount: formatYuan(paper.signoff.amount), kind: paper.kind, id: paper.id }
  const treasurers = await db.members.query({ roles: 'treasurer' }, { limit: 100, fields: ['name'] })
  const concerned = [...new Set([...paper.makers, ...treasurers.map(({ _id }) => _id)])].filter(Boolean)
  const told = concerned.map(to => notice('paper-approved', to, words, scene))
  if (paper.kind === 'expense') return told
  const statement = await db.statements.find(paper.id)
  if (!statement) return told
  const lines = await linesOf(statement)
  return [
    ...told,
    ...lines
      .filter(({ state }) => state === 'open')
      .map(({ memberId, gross, net }) =>
        notice('receipt-due', memberId, { ...quarterWords(paper.id), gross: formatYuan(gross), net: formatYuan(net) }, scene)),
  ]
}
