import { bank } from '../../shared/contract/bank'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'

/** Only what still waits: a row that somebody is booking meanwhile is booked or set aside, never both. */
export const setAside = useCase(bank.calls.setAside, async ({ db, now, caller, requestId, trail }, { ids, why }) => {
  const aside = { why, by: { id: caller._id, name: caller.name }, at: now }
  await db.bankRows.change({ _id: _.in(ids), state: 'new' }, { state: 'aside', aside: _.set(aside), decidedAt: now, ...noting(trail('set-aside', why)) })
  return { rows: await db.bankRows.count({ _id: _.in(ids), state: 'aside', requestId }) }
})
