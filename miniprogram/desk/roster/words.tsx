import type { RosterRow } from '../../../shared/contract/roster'
import type { Fen } from '../../../shared/domain/money'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'

/** `007`: how people are called at a desk. */
export const numberOf = ({ number }: RosterRow): string => String(number).padStart(3, '0')

export const invoiceWords = ({ invoice }: RosterRow): string =>
  invoice === null ? '不要' : invoice.type === 'special' ? '专票' : '普票'

/** How a person stands: what keeps them from coming first, then whether they paid. */
export function Standing({ row, fee }: { row: RosterRow; fee: Fen }) {
  if (row.status === 'cancelled') return <Tag tone='line' icon='close'>已退出</Tag>
  if (row.status === 'waitlisted') return <Tag tone='brand' icon='clock'>候补</Tag>
  if (row.feePaid) return <Tag tone='ok' icon='check'>已缴费</Tag>
  return fee > 0 ? <Tag tone='warn' icon='alert'>待缴费</Tag> : <Words tone='ink2'>免费</Words>
}

/** Whether there is money to be taken from them. */
export const owes = ({ status, feePaid }: RosterRow, fee: Fen): boolean => status === 'registered' && !feePaid && fee > 0
