import { commission } from '../../shared/contract/commission'
import { _ } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'

export const setTargets = useCase(commission.calls.setTargets, async ({ db, requestId, trail }, { quarter, revision, usual, units }) => {
  const exceptions = [...new Map(units.map(each => [each.unitId, each])).values()]
  const ids = exceptions.map(({ unitId }) => unitId)
  if (ids.length > 0 && (await db.units.count({ _id: _.in(ids) })) < ids.length) return { outcome: 'refused', reason: 'no-such-unit' }

  const entry = trail('set', `${usual}`)
  const change = { usual, exceptions, requestId }
  const done =
    revision === 0
      ? await db.targets.insert({ _id: quarter, ...change, revision: 1, reminded: [], remindings: 0, history: [entry] })
      : (await db.targets.change({ _id: quarter, revision }, { ...change, revision: _.inc(1), history: _.push([entry]) })) > 0
  if (done) return { outcome: 'saved', revision: revision + 1 }

  const found = await db.targets.find(quarter)
  return found?.history.some(line => line.requestId === requestId && line.what === 'set')
    ? { outcome: 'saved', revision: revision + 1 }
    : { outcome: 'refused', reason: 'changed-meanwhile' }
})
