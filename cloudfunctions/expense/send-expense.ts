import { expense } from '../../shared/contract/expense'
import { expenseProblems } from '../../shared/domain/expense-rules'
import { expenseContent } from '../../shared/domain/ledger-contents'
import { _ } from '../_kit/cloud'
import { digest, record } from '../_kit/ledger'
import { telling } from '../_kit/notice'
import { noting } from '../_kit/noting'
import { newSignoff } from '../_kit/signoff'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { ownDraft } from './own-draft'

/** What it says is frozen with this: only a draft can be changed. */
export const send = useCase(expense.calls.send, async ({ db, now, caller, requestId, trail }, { id, revision }) => {
  const found = await ownDraft({ id, revision }, caller._id, requestId)
  if ('outcome' in found) return found
  if (found.done) return { outcome: 'sent' }
  const { own } = found
  const [lacks] = expenseProblems(own)
  if (lacks) return { outcome: 'refused', reason: lacks }

  const by = { id: caller._id, name: caller.name }
  const { signoff, notices } = await newSignoff('expense', own, { amount: own.amount, by }, { now, requestId })
  const sent = await transact(async transaction => {
    const there = await transaction.find(db.expenses, id)
    if (there?.status !== 'draft' || there.revision !== revision) return there?.requestId === requestId
    await transaction.change(db.expenses, id, {
      status: 'submitted', signoff: _.set(signoff), revision: _.inc(1), ...noting(trail('sent')), ...telling(...notices),
    })
    await record(transaction, { kind: 'expense-sent', about: `expense:${id}`, digest: digest(expenseContent(own)), by: caller._id, at: now })
    return true
  })
  return sent ? { outcome: 'sent' } : { outcome: 'refused', reason: 'changed-meanwhile' }
})
