import type { RosterRow } from '../../../shared/contract/roster'
import { dayAndTime } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { holdsSeat } from '../../../shared/domain/registration-rules'
import { Box } from '../../components/box/box'
import { Table, type Column } from '../../components/table/table'
import { Words } from '../../components/text/words'
import { Choice, type Chosen } from './choice'
import { useArrowKeys } from './use-arrow-keys'
import { InvoiceWords, Standing, numberOf, roomWords } from './words'

export interface RosterListProps {
  rows: readonly RosterRow[]
  chosen: Chosen
  onOpen: (row: RosterRow) => void
}

/** The roster on a wide screen. */
export function RosterTable({ rows, chosen, onOpen, onAll }: RosterListProps & { onAll: (all: boolean) => void }) {
  useArrowKeys('.tbl__row')
  const count = rows.filter(chosen.has).length
  const box: Column<RosterRow> = {
    key: 'box',
    title: <Box value={count === 0 ? false : count === rows.length ? true : 'half'} label='选择这一页的人' onChange={onAll} />,
    width: 44,
    cell: row => <Choice row={row} chosen={chosen} />,
  }
  return <Table columns={[box, ...columns]} rows={rows} keyOf={({ id }) => id} chosen={chosen.has} onTap={onOpen} roomy minWidth={1040} />
}

const columns: readonly Column<RosterRow>[] = [
  { key: 'number', title: '编号', width: 64, cell: row => <Words tone='muted'>{numberOf(row)}</Words> },
  { key: 'name', title: '姓名', flex: 1, cell: ({ name }) => <Words strong>{name}</Words> },
  { key: 'unit', title: '单位', flex: 2, cell: ({ unitName }) => <Words tone='ink2'>{unitName}</Words> },
  { key: 'phone', title: '手机', width: 124, cell: ({ phone }) => <Words tone='ink2'>{phone}</Words> },
  {
    key: 'fee',
    title: '应缴（元）',
    width: 96,
    right: true,
    cell: ({ status, fee }) => (holdsSeat(status) && fee > 0 ? formatYuan(fee) : ''),
  },
  { key: 'standing', title: '状态', gap: true, width: 144, cell: row => <Standing row={row} /> },
  { key: 'invoice', title: '发票', width: 96, cell: row => <InvoiceWords row={row} /> },
  { key: 'room', title: '住宿', width: 96, cell: row => <Words tone='ink2'>{roomWords(row)}</Words> },
  {
    key: 'arrived',
    title: '签到',
    width: 124,
    cell: ({ arrivedAt }) => <Words tone={arrivedAt === null ? 'muted' : 'ok'}>{arrivedAt === null ? '未到' : dayAndTime(arrivedAt)}</Words>,
  },
  { key: 'more', title: '', width: 56, right: true, cell: () => <Words tone='brand'>详情</Words> },
]
