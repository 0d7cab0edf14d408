import { View } from '@tarojs/components'
import { useState } from 'react'

import type { LineRow, Statement } from '../../../shared/contract/remuneration'
import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import { Box } from '../../components/box/box'
import { Money } from '../../components/money/money'
import { Pager } from '../../components/pager/pager'
import { SumLine, Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { Choice } from './choice'
import { Standing } from './standing'
import type { LinesShown } from './use-lines'

const pageSize = 10

export interface LineListProps {
  rows: readonly LineRow[]
  status: Statement['status']
  /** which are chosen to be decided on; null where nothing is */
  chosen: Pick<LinesShown, 'has' | 'pick'> | null
  /** of all who are paid; null where the rows are not those */
  totals: Statement['totals'] | null
  onOpen: (line: LineRow) => void
}

/** The lines on a wide screen. */
export function LinesTable({ rows, status, chosen, totals, onOpen }: LineListProps) {
  const [at, setPage] = useState(0)
  const page = Math.min(at, Math.floor((rows.length - 1) / pageSize))
  const there = rows.slice(page * pageSize, (page + 1) * pageSize)
  return (
    <>
      <Table
        roomy
        columns={columnsOf(there, status, chosen)}
        rows={there}
        keyOf={({ id }) => id}
        chosen={chosen?.has}
        onTap={onOpen}
        minWidth={820}
      />
      <View className='grow' />
      {rows.length > pageSize && <Pager page={page} pageSize={pageSize} total={rows.length} unit='人' onChange={setPage} />}
      {totals && (
        <SumLine>
          <Words strong nowrap>{`合计 ${totals.people} 人`}</Words>
          <View className='grow' />
          <View className='stated__sum sub ink2 regular'>
            <Dots items={[`${totals.pieces} 篇`, `${formatCount(totals.characters)} 字`, `应发 ${formatYuan(totals.gross)} 元`, `代扣税 ${formatYuan(totals.tax)} 元`]} />
          </View>
          <Words size='sub' tone='ink2'>实发</Words>
          <View className='stated__net'><Money fen={totals.net} confirm /></View>
        </SumLine>
      )}
    </>
  )
}

function columnsOf(rows: readonly LineRow[], status: Statement['status'], chosen: LineListProps['chosen']): Column<LineRow>[] {
  const count = chosen ? rows.filter(chosen.has).length : 0
  return [
    ...(chosen
      ? [{
          key: 'box',
          title: <Box value={count === 0 ? false : count === rows.length ? true : 'half'} label='选择这一页的人' onChange={on => chosen.pick(rows, on)} />,
          width: 44,
          cell: (line: LineRow) => <Choice line={line} chosen={chosen} />,
        }]
      : []),
    { key: 'name', title: '姓名', width: 80, cell: ({ authorName }) => <Words>{authorName}</Words> },
    { key: 'unit', title: '单位', flex: 1, cell: ({ unitName }) => <Words tone='ink2'>{unitName}</Words> },
    { key: 'pieces', title: '篇数', width: 56, right: true, cell: ({ pieces }) => pieces },
    { key: 'characters', title: '字数', width: 72, right: true, cell: ({ characters }) => formatCount(characters) },
    { key: 'gross', title: '应发（元）', width: 96, right: true, cell: ({ gross }) => formatYuan(gross) },
    { key: 'tax', title: '代扣税', width: 80, right: true, cell: ({ tax }) => <Words tone='ink2'>{formatYuan(tax)}</Words> },
    { key: 'net', title: '实发（元）', width: 100, right: true, cell: ({ net }) => <Words strong>{formatYuan(net)}</Words> },
    { key: 'standing', title: status === 'approved' ? '签收' : '情况', width: 152, cell: line => <Standing line={line} status={status} /> },
  ]
}
