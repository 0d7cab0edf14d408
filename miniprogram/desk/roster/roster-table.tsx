import type { RosterRow } from '../../../shared/contract/roster'
import { roomNames } from '../../../shared/domain/activity-words'
import { dayAndTime } from '../../../shared/domain/instant'
import { formatYuan, type Fen } from '../../../shared/domain/money'
import { Table, type Column } from '../../components/table/table'
import { Words } from '../../components/text/words'
import { Standing, invoiceWords, numberOf } from './words'

export interface RosterListProps {
  rows: readonly RosterRow[]
  fee: Fen
  onOpen: (row: RosterRow) => void
}

/** The roster on a wide screen. */
export function RosterTable({ rows, fee, onOpen }: RosterListProps) {
  return <Table columns={columnsOf(fee)} rows={rows} keyOf={({ id }) => id} onTap={onOpen} roomy minWidth={1040} />
}

const columnsOf = (fee: Fen): Column<RosterRow>[] => [
  { key: 'number', title: '编号', width: 68, cell: row => <Words tone='muted'>{numberOf(row)}</Words> },
  { key: 'name', title: '姓名', flex: 1, cell: ({ name }) => <Words strong>{name}</Words> },
  { key: 'unit', title: '单位', flex: 2, cell: ({ unitName }) => <Words tone='ink2'>{unitName}</Words> },
  { key: 'phone', title: '手机', width: 132, cell: ({ phone }) => <Words tone='ink2'>{phone}</Words> },
  {
    key: 'fee',
    title: '应缴（元）',
    width: 104,
    right: true,
    cell: ({ status }) => (status === 'registered' && fee > 0 ? formatYuan(fee) : ''),
  },
  { key: 'standing', title: '缴费', gap: true, width: 140, cell: row => <Standing row={row} fee={fee} /> },
  { key: 'invoice', title: '发票', width: 72, cell: row => <Words tone='ink2'>{invoiceWords(row)}</Words> },
  { key: 'room', title: '住宿', width: 72, cell: ({ room }) => <Words tone='ink2'>{roomNames[room]}</Words> },
  {
    key: 'arrived',
    title: '签到',
    width: 124,
    cell: ({ arrivedAt }) => <Words tone={arrivedAt === null ? 'muted' : 'ok'}>{arrivedAt === null ? '未到' : dayAndTime(arrivedAt)}</Words>,
  },
  { key: 'more', title: '', width: 64, right: true, cell: () => <Words tone='brand'>详情</Words> },
]
