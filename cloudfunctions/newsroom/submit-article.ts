import { newsroom } from '../../shared/contract/newsroom'
import { canRevise, submissionProblems } from '../../shared/domain/article-rules'
import { AppError } from '../../shared/errors'
import { articleOf, forAuthor } from '../_kit/article-view'
import { _ } from '../_kit/cloud'
import { closedByArrears } from '../_kit/dues-rules-now'
import { moveUnheld } from '../_kit/move-article'
import { useCase } from '../_kit/use-case'
import { keepVersion } from '../_kit/versions'
import { checkRisks } from './check-risks'
import { checkSimilar } from './check-similar'

export const submit = useCase(newsroom.calls.submit, async ({ db, now, caller, requestId, trail }, { id }) => {
  const article = await db.articles.findOne({ _id: id, authorId: caller._id })
  if (!article) throw new AppError('NOT_FOUND')
  if (article.status === 'submitted' && article.requestId === requestId) return { outcome: 'moved', article: forAuthor(await articleOf(article)) }
  if (!canRevise(article.status)) return { outcome: 'refused', reason: 'state-changed', status: article.status }

  if (await closedByArrears('submission', caller.unitId, now)) return { outcome: 'dues-owed' }
  const problems = submissionProblems(article).filter(({ blocking }) => blocking)
  if (problems.length > 0) return { outcome: 'incomplete', problems: problems.map(({ field, problem }) => ({ field, problem })) }

  // The author waits for both. What they find is the editors' to judge: it stops nothing.
  const [risks, { prints, similar }] = await Promise.all([checkRisks(caller.openid, article), checkSimilar(article)])
  const told = await moveUnheld({
    // The revision that was checked is the one that is submitted.
    which: { _id: id, authorId: caller._id, revision: article.revision },
    to: 'submitted',
    by: 'author',
    requestId,
    change: {
      submittedAt: now,
      declaredAt: now,
      updatedAt: now,
      findings: _.set({ ...risks, similar }),
      prints: _.set(prints),
      versions: keepVersion(article, 'submitted', { at: now, by: caller.name }),
      history: _.push([trail('submitted')]),
    },
  })
  return told.outcome === 'moved' ? { ...told, article: forAuthor(told.article) } : told
})
