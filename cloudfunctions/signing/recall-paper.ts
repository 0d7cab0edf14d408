import { signing } from '../../shared/contract/signing'
import { AppError } from '../../shared/errors'
import { collectionOf, paperOf } from '../_kit/papers'
import { useCase } from '../_kit/use-case'
import { returnPaper } from './return-paper'

export const recall = useCase(signing.calls.recall, async ({ now, caller, requestId, trail }, { kind, id, revision }) => {
  const document = await collectionOf(kind).find(id)
  const paper = document && paperOf(kind, document)
  if (!paper) throw new AppError('NOT_FOUND')
  const { signoff } = paper
  if (paper.requestId === requestId) return { outcome: 'moved', state: signoff.state }
  if (signoff.state !== 'waiting') return { outcome: 'refused', reason: 'nothing-to-sign' }
  if (signoff.submittedBy.id !== caller._id) return { outcome: 'refused', reason: 'not-yours' }
  if (signoff.signatures.length > 0) return { outcome: 'refused', reason: 'signed' }
  if (paper.revision !== revision) return { outcome: 'refused', reason: 'changed-meanwhile' }

  const done = await returnPaper(paper, { refusal: signoff.refusal, by: caller._id, now, requestId, entry: trail('recalled'), notices: [] })
  return done ? { outcome: 'moved', state: 'refused' } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
