import { newsroom } from '../../shared/contract/newsroom'
import { submissionProblems } from '../../shared/domain/article-rules'
import { AppError } from '../../shared/errors'
import { forAuthor } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import { moveOwn } from '../_kit/move-article'
import { useCase } from '../_kit/use-case'
import { keepVersion } from '../_kit/versions'

export const submit = useCase(newsroom.calls.submit, async ({ db, now, caller, requestId, trail }, { id }) => {
  const article = await db.articles.findOne({ _id: id, authorId: caller._id })
  if (!article) throw new AppError('NOT_FOUND')

  const problems = submissionProblems(article).filter(({ blocking }) => blocking)
  if (problems.length > 0) return { outcome: 'incomplete', problems: problems.map(({ field, problem }) => ({ field, problem })) }

  const told = await moveOwn({
    // The revision that was checked is the one that is submitted.
    which: { _id: id, authorId: caller._id, revision: article.revision },
    to: 'submitted',
    by: 'author',
    requestId,
    change: {
      submittedAt: now,
      declaredAt: now,
      updatedAt: now,
      versions: keepVersion(article, 'submitted', { at: now, by: caller.name }),
      history: _.push([trail('submitted')]),
    },
  })
  return told.outcome === 'moved' ? { ...told, article: forAuthor(told.article) } : told
})
