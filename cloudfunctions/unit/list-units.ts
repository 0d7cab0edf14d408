import { unit } from '../../shared/contract/unit'
import { openToPeople } from '../../shared/domain/unit-rules'
import { _, containing } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

const pageSize = 20

export const list = useCase(unit.calls.list, async ({ db }, { search, page }) => {
  const wanted = { state: _.in([...openToPeople]), ...(search && { name: containing(search) }) }
  const [found, total] = await Promise.all([
    db.units.query(wanted, { orderBy: [['name', 'asc']], limit: pageSize, skip: page * pageSize, fields: ['name', 'grade'] }),
    db.units.count(wanted),
  ])
  return { units: found.map(({ _id, name, grade }) => ({ id: _id, name, grade })), total }
})
