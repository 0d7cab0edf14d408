import { bank } from '../../shared/contract/bank'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'

export const bringBack = useCase(bank.calls.bringBack, async ({ db, now, requestId, trail }, { ids }) => {
  await db.bankRows.change({ _id: _.in(ids), state: 'aside' }, { state: 'new', aside: _.set(null), decidedAt: now, ...noting(trail('brought-back')) })
  return { rows: await db.bankRows.count({ _id: _.in(ids), state: 'new', requestId }) }
})
