import { expense } from '../../shared/contract/expense'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { ownDraft } from './own-draft'
import { readVouchers } from './read-vouchers'

export const revise = useCase(expense.calls.revise, async ({ db, caller, requestId, trail }, { id, revision, vouchers: named, ...said }) => {
  const found = await ownDraft({ id, revision }, caller._id, requestId)
  if ('outcome' in found) return found
  if (found.done) return { outcome: 'kept', id, revision: revision + 1 }
  const read = await readVouchers(named, caller.openid, found.own.vouchers)
  if (read.outcome === 'refused') return read

  const changed = await db.expenses.change(
    { _id: id, status: 'draft', revision },
    { ...said, vouchers: _.set(read.vouchers), revision: _.inc(1), ...noting(trail('revised')) },
  )
  return changed > 0 ? { outcome: 'kept', id, revision: revision + 1 } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
