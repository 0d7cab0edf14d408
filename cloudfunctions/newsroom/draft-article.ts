import { newsroom } from '../../shared/contract/newsroom'
import { countCharacters } from '../../shared/domain/character-count'
import type { ArticleDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import { useCase } from '../_kit/use-case'

export const draft = useCase(newsroom.calls.draft, async ({ db, now, caller, requestId, trail }, manuscript) => {
  const document: ArticleDocument = {
    _id: idFor(caller._id, requestId),
    authorId: caller._id,
    authorName: caller.name,
    unitId: caller.unitId,
    unitName: caller.unitName,
    ...manuscript,
    characters: countCharacters(manuscript.body),
    status: 'draft',
    remarks: [],
    genre: null,
    grade: null,
    issueId: null,
    revision: 0,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    acceptedAt: null,
    publishedAt: null,
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
