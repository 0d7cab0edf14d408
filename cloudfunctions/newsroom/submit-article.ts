import { newsroom } from '../../shared/contract/newsroom'
import { submissionProblems } from '../../shared/domain/article-rules'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { moveArticle } from './move-article'

export const submit = useCase(newsroom.calls.submit, async ({ db, now, caller, requestId, trail }, { id }) => {
  const article = await db.articles.findOne({ _id: id, authorId: caller._id })
  if (!article) throw new AppError('NOT_FOUND')

  const problems = submissionProblems(article).filter(({ blocking }) => blocking)
  if (problems.length > 0) return { outcome: 'incomplete', problems: problems.map(({ field, problem }) => ({ field, problem })) }

  return moveArticle({
    // The revision that was checked is the one that is submitted.
    which: { _id: id, authorId: caller._id, revision: article.revision },
    to: 'submitted',
    by: 'author',
    requestId,
    change: { submittedAt: now, updatedAt: now, history: _.push([trail('submitted')]) },
  })
})
