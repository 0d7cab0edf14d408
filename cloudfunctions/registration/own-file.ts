import { answerFileKinds, answerFileLimit, voucherKinds, voucherLimit } from '../../shared/domain/answer-files'
import { isUploadOf, readFile } from '../_kit/files'

type AnswerFileKind = (typeof answerFileKinds)[number]

export type OwnFile = { outcome: 'in-order'; kind: AnswerFileKind } | { outcome: 'refused'; reason: 'file-missing' | 'file-too-large' | 'file-wrong-kind' }

const limits = {
  answer: { most: answerFileLimit, kinds: answerFileKinds },
  voucher: { most: voucherLimit, kinds: voucherKinds },
} as const

/** Looks into a file that this person says to have uploaded: it must be theirs, and what it is to be. */
export async function ownFile(fileId: string, openid: string, purpose: keyof typeof limits): Promise<OwnFile> {
  if (!isUploadOf(openid, purpose, fileId)) return { outcome: 'refused', reason: 'file-missing' }
  const { most, kinds } = limits[purpose]
  const read = await readFile(fileId, most, kinds)
  return read.outcome === 'read' ? { outcome: 'in-order', kind: read.kind as AnswerFileKind } : { outcome: 'refused', reason: `file-${read.outcome}` }
}
