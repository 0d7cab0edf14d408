import { expense } from '../../shared/contract/expense'
import { linkTo } from '../_kit/files'
import { useCase } from '../_kit/use-case'
import { readVoucher } from './read-vouchers'

/** Seconds that a link is good for: a form is worked at, not kept. */
const goodFor = 3_600

export const voucher = useCase(expense.calls.voucher, async ({ caller }, { fileId }) => {
  const [read, url] = await Promise.all([readVoucher({ fileId, name: '' }, caller.openid), linkTo(fileId, goodFor)])
  if (read.outcome === 'refused') return read
  return url ? { outcome: 'fine', kind: read.voucher.kind, url } : { outcome: 'refused', reason: 'file-missing' }
})
