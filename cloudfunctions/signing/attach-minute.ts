import { createHash } from 'node:crypto'
import { signing } from '../../shared/contract/signing'
import { minuteContent } from '../../shared/domain/ledger-contents'
import { parseLocal } from '../../shared/domain/instant'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import type { Minute } from '../_kit/documents'
import { forgetFile, isUploadOf, readFile } from '../_kit/files'
import { digest, record } from '../_kit/ledger'
import { telling } from '../_kit/notice'
import { collectionOf, leadersAwayAt, paperOf, tellNext } from '../_kit/papers'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { whyNoMinute } from './paper'

const mostBytes = 5 * 1024 * 1024

/** The chain has the digest of the file, so that another one put in its place is found out. */
export const attachMinute = useCase(signing.calls.attachMinute, async ({ now, caller, requestId, trail }, { kind, id, revision, meeting, heldOn, fileId }) => {
  const papers = collectionOf(kind)
  const [document, away] = await Promise.all([papers.find(id), leadersAwayAt(now)])
  const paper = document && paperOf(kind, document)
  if (!paper) throw new AppError('NOT_FOUND')
  if (paper.requestId === requestId) return { outcome: 'attached' }
  const against = whyNoMinute(paper, caller)
  if (against) return { outcome: 'refused', reason: against }
  if (parseLocal(`${heldOn} 00:00`) > now.getTime()) return { outcome: 'refused', reason: 'not-held-yet' }
  if (paper.revision !== revision) return { outcome: 'refused', reason: 'changed-meanwhile' }
  const file = isUploadOf(caller.openid, 'minute', fileId) ? await readFile(fileId, mostBytes, ['pdf', 'jpeg', 'png']) : { outcome: 'missing' as const }
  if (file.outcome !== 'read') return { outcome: 'refused', reason: `file-${file.outcome}` }

  const before = paper.signoff.minute
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const by = { id: caller._id, name: caller.name }
  const minute: Minute = { meeting, heldOn, fileId, isPicture: file.kind !== 'pdf', sha256, by, at: now }
  const notices = before ? [] : await tellNext({ ...paper, signoff: { ...paper.signoff, minute } }, away !== null, { now, requestId })
  const done = await transact(async transaction => {
    const there = await transaction.find(papers, id)
    if (there?.revision !== revision) return there?.requestId === requestId
    await transaction.change(papers, id, {
      'signoff.minute': _.set(minute), revision: _.inc(1), requestId, history: _.push([trail('minute-attached', `${meeting} ${heldOn}`)]), ...telling(...notices),
    })
    await record(transaction, { kind: 'minute-attached', about: `${kind}:${id}`, digest: digest(minuteContent(minute)), by: caller._id, at: now })
    return true
  })
  if (!done) return { outcome: 'refused', reason: 'changed-meanwhile' }
  if (before && before.fileId !== fileId) await forgetFile(before.fileId)
  return { outcome: 'attached' }
})
