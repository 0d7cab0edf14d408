import { View } from '@tarojs/components'

import type { ExpenseRow } from '../../../shared/contract/expense'
import { dayOf } from '../../../shared/domain/instant'
import { useWide } from '../../components/desk/use-wide'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { StateTag } from '../expense/state-tag'
import { returnedWords } from '../expense/words'
import { openExpense } from '../routes'

/** Expenses with where each stands: a table on a wide screen, rows on a phone. */
export function ExpenseList({ rows }: { rows: readonly ExpenseRow[] }) {
  const wide = useWide()
  const open = ({ id }: ExpenseRow) => openExpense(id)
  if (wide) return <Table roomy columns={columns} rows={rows} keyOf={({ id }) => id} onTap={open} minWidth={760} />
  return (
    <>
      {rows.map(row => (
        <Row
          key={row.id}
          airy
          title={<Purpose row={row} />}
          detail={<Dots items={[row.payee, row.madeBy, dayOf(row.sentAt ?? row.madeAt)]} />}
          end={<Money fen={row.amount} />}
          onTap={() => open(row)}
        >
          <View className='expenses__state'><StateTag expense={row} /></View>
          {row.returned && <View className='expenses__why'><Words size='cap' tone='warn'>{returnedWords(row.returned)}</Words></View>}
        </Row>
      ))}
    </>
  )
}

const Purpose = ({ row: { purpose } }: { row: ExpenseRow }) => (purpose ? <Words strong>{purpose}</Words> : <Words tone='muted'>还没有写事由</Words>)

const columns: Column<ExpenseRow>[] = [
  { key: 'purpose', title: '事由', flex: 2, cell: row => <Purpose row={row} /> },
  { key: 'payee', title: '付给', flex: 1.4, cell: ({ payee }) => <Words tone='ink2'>{payee}</Words> },
  { key: 'madeBy', title: '经办', width: 76, cell: ({ madeBy }) => madeBy },
  { key: 'day', title: '日期', width: 92, cell: ({ sentAt, madeAt }) => <Words tone='ink2'>{dayOf(sentAt ?? madeAt)}</Words> },
  { key: 'amount', title: '金额（元）', width: 112, right: true, cell: ({ amount }) => <Money fen={amount} unit={null} /> },
  { key: 'state', title: '', flex: 1.6, gap: true, cell: row => <State row={row} /> },
]

const State = ({ row }: { row: ExpenseRow }) => (
  <View className='line'>
    <StateTag expense={row} />
    {row.returned && <View className='expenses__why grow'><Words size='cap' tone='warn'>{row.returned.why}</Words></View>}
  </View>
)
