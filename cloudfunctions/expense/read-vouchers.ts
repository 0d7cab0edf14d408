import { createHash } from 'node:crypto'
import { voucherKinds, voucherLimit } from '../../shared/domain/answer-files'
import type { ExpenseVoucher } from '../_kit/documents'
import { isUploadOf, readFile } from '../_kit/files'

interface Named {
  fileId: string
  name: string
}

type Refused = { outcome: 'refused'; reason: 'file-missing' | 'file-too-large' | 'file-wrong-kind' }

/** Looks into a file that this person says to have uploaded: it must be theirs, and a picture or a PDF. */
export async function readVoucher({ fileId, name }: Named, openid: string): Promise<{ outcome: 'read'; voucher: ExpenseVoucher } | Refused> {
  if (!isUploadOf(openid, 'expense', fileId)) return { outcome: 'refused', reason: 'file-missing' }
  const read = await readFile(fileId, voucherLimit, voucherKinds)
  if (read.outcome !== 'read') return { outcome: 'refused', reason: `file-${read.outcome}` }
  const digest = createHash('sha256').update(read.bytes).digest('hex')
  return { outcome: 'read', voucher: { fileId, name, kind: read.kind as ExpenseVoucher['kind'], digest } }
}

/**
 * The vouchers of a draft as they are to be kept, in their order. Those that it has were looked into when they came.
 *
 * @param kept that the draft has
 */
export async function readVouchers(named: readonly Named[], openid: string, kept: readonly ExpenseVoucher[] = []): Promise<{ outcome: 'read'; vouchers: ExpenseVoucher[] } | Refused> {
  const once = named.filter(({ fileId }, at) => named.findIndex(each => each.fileId === fileId) === at)
  const found = await Promise.all(once.map(async each => {
    const before = kept.find(({ fileId }) => fileId === each.fileId)
    return before ? { outcome: 'read' as const, voucher: before } : readVoucher(each, openid)
  }))
  const vouchers: ExpenseVoucher[] = []
  for (const each of found) {
    if (each.outcome === 'refused') return each
    vouchers.push(each.voucher)
  }
  return { outcome: 'read', vouchers }
}
