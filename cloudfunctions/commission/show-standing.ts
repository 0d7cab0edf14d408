import { commission } from '../../shared/contract/commission'
import { quarterKey, quarterOf } from '../../shared/domain/quarter'
import { owedBy, tallyOf } from '../../shared/domain/targets'
import { AppError } from '../../shared/errors'
import { useCase } from '../_kit/use-case'
import { articlesOf } from './articles-of'

export const standing = useCase(commission.calls.standing, async ({ db, now }, { authorId }) => {
  const author = await db.members.find(authorId)
  if (!author) throw new AppError('NOT_FOUND')
  const quarter = quarterOf(now.getTime())
  const [{ document: unit, other: target }, articles] = await Promise.all([
    db.units.findWith(author.unitId, db.targets, quarterKey(quarter)),
    articlesOf(author.unitId, quarter),
  ])
  return {
    quarter: quarterKey(quarter),
    unitName: author.unitName,
    owed: unit ? owedBy({ id: unit._id, grade: unit.grade, state: unit.state }, target) : 0,
    unit: tallyOf(articles, quarter),
    own: tallyOf(articles.filter(each => each.authorId === authorId), quarter),
  }
})
