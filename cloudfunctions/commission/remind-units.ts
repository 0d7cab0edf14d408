import { commission } from '../../shared/contract/commission'
import { startOfDay } from '../../shared/domain/instant'
import { parseQuarterKey, quarterName, type Quarter } from '../../shared/domain/quarter'
import { nothingSent, owedBy } from '../../shared/domain/targets'
import { _ } from '../_kit/cloud'
import type { MemberDocument, UnitDocument } from '../_kit/documents'
import { notice } from '../_kit/notice'
import { useCase } from '../_kit/use-case'
import { countByUnit } from './count-by-unit'

/** A reminding as the trail keeps it, by which a repeat is answered: how many units, and how many people. */
const inTrail = (units: number, people: number) => `${units} ${people}`

export const remind = useCase(commission.calls.remind, async ({ db, now, requestId, trail }, { quarter: key, unitIds }) => {
  const quarter = parseQuarterKey(key) as Quarter
  const [target, units, people, counts] = await Promise.all([
    db.targets.find(key),
    db.units.query({ _id: _.in(unitIds) }, { limit: unitIds.length, fields: ['name', 'grade', 'state', 'officers'] }),
    db.members.query(_.and([{ unitId: _.in(unitIds), standing: 'confirmed' }, _.or([{ roles: 'officer' }, { contact: true }])]) as never, {
      limit: 1_000,
      fields: ['unitId', 'roles', 'contact'],
    }),
    countByUnit(quarter, unitIds),
  ])
  if (!target) return { outcome: 'refused', reason: 'not-set' }
  const before = target.history.find(line => line.requestId === requestId && line.what === 'reminded')
  if (before) {
    const [unitsTold = 0, peopleTold = 0] = before.why.split(' ').map(Number)
    return { outcome: 'reminded', units: unitsTold, people: peopleTold }
  }

  const owing = units
    .map(unit => ({ unit, owed: owedBy({ id: unit._id, grade: unit.grade, state: unit.state }, target), tally: counts.get(unit._id) ?? nothingSent }))
    .filter(({ owed, tally }) => tally.accepted + tally.waiting < owed)
  const today = startOfDay(now.getTime())
  const remindedToday = new Set(target.reminded.filter(({ at }) => at.getTime() >= today).map(({ unitId }) => unitId))
  const due = owing.filter(({ unit }) => !remindedToday.has(unit._id))
  if (owing.length > 0 && due.length === 0) return { outcome: 'refused', reason: 'too-soon' }

  const notices = due.flatMap(({ unit, owed, tally }) =>
    whoToTell(unit, people).map(person => {
      const words = { unit: unit.name, quarter: quarterName(quarter), owed: `${owed}`, accepted: `${tally.accepted}`, waiting: `${tally.waiting}` }
      return notice('target-behind', person._id, words, { now, requestId })
    }),
  )
  if (notices.length === 0) return { outcome: 'refused', reason: 'nobody' }

  const told = due.filter(({ unit }) => whoToTell(unit, people).length > 0).map(({ unit }) => unit._id)
  const changed = await db.targets.change(
    // Of two who remind at once only one does.
    { _id: key, remindings: target.remindings },
    {
      remindings: _.inc(1),
      reminded: [...target.reminded.filter(({ unitId }) => !told.includes(unitId)), ...told.map(unitId => ({ unitId, at: now }))],
      notices: _.push(notices),
      history: _.push([trail('reminded', inTrail(told.length, notices.length))]),
      requestId,
    },
  )
  return changed > 0 ? { outcome: 'reminded', units: told.length, people: notices.length } : { outcome: 'refused', reason: 'changed-meanwhile' }
})

/** The unit's officers, or its contacts where there is none. */
function whoToTell({ _id, officers }: UnitDocument, people: readonly MemberDocument[]): MemberDocument[] {
  const own = people.filter(({ unitId }) => unitId === _id)
  const writing = own.filter(person => officers.includes(person._id))
  return writing.length > 0 ? writing : own.filter(({ contact }) => contact)
}
