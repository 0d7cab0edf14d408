import { quarterEnd, quarterKey, quarterStart, type Quarter } from '../../shared/domain/quarter'
import { acceptedStatuses, owedBy } from '../../shared/domain/targets'
import { $, _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import { readAll } from '../_kit/read-all'

const mostUnits = 1_000

/**
 * What units owed in the quarters of a year and how much of it was accepted, by unit and in all. A quarter for which
 * nobody set a target is left out: nothing was owed.
 */
export async function readFulfilment(year: number) {
  const quarters = ([1, 2, 3, 4] as const).map((quarter): Quarter => ({ year, quarter }))
  const [targets, units, ...accepted] = await Promise.all([
    db.targets.query({ _id: _.in(quarters.map(quarterKey)) }, { orderBy: [['_id', 'asc']], limit: quarters.length, fields: ['usual', 'exceptions'] }),
    readAll(db.units, {}, ['name', 'grade', 'state']),
    ...quarters.map(acceptedIn),
  ])
  const counts = new Map(quarters.map((quarter, at) => [quarterKey(quarter), new Map(accepted[at]!.map(({ _id, count }) => [_id, count]))]))

  const ofUnits = units
    .map(({ _id: unitId, name: unitName, grade, state }) => ({
      unitId,
      unitName,
      targets: targets
        .map(target => ({ quarter: target._id, owed: owedBy({ id: unitId, grade, state }, target), accepted: counts.get(target._id)?.get(unitId) ?? 0 }))
        .filter(({ owed }) => owed > 0),
    }))
    .filter(unit => unit.targets.length > 0)
    .sort((a, b) => (a.unitName < b.unitName ? -1 : 1))

  return {
    ofUnits,
    quarters: targets.map(({ _id: quarter }) => {
      const owing = ofUnits.flatMap(unit => unit.targets.filter(target => target.quarter === quarter))
      return {
        quarter,
        owed: sum(owing.map(({ owed }) => owed)),
        accepted: sum(owing.map(({ accepted: count }) => count)),
        units: owing.length,
        met: owing.filter(isMet).length,
      }
    }),
  }
}

export const isMet = ({ owed, accepted }: { owed: number; accepted: number }): boolean => owed > 0 && accepted >= owed

const acceptedIn = (quarter: Quarter) =>
  db.articles.group<{ _id: string; count: number }>(
    {
      acceptedAt: _.gte(new Date(quarterStart(quarter))).and(_.lt(new Date(quarterEnd(quarter)))),
      status: _.in([...acceptedStatuses]),
    },
    { _id: '$unitId', count: $.sum(1) },
    mostUnits,
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
