import { View } from '@tarojs/components'
import { useState } from 'react'

import { formatYuan } from '../../../shared/domain/money'
import { gainOf, type OfficerBeside } from '../../../shared/domain/what-if'
import { useWide } from '../../components/desk/use-wide'
import { Pager } from '../../components/pager/pager'
import { SumLine, Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { OfficerRow } from './officer-row'
import { signed, type Reckoned } from './words'

const pageSize = 10

/** One line an officer, who would gain most first. */
export function Officers({ answer: { officers, officersLeftOut, total } }: { answer: Reckoned }) {
  const [page, setPage] = useState(0)
  const wide = useWide()
  const last = Math.max(0, Math.ceil(officers.length / pageSize) - 1)
  const at = Math.min(page, last)
  const shown = officers.slice(at * pageSize, (at + 1) * pageSize)
  return (
    <>
      {wide ? <Table columns={columns} rows={shown} keyOf={keyOf} minWidth={640} /> : shown.map(officer => <OfficerRow key={keyOf(officer)} officer={officer} />)}
      {wide && <View className='grow' />}
      {officersLeftOut > 0 && <View className='try-left sub ink2'><Words>{`另有 ${officersLeftOut} 人相差居中，没有列出，合计里都有。`}</Words></View>}
      {officers.length > pageSize && <Pager page={at} pageSize={pageSize} total={officers.length} unit='人' onChange={setPage} />}
      <SumLine>
        <Words strong>合计</Words>
        <View className='grow' />
        <View className='try-sums sub ink2 regular'>
          <Dots items={[`原来 ${formatYuan(total.now.gross)} 元`, `试算 ${formatYuan(total.then.gross)} 元`, `${signed(total.then.gross - total.now.gross)} 元`]} />
        </View>
      </SumLine>
    </>
  )
}

const keyOf = ({ authorId }: OfficerBeside) => authorId

const columns: Column<OfficerBeside>[] = [
  { key: 'name', title: '姓名', flex: 1, cell: ({ authorName }) => <Words>{authorName}</Words> },
  { key: 'unit', title: '单位', flex: 1.6, cell: ({ unitName }) => <Words tone='ink2'>{unitName}</Words> },
  { key: 'pieces', title: '篇数', width: 60, right: true, cell: ({ pieces }) => pieces },
  { key: 'now', title: '原来（元）', width: 104, right: true, cell: ({ now }) => formatYuan(now.gross) },
  { key: 'then', title: '试算（元）', width: 104, right: true, cell: ({ then }) => formatYuan(then.gross) },
  { key: 'gain', title: '相差（元）', width: 104, right: true, cell: officer => <Words strong>{signed(gainOf(officer))}</Words> },
  { key: 'net', title: '试算实发（元）', width: 124, right: true, cell: ({ then }) => <Words tone='ink2'>{formatYuan(then.net)}</Words> },
]
