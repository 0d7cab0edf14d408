import { newsroom } from '../../shared/contract/newsroom'
import type { ArticleDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import { useCase } from '../_kit/use-case'
import { acceptManuscript } from './accept-manuscript'
import { whyNotPictured } from './new-pictures'

export const draft = useCase(newsroom.calls.draft, async ({ db, now, caller, requestId, trail }, manuscript) => {
  const accepted = await acceptManuscript(manuscript, caller)
  if (accepted.outcome === 'refused') return accepted
  const refused = await whyNotPictured(manuscript.pictures, caller.openid)
  if (refused) return refused

  const document: ArticleDocument = {
    _id: idFor(caller._id, requestId),
    authorId: caller._id,
    authorName: caller.name,
    unitId: caller.unitId,
    unitName: caller.unitName,
    ...accepted.written,
    status: 'draft',
    declaredAt: null,
    takenBy: null,
    remarks: [],
    findings: null,
    prints: [],
    genre: null,
    grade: null,
    sensitive: false,
    secondReader: null,
    issueId: null,
    versions: [],
    revision: 0,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    acceptedAt: null,
    publishedAt: null,
    publication: null,
    history: [trail('drafted')],
    requestId,
  }
  const kept = (await db.articles.insert(document)) ? document : ((await db.articles.find(document._id)) ?? document)
  return {
    outcome: 'saved',
    id: kept._id,
    revision: kept.revision,
    savedAt: kept.updatedAt.getTime(),
    characters: kept.characters,
  }
})
