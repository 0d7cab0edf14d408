import { View } from '@tarojs/components'

import type { BankRow } from '../../../shared/contract/bank'
import type { Instant } from '../../../shared/domain/instant'
import { Box } from '../../components/box/box'
import { Button } from '../../components/button/button'
import { useWide } from '../../components/desk/use-wide'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { Standing } from './proposal'
import type { Bank } from './use-bank'
import { dayWords, payerWords } from './words'

interface RowsProps {
  bank: Bank
  rows: readonly BankRow[]
  now: Instant
  /** books one as it is proposed */
  onBook: (row: BankRow) => Promise<unknown>
  onOpen: (row: BankRow) => void
}

/** Rows of one state: a table on a wide screen, cards on a phone. */
export function BankRows(props: RowsProps) {
  return useWide() ? <WideRows {...props} /> : <PhoneRows {...props} />
}

function WideRows({ bank, rows, now, onBook, onOpen }: RowsProps) {
  const waits = bank.asked.state === 'new'
  const count = rows.filter(bank.has).length
  const boxes: Column<BankRow> = {
    key: 'box',
    title: <Box value={count === 0 ? false : count === rows.length ? true : 'half'} label='选择这一页' onChange={on => bank.pick(rows, on)} />,
    width: 44,
    cell: row => <Choice bank={bank} row={row} />,
  }
  const columns: Column<BankRow>[] = [
    ...(waits ? [boxes] : []),
    { key: 'day', title: '日期', width: 88, cell: ({ day }) => <Words tone='ink2'>{dayWords(day, now)}</Words> },
    { key: 'payer', title: '对方户名', flex: 1, cell: row => <Payer row={row} /> },
    { key: 'amount', title: '金额（元）', width: 104, right: true, cell: ({ amount }) => <Money fen={amount} unit={null} /> },
    { key: 'standing', title: headings[bank.asked.state], flex: 1.5, gap: true, cell: row => <Standing row={row} /> },
    ...(waits ? [{ key: 'act', title: '', width: 76, right: true, cell: (row: BankRow) => <Act row={row} onBook={onBook} onOpen={onOpen} /> }] : []),
  ]
  return (
    <View className='bank-rows'>
      <Table roomy columns={columns} rows={rows} keyOf={({ id }) => id} chosen={bank.has} onTap={onOpen} minWidth={760} />
    </View>
  )
}

const headings = { new: '可能是', booked: '记为', aside: '原因' } as const

function Payer({ row }: { row: BankRow }) {
  return (
    <View>
      <View><Words strong>{payerWords(row)}</Words></View>
      {row.remark && <View className='cap muted'><Words>{row.remark}</Words></View>}
    </View>
  )
}

/** A box inside a line that can be tapped itself: a tap on it is its own. */
function Choice({ bank, row }: { bank: Bank; row: BankRow }) {
  return (
    <View className='bank-box' onClick={event => event.stopPropagation()}>
      <Box value={bank.has(row)} label={`选择${payerWords(row)}`} onChange={on => bank.pick([row], on)} />
    </View>
  )
}

/** What is certain is booked from here; anything else is opened. */
function Act({ row, onBook, onOpen }: Pick<RowsProps, 'onBook' | 'onOpen'> & { row: BankRow }) {
  const certain = row.placings[0]?.certain
  return (
    <View onClick={event => event.stopPropagation()}>
      <Button kind='text' size='s' onTap={() => (certain ? onBook(row) : onOpen(row))}>{certain ? '入账' : '核对'}</Button>
    </View>
  )
}

function PhoneRows({ bank, rows, now, onOpen }: RowsProps) {
  return (
    <>
      {rows.map(row => (
        <Row
          key={row.id}
          airy
          top
          lead={bank.asked.state === 'new' && <Choice bank={bank} row={row} />}
          title={<Words strong>{payerWords(row)}</Words>}
          detail={<Dots items={[dayWords(row.day, now), row.remark]} />}
          end={<Money fen={row.amount} />}
          label={payerWords(row)}
          onTap={() => onOpen(row)}
        >
          <View className='bank-standing'><Standing row={row} /></View>
        </Row>
      ))}
    </>
  )
}
