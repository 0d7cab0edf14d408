import { unit } from '../../shared/contract/unit'
import { councilGrades } from '../../shared/domain/unit-rules'
import { _, containing } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { rowOf } from './unit-view'

const pageSize = 20

/** What `lacksOfficer` says of one unit, asked of all. */
const gaps = { 'state': 'member', 'grade': _.in([...councilGrades]), 'officers.0': _.exists(false) }

export const desk = useCase(unit.calls.desk, async ({ db }, { search, state, grade, gap, page }) => {
  const wanted = _.and([
    gap ? gaps : {},
    state === 'any' ? {} : { state },
    grade === 'any' ? {} : { grade },
    search ? _.or([{ name: containing(search) }, { creditCode: containing(search) }]) : {},
  ]) as unknown as Record<string, unknown>

  const [found, total] = await Promise.all([
    db.units.query(wanted, { orderBy: [['name', 'asc']], limit: pageSize, skip: page * pageSize }),
    db.units.count(wanted),
  ])
  return { units: found.map(rowOf), total }
})
