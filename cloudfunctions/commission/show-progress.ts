import { commission } from '../../shared/contract/commission'
import { previousQuarter, quarterKey } from '../../shared/domain/quarter'
import { byNeed, fulfilment, nothingSent, owedBy, shortBy } from '../../shared/domain/targets'
import { _ } from '../_kit/cloud'
import type { MemberDocument, UnitDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { countByUnit } from './count-by-unit'
import { editorsQuarters, quarterAsked } from './quarters'
import { unitsOwing } from './units-owing'

/** Who writes for a unit, two at most each, and who acts for it: the platform gives no more at once. */
const mostPeople = 1_000

export const progress = useCase(commission.calls.progress, async ({ db, now }, input) => {
  const quarter = quarterAsked(input.quarter, now)
  const before = quarterKey(previousQuarter(quarter))
  const [targets, counts, people] = await Promise.all([
    db.targets.query({ _id: _.in([quarterKey(quarter), before]) }, { limit: 2 }),
    countByUnit(quarter),
    db.members.query(_.and([{ standing: 'confirmed' }, _.or([{ roles: 'officer' }, { contact: true }])]) as never, { limit: mostPeople, fields: ['name', 'unitId', 'contact'] }),
  ])
  const set = targets.find(({ _id }) => _id !== before) ?? null
  const target = set ?? targets[0]
  const exceptions = target?.exceptions ?? []
  const found = await unitsOwing([...counts.keys(), ...exceptions.map(({ unitId }) => unitId)])

  const units = found
    .map(unit => {
      const tally = counts.get(unit._id) ?? nothingSent
      const owed = owedBy({ id: unit._id, grade: unit.grade, state: unit.state }, set)
      return {
        unitId: unit._id,
        name: unit.name,
        ...whoIsThere(unit, people),
        owed,
        ...tally,
        percent: fulfilment(owed, tally),
        short: shortBy(owed, tally, quarter, now.getTime()),
        remindedAt: set?.reminded.find(({ unitId }) => unitId === unit._id)?.at.getTime() ?? null,
      }
    })
    .sort(byNeed)

  const names = new Map(found.map(({ _id, name }) => [_id, name]))
  const sum = (of: (unit: (typeof units)[number]) => number) => units.reduce((total, unit) => total + of(unit), 0)
  return {
    now: now.getTime(),
    quarter: quarterKey(quarter),
    quarters: editorsQuarters(now),
    target: {
      set: set !== null,
      usual: target?.usual ?? 0,
      // A unit that is gone for good has no name to be set by.
      exceptions: exceptions.flatMap(({ unitId, pieces }) => (names.has(unitId) ? [{ unitId, unitName: names.get(unitId)!, pieces }] : [])),
      revision: set?.revision ?? 0,
    },
    units: units.map(({ name: unitName, ...unit }) => ({ ...unit, unitName })),
    sums: {
      owed: sum(({ owed }) => owed),
      sent: sum(({ sent }) => sent),
      waiting: sum(({ waiting }) => waiting),
      accepted: sum(({ accepted }) => accepted),
      published: sum(({ published }) => published),
      short: sum(({ short }) => short),
      behind: units.filter(({ short }) => short > 0).length,
    },
  }
})

function whoIsThere({ _id, officers }: UnitDocument, people: readonly MemberDocument[]) {
  const own = people.filter(({ unitId }) => unitId === _id)
  const names = own.filter(person => officers.includes(person._id)).map(({ name }) => name)
  return { officers: names, reachable: names.length > 0 || own.some(({ contact }) => contact) }
}
