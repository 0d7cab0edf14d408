import { dues } from '../../shared/contract/dues'
import { useCase } from '../_kit/use-case'
import { ratesOf } from './rates-view'

export const rates = useCase(dues.calls.rates, async ({ db, now }) => {
  const found = await db.duesRates.query({}, { orderBy: [['_id', 'desc']], limit: 100 })
  return { now: now.getTime(), rates: found.map(ratesOf) }
})
