import { review } from '../../shared/contract/review'
import { countsOf } from '../../shared/domain/article-body'
import { submissionProblems } from '../../shared/domain/article-rules'
import { noSecondReading, secondReadingReasons } from '../../shared/domain/second-reading'
import { AppError } from '../../shared/errors'
import { articleOf } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import type { ArticleDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { keepVersions } from '../_kit/versions'
import { notHeld } from './not-held'
import { sentArticle } from './sent-article'
import { rulesId } from './show-settings'

export const edit = useCase(review.calls.edit, async ({ db, now, caller, requestId, trail }, { id, revision, title, body }) => {
  const { document: article, other: rules } = await db.articles.findWith(id, db.newsroomRules, rulesId)
  if (!article || article.status === 'draft') throw new AppError('NOT_FOUND')
  if (article.requestId === requestId) return { outcome: 'moved', article: await articleOf(article) }
  const against = article.status === 'accepted' ? null : notHeld(article, caller._id)
  if (against) return against
  if (article.revision !== revision) return { outcome: 'changed-meanwhile' }

  const problems = submissionProblems({ title, body }).filter(({ blocking }) => blocking)
  if (problems.length > 0) return { outcome: 'incomplete', problems: problems.map(({ problem }) => problem) }
  const why = [...(article.sensitive ? ['复审过的稿件'] : []), ...secondReadingReasons({ ...article, title, body }, rules ?? noSecondReading)]
  if (article.status === 'accepted' && why.length > 0) return { outcome: 'second-reading-needed', why }

  const edited = { ...article, title, body, characters: countsOf(body).word }
  const kept = await db.articles.changeAndGet(
    { _id: id, revision, status: article.status, requestId: _.neq(requestId), ...(article.status === 'in-review' && { 'takenBy.id': caller._id }) },
    {
      title,
      body,
      characters: edited.characters,
      versions: keepVersions(article, [...authorsOwn(article), { ...edited, kind: 'edited', at: now, by: caller.name }]),
      // Who read it second read another text.
      secondReader: null,
      revision: _.inc(1),
      updatedAt: now,
      history: _.push([trail('edited')]),
      requestId,
    },
  )
  const found = kept ?? (await sentArticle(id))
  return found.requestId === requestId ? { outcome: 'moved', article: await articleOf(found) } : { outcome: 'changed-meanwhile' }
})

/** The text as the author left it, where it is not the last version already. */
function authorsOwn(article: ArticleDocument) {
  const last = article.versions.at(-1)
  if (last && last.title === article.title && last.body === article.body) return []
  return [{ ...article, kind: 'submitted' as const, at: article.submittedAt ?? article.updatedAt, by: article.authorName }]
}
