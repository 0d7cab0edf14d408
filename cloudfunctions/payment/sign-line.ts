import { payment } from '../../shared/contract/payment'
import { receiptContent } from '../../shared/domain/ledger-contents'
import { signatureProblem } from '../../shared/domain/signature-strokes'
import { _ } from '../_kit/cloud'
import type { SignatureDocument } from '../_kit/documents'
import { idFor } from '../_kit/ids'
import { digest, record } from '../_kit/ledger'
import { signaturePicture } from '../_kit/signature-picture'
import { transact } from '../_kit/transaction'
import { useCase } from '../_kit/use-case'
import { ownLine, ownLineOf, settledAlready } from './own-line'

/** States in which a line waits for its person: asking about it keeps nobody from signing after all. */
const unsigned = ['open', 'reminded', 'disputed'] as const

export const sign = useCase(payment.calls.sign, async ({ db, now, caller, requestId, trail }, { lineId, digest: seen, strokes }) => {
  const own = await ownLine(lineId, caller._id)
  const { line, statement } = own
  const id = idFor(`${caller._id} ${lineId}`, requestId)
  if (line.signature?.id === id) return { outcome: 'kept', line: ownLineOf(line, statement) }
  const settled = settledAlready(own)
  if (settled) return { outcome: 'refused', reason: settled }
  if (line.digest !== seen) return { outcome: 'refused', reason: 'changed' }
  if (signatureProblem(strokes)) return { outcome: 'refused', reason: 'not-a-signature' }

  const drawn: SignatureDocument = {
    _id: id,
    lineId,
    memberId: caller._id,
    name: caller.name,
    lineDigest: line.digest,
    strokes,
    picture: signaturePicture(strokes).toString('base64'),
    at: now,
    withdrawnAt: null,
  }
  const change = { state: 'signed', signature: { id, at: now }, requestId }
  const signed = await transact(async transaction => {
    const there = await transaction.find(db.lines, lineId)
    if (!there || !(unsigned as readonly string[]).includes(there.state)) return there?.signature?.id === id
    await transaction.change(db.lines, lineId, { ...change, signature: _.set(change.signature), revision: _.inc(1), history: _.push([trail('signed')]) })
    await transaction.insert(db.signatures, drawn)
    await record(transaction, { kind: 'receipt-signed', about: `line:${lineId}`, digest: digest(receiptContent(drawn)), by: caller._id, at: now })
    return true
  })
  if (!signed) return { outcome: 'refused', reason: 'changed' }
  return { outcome: 'kept', line: ownLineOf({ ...line, state: 'signed', signature: change.signature }, statement) }
})
