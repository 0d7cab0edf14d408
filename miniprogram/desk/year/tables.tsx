import { View } from '@tarojs/components'
import { useState } from 'react'

import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import type { YearSums } from '../../../shared/domain/year-figures'
import { Blank } from '../../components/blank/blank'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Money } from '../../components/money/money'
import { Pager } from '../../components/pager/pager'
import { Row } from '../../components/row/row'
import { Seg } from '../../components/seg/seg'
import { SumLine, Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { rowsBy, sides, type Side, type YearRow } from './rows'
import { beforeName, type YearAnswer } from './words'

const pageSize = 12

/** The same pieces from four sides; the lines of each come to the sums below. */
export function Tables({ answer }: { answer: YearAnswer }) {
  const [side, setSide] = useState<Side>('unit')
  const [page, setPage] = useState(0)
  const wide = useWide()
  const { total } = answer.figures
  const rows = rowsBy[side](answer)
  const shown = rows.slice(page * pageSize, (page + 1) * pageSize)

  function show(next: Side) {
    setSide(next)
    setPage(0)
  }
  return (
    <Pane fill>
      <View className='year-tabs'><Seg label='看法' options={sides} value={side} onChange={show} /></View>
      {rows.length === 0 && <Blank icon='chart' title='这一年还没有刊发的稿件' detail='稿件随简讯刊发后，就会计入这里。' />}
      {wide && rows.length > 0 && <Table columns={columnsOf(side, beforeName(answer))} rows={shown} keyOf={({ id }) => id} minWidth={560} />}
      {!wide && shown.map(row => <Line key={row.id} row={row} />)}
      {wide && <View className='grow' />}
      {rows.length > pageSize && <Pager page={page} pageSize={pageSize} total={rows.length} unit='行' onChange={setPage} />}
      {rows.length > 0 && <Sums total={total} />}
    </Pane>
  )
}

const columnsOf = (side: Side, before: string): Column<YearRow>[] => [
  ...(side === 'unit' || side === 'officer' ? [{ key: 'rank', title: '名次', width: 64, cell: ({ rank }: YearRow) => <Rank rank={rank} /> }] : []),
  { key: 'name', title: sides.find(({ value }) => value === side)!.label, flex: 1.6, cell: ({ name, part }) => <Words tone={part ? 'ink2' : undefined}>{part ? `　${name}` : name}</Words> },
  ...(side === 'officer' ? [{ key: 'unit', title: '单位', flex: 1.6, cell: ({ of }: YearRow) => <Words tone='ink2'>{of}</Words> }] : []),
  { key: 'pieces', title: '刊发（篇）', width: 100, right: true, cell: ({ pieces, along }) => (along > 0 ? `${pieces}，合写 ${along}` : pieces) },
  { key: 'characters', title: '字数', width: 92, right: true, cell: ({ characters }) => formatCount(characters) },
  { key: 'gross', title: '稿酬（元）', width: 108, right: true, cell: ({ gross }) => formatYuan(gross) },
  ...(side === 'officer' ? [] : [{ key: 'more', title: side === 'unit' ? '任务' : before, width: 108, right: true, cell: ({ more }: YearRow) => <Words tone='ink2'>{more}</Words> }]),
]

function Rank({ rank }: Pick<YearRow, 'rank'>) {
  return <View className={`year-rank num${rank !== undefined && rank <= 3 ? ' year-rank--top' : ''}`}>{rank}</View>
}

function Line({ row: { rank, name, of, part, pieces, along, characters, gross, more, moreName } }: { row: YearRow }) {
  return (
    <Row
      airy={!part}
      lead={rank !== undefined && <Rank rank={rank} />}
      title={<Words tone={part ? 'ink2' : undefined}>{name}</Words>}
      detail={<Dots items={[of, `${formatCount(characters)} 字`, along > 0 && `合写 ${along} 篇`, more && `${moreName} ${more}`]} />}
      end={<View className='year-end'><View>{`${pieces} 篇`}</View><View className='cap'><Money fen={gross} /></View></View>}
    />
  )
}

function Sums({ total: { pieces, characters, gross } }: { total: YearSums }) {
  return (
    <SumLine>
      <Words strong>合计</Words>
      <View className='grow' />
      <View className='year-sums sub ink2 regular'>
        <Dots items={[`${formatCount(pieces)} 篇`, `${formatCount(characters)} 字`, `${formatYuan(gross)} 元`]} />
      </View>
    </SumLine>
  )
}
