import { commission } from '../../shared/contract/commission'
import { useCase } from '../_kit/use-case'
import { commissionOf } from './commission-view'
import { deliveriesTo } from './deliveries'

const pageSize = 20

export const list = useCase(commission.calls.list, async ({ db, now }, { status, page }) => {
  const orderBy = status === 'open' ? ([['deadline', 'asc']] as const) : ([['deadline', 'desc']] as const)
  const [found, total] = await Promise.all([
    db.commissions.query({ status }, { orderBy, limit: pageSize, skip: page * pageSize }),
    db.commissions.count({ status }),
  ])
  const deliveries = await deliveriesTo(found.map(({ _id }) => _id))
  return { now: now.getTime(), commissions: found.map(each => commissionOf(each, deliveries, now)), total }
})
