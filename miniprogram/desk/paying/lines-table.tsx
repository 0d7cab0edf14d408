import { View } from '@tarojs/components'
import { useState } from 'react'

import type { PayLine } from '../../../shared/contract/payment'
import { formatYuan } from '../../../shared/domain/money'
import { Box } from '../../components/box/box'
import { Money } from '../../components/money/money'
import { Pager } from '../../components/pager/pager'
import { SumLine, Table, type Column } from '../../components/table/table'
import { Words } from '../../components/text/words'
import { Choice } from './choice'
import { PayStanding } from './standing'
import { isOpen } from './sums'
import type { Paying } from './use-paying'

const pageSize = 10

export interface PayListProps {
  paying: Paying
  /** lines can be chosen to be paid or reminded */
  acts: boolean
  onOpen: (line: PayLine) => void
}

/** The lines on a wide screen. */
export function PayTable({ paying, acts, onOpen }: PayListProps) {
  const { shown, has } = paying
  const [at, setPage] = useState(0)
  const page = Math.min(at, Math.max(0, Math.ceil(shown.length / pageSize) - 1))
  const there = shown.slice(page * pageSize, (page + 1) * pageSize)
  return (
    <>
      <Table roomy columns={[...(acts ? [boxes(there, paying)] : []), ...columns]} rows={there} keyOf={({ id }) => id} chosen={has} onTap={onOpen} minWidth={720} />
      <View className='grow' />
      {shown.length > pageSize && <Pager page={page} pageSize={pageSize} total={shown.length} unit='人' onChange={setPage} />}
      <SumLine>
        <Words strong nowrap>{`合计 ${shown.length} 人`}</Words>
        <View className='grow' />
        <Words size='sub' tone='ink2'>实发</Words>
        <View className='pay-sum'><Money fen={shown.reduce((sum, { net }) => sum + net, 0)} confirm /></View>
      </SumLine>
    </>
  )
}

function boxes(rows: readonly PayLine[], paying: Paying): Column<PayLine> {
  const able = rows.filter(isOpen)
  const count = able.filter(paying.has).length
  return {
    key: 'box',
    title: able.length > 0 && <Box value={count === 0 ? false : count === able.length ? true : 'half'} label='选择这一页的人' onChange={on => paying.pick(able, on)} />,
    width: 44,
    cell: line => <Choice line={line} paying={paying} />,
  }
}

const columns: readonly Column<PayLine>[] = [
  { key: 'name', title: '姓名', width: 88, cell: ({ authorName }) => <Words>{authorName}</Words> },
  { key: 'unit', title: '单位', flex: 1, cell: ({ unitName }) => <Words tone='ink2'>{unitName}</Words> },
  { key: 'gross', title: '应发（元）', width: 100, right: true, cell: ({ gross }) => formatYuan(gross) },
  { key: 'tax', title: '代扣税', width: 84, right: true, cell: ({ tax }) => <Words tone='ink2'>{formatYuan(tax)}</Words> },
  { key: 'net', title: '实发（元）', width: 104, right: true, cell: ({ net }) => <Words strong>{formatYuan(net)}</Words> },
  { key: 'standing', title: '发放', gap: true, width: 184, cell: line => <PayStanding line={line} /> },
]
