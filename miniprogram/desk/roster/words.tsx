import type { RosterRow } from '../../../shared/contract/roster'
import { roomNames } from '../../../shared/domain/activity-words'
import { holdsSeat } from '../../../shared/domain/registration-rules'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'

/** `007`: how people are called at a desk. */
export const numberOf = ({ number }: Pick<RosterRow, 'number'>): string => String(number).padStart(3, '0')

const invoiceNames = { none: '不要', ordinary: '普票', special: '专票' } as const

/** `不要`, `待开`, `已开专票` */
export function InvoiceWords({ row }: { row: RosterRow }) {
  const { invoiceType, invoiceNumber, status } = row
  if (invoiceNumber) return <Words tone='ok'>{`已开${invoiceNames[invoiceType]}`}</Words>
  if (invoiceType === 'none' || !holdsSeat(status)) return <Words tone='ink2'>{invoiceNames[invoiceType]}</Words>
  return <Words tone='ink2'>{`${invoiceNames[invoiceType]}待开`}</Words>
}

/** `不住`, `合住`, `合住 306` */
export const roomWords = ({ room, roomNumber }: Pick<RosterRow, 'room' | 'roomNumber'>): string =>
  roomNumber ? `${room === 'none' ? '' : `${roomNames[room]} `}${roomNumber}` : roomNames[room]

/** How a person stands: what keeps them from coming first, then whether they paid. */
export function Standing({ row }: { row: RosterRow }) {
  if (row.status === 'cancelled') return <Tag tone='line' icon='close'>{row.feePaid ? '已退出，已缴费' : '已退出'}</Tag>
  if (row.status === 'rejected') return <Tag tone='line' icon='close'>未通过</Tag>
  if (row.status === 'pending') return <Tag tone='warn' icon='clock'>待审核</Tag>
  if (row.status === 'waitlisted') return <Tag tone='brand' icon='clock'>候补</Tag>
  if (row.status === 'offered') return <Tag tone='brand' icon='clock'>待确认</Tag>
  if (row.feePaid) return <Tag tone='ok' icon='check'>已缴费</Tag>
  if (row.fee === 0) return <Words tone='ink2'>免费</Words>
  return row.voucherSent ? <Tag tone='brand' icon='clock'>待核款</Tag> : <Tag tone='warn' icon='alert'>待缴费</Tag>
}
