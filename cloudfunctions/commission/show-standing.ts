import { commission } from '../../shared/contract/commission'
import { quarterKey, quarterOf } from '../../shared/domain/quarter'
import { owedBy, tallyOf } from '../../shared/domain/targets'
import { AppError } from '../../shared/errors'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { articlesOf } from './articles-of'

export const standing = useCase(commission.calls.standing, async ({ db, now }, { articleId }) => {
  const [article] = await db.articles.query({ _id: articleId, status: _.neq('draft') }, { limit: 1, fields: ['authorId', 'unitId', 'unitName'] })
  if (!article) throw new AppError('NOT_FOUND')
  const quarter = quarterOf(now.getTime())
  const [{ document: unit, other: target }, articles] = await Promise.all([
    db.units.findWith(article.unitId, db.targets, quarterKey(quarter)),
    articlesOf(article.unitId, quarter),
  ])
  return {
    quarter: quarterKey(quarter),
    unitName: article.unitName,
    owed: unit ? owedBy({ id: unit._id, grade: unit.grade, state: unit.state }, target) : 0,
    unit: tallyOf(articles, quarter),
    own: tallyOf(articles.filter(({ authorId }) => authorId === article.authorId), quarter),
  }
})
