import { expense } from '../../shared/contract/expense'
import { _ } from '../_kit/cloud'
import { noting } from '../_kit/noting'
import { useCase } from '../_kit/use-case'
import { ownDraft } from './own-draft'

export const withdraw = useCase(expense.calls.withdraw, async ({ db, caller, requestId, trail }, { id, revision, why }) => {
  const found = await ownDraft({ id, revision }, caller._id, requestId)
  if ('outcome' in found) return found
  if (found.done) return { outcome: 'withdrawn' }
  const changed = await db.expenses.change(
    { _id: id, status: 'draft', revision },
    { status: 'withdrawn', revision: _.inc(1), ...noting(trail('withdrawn', why)) },
  )
  return changed > 0 ? { outcome: 'withdrawn' } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
