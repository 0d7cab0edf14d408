import { privacy } from '../../shared/contract/privacy'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

const pageSize = 20

export const audits = useCase(privacy.calls.audits, async ({ db }, { page }) => {
  const [found, total] = await Promise.all([
    db.audits.query({}, { orderBy: [['at', 'desc'], ['_id', 'asc']], limit: pageSize, skip: page * pageSize }),
    db.audits.count({}),
  ])
  const about = found.length > 0 ? await db.members.query({ _id: _.in(found.map(each => each.about)) }, { limit: pageSize, fields: ['name'] }) : []
  const names = new Map(about.map(({ _id, name }) => [_id, name]))
  return {
    rows: found.map(({ _id, at, byName, about, what, why }) => ({ id: _id, at: at.getTime(), by: byName, about: names.get(about) ?? '', what, why })),
    total,
  }
})
