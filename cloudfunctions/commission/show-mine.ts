import { commission } from '../../shared/contract/commission'
import { quarterKey, quarterOf, type Quarter } from '../../shared/domain/quarter'
import { owedBy, shortBy, tallyOf } from '../../shared/domain/targets'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { articlesOf } from './articles-of'
import { quarterAsked, quartersBack } from './quarters'

/** Quarters that an officer can leaf through, and those that are shown behind the chosen one. */
const shown = 5

export const mine = useCase(commission.calls.mine, async ({ db, now, caller }, input) => {
  const quarter = quarterAsked(input.quarter, now)
  const back = quartersBack(quarter, shown)
  const [unit, targets, articles] = await Promise.all([
    db.units.find(caller.unitId),
    db.targets.query({ _id: _.in(back.map(quarterKey)) }, { limit: shown }),
    articlesOf(caller.unitId, back.at(-1)!),
  ])
  const owedIn = (each: Quarter) => {
    const target = targets.find(({ _id }) => _id === quarterKey(each)) ?? null
    return unit ? owedBy({ id: unit._id, grade: unit.grade, state: unit.state }, target) : 0
  }

  const own = articles.filter(({ authorId }) => authorId === caller._id)
  const ofUnit = tallyOf(articles, quarter)
  const owed = owedIn(quarter)
  return {
    now: now.getTime(),
    quarter: quarterKey(quarter),
    quarters: quartersBack(quarterOf(now.getTime()), shown).map(quarterKey),
    unitName: caller.unitName,
    officers: unit?.officers.length ?? 0,
    owed,
    short: shortBy(owed, ofUnit, quarter, now.getTime()),
    unit: ofUnit,
    own: tallyOf(own, quarter),
    past: back.slice(1).map(each => {
      const { accepted, published } = tallyOf(articles, each)
      return { quarter: quarterKey(each), owed: owedIn(each), accepted, published }
    }),
  }
})
