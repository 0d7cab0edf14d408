import { payment } from '../../shared/contract/payment'
import { _ } from '../_kit/cloud'
import { digest, record } from '../_kit/ledger'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { ownLine, ownLineOf, settledAlready } from './own-line'

/** What was drawn stays on record as withdrawn. A line without a signature is as it should be. */
export const unsign = useCase(payment.calls.unsign, async ({ db, now, caller, requestId, trail }, { lineId }) => {
  const own = await ownLine(lineId, caller._id)
  const { line, statement } = own
  const settled = settledAlready(own)
  if (settled) return { outcome: 'refused', reason: settled }
  const { signature } = line
  if (!signature) return { outcome: 'kept', line: ownLineOf(line, statement) }

  const open = await transact(async transaction => {
    const there = await transaction.find(db.lines, lineId)
    if (there?.signature?.id !== signature.id) return there?.signature === null
    if (there.state !== 'signed') return false
    await transaction.change(db.lines, lineId, { state: 'open', signature: _.set(null), requestId, revision: _.inc(1), history: _.push([trail('unsigned')]) })
    await transaction.change(db.signatures, signature.id, { withdrawnAt: now })
    await record(transaction, { kind: 'receipt-withdrawn', about: `line:${lineId}`, digest: digest({ signature: signature.id }), by: caller._id, at: now })
    return true
  })
  if (!open) return { outcome: 'refused', reason: 'changed' }
  return { outcome: 'kept', line: ownLineOf({ ...line, state: 'open', signature: null }, statement) }
})
