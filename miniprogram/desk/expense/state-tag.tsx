import type { ExpenseRow } from '../../../shared/contract/expense'
import { Tag } from '../../components/tag/tag'
import { stateWords } from './words'

/** Where an expense stands. */
export function StateTag({ expense }: { expense: Pick<ExpenseRow, 'status' | 'next' | 'returned'> }) {
  const words = stateWords(expense)
  switch (expense.status) {
    case 'draft':
      return expense.returned ? <Tag tone='warn' icon='alert'>{words}</Tag> : <Tag icon='pen'>{words}</Tag>
    case 'submitted':
      return <Tag tone='warn' icon='clock'>{words}</Tag>
    case 'approved':
      return <Tag tone='brand' icon='yuan'>{words}</Tag>
    case 'paid':
      return <Tag tone='ok' icon='check'>{words}</Tag>
    case 'withdrawn':
      return <Tag icon='close'>{words}</Tag>
  }
}
