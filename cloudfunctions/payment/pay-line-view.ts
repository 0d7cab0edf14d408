import type { PayLine } from '../../shared/contract/payment'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { LineDocument, PrivateDocument } from '../_kit/documents'
import { disputeOf } from './own-line'

/** What a table of lines needs of each. */
export const payLineFields = [
  'order', 'memberId', 'authorName', 'unitName', 'pieces', 'gross', 'tax', 'net', 'state', 'signature', 'remindedAt', 'dispute', 'payment',
]

/** By member, who has given which numbers: masks, and never the boxes. One round trip a thousand. */
export async function masksOf(memberIds: readonly string[]): Promise<Map<string, PrivateDocument>> {
  const asked = [...new Set(memberIds)]
  const found = await Promise.all(
    Array.from({ length: Math.ceil(asked.length / 1_000) }, (_each, at) => {
      const some = asked.slice(at * 1_000, (at + 1) * 1_000)
      return db.privates.query({ _id: _.in(some) }, { limit: some.length, fields: ['identityNumber.mask', 'bankAccount.mask', 'bankName'] })
    }),
  )
  return new Map(found.flat().map(each => [each._id, each]))
}

export const payLineOf = (line: LineDocument, masks: PrivateDocument | undefined, callerId: string): PayLine => ({
  id: line._id,
  order: line.order,
  authorName: line.authorName,
  unitName: line.unitName,
  pieces: line.pieces,
  gross: line.gross,
  tax: line.tax,
  net: line.net,
  state: line.state,
  own: line.memberId === callerId,
  identified: Boolean(masks?.identityNumber),
  hasAccount: Boolean(masks?.bankAccount),
  signedAt: line.signature?.at.getTime() ?? null,
  remindedAt: line.remindedAt?.getTime() ?? null,
  dispute: disputeOf(line),
  payment: line.payment && { ...line.payment, at: line.payment.at.getTime(), by: line.payment.by.name },
})
