import { signing } from '../../shared/contract/signing'
import { AppError } from '../../shared/errors'
import { notice } from '../_kit/notice'
import { collectionOf, leadersAwayAt, paperOf } from '../_kit/papers'
import { useCase } from '../_kit/use-case'
import { againstRefusing } from './paper'
import { returnPaper } from './return-paper'

export const refuse = useCase(signing.calls.refuse, async ({ now, caller, requestId, trail }, { kind, id, revision, why }) => {
  const [document, away] = await Promise.all([collectionOf(kind).find(id), leadersAwayAt(now)])
  const paper = document && paperOf(kind, document)
  if (!paper) throw new AppError('NOT_FOUND')
  if (paper.requestId === requestId) return { outcome: 'moved', state: paper.signoff.state }
  const against = againstRefusing(paper, caller, away !== null)
  if (against) return { outcome: 'refused', reason: against }
  if (paper.revision !== revision) return { outcome: 'refused', reason: 'changed-meanwhile' }

  const words = { paper: paper.title, by: caller.name, why, kind, id }
  const notices = [...new Set(paper.makers)].filter(Boolean).map(to => notice('paper-refused', to, words, { now, requestId }))
  const refusal = { by: { id: caller._id, name: caller.name }, post: caller.post!, at: now, why }
  const done = await returnPaper(paper, { refusal, by: caller._id, now, requestId, entry: trail('refused', why), notices })
  return done ? { outcome: 'moved', state: 'refused' } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
