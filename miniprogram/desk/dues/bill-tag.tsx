import type { Bill } from '../../../shared/contract/dues'
import { Tag } from '../../components/tag/tag'
import { billState } from './words'

/** How a bill stands. */
export function BillTag({ bill }: { bill: Pick<Bill, 'status' | 'overdue' | 'paid'> }) {
  const words = billState(bill)
  if (bill.status === 'settled') return <Tag tone='ok' icon='check'>{words}</Tag>
  if (bill.status === 'waived') return <Tag icon='minus'>{words}</Tag>
  return bill.overdue ? <Tag tone='warn' icon='alert'>{words}</Tag> : <Tag icon='clock'>{words}</Tag>
}
