import { View } from '@tarojs/components'
import { useState } from 'react'

import type { LineRow, Statement } from '../../../shared/contract/remuneration'
import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import { Blank } from '../../components/blank/blank'
import { Card } from '../../components/card/card'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Icon } from '../../components/icon/icon'
import { Money } from '../../components/money/money'
import { Pager } from '../../components/pager/pager'
import { Row } from '../../components/row/row'
import { SumLine, Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import type { StatementAnswer } from './statement-tag'

const pageSize = 10

interface LinesProps {
  answer: StatementAnswer
  onOpen: (line: LineRow) => void
}

/** One line an officer: a table on a wide screen, cards on a phone. */
export function Lines({ answer: { statement, current }, onOpen }: LinesProps) {
  const wide = useWide()
  if (!statement) {
    return (
      <Pane fill>
        <Blank
          icon='yuan'
          title='这个季度还没有制表'
          detail={current.pieces > 0 ? `已刊发 ${current.pieces} 篇，制表后逐人列出。` : '有稿件刊发后，就可以制表。'}
        />
      </Pane>
    )
  }
  return wide ? <LinesTable statement={statement} onOpen={onOpen} /> : <LineCards statement={statement} onOpen={onOpen} />
}

interface StatedProps extends Pick<LinesProps, 'onOpen'> {
  statement: Statement
}

const columns: Column<LineRow>[] = [
  { key: 'name', title: '姓名', flex: 1.3, cell: line => <Name line={line} /> },
  { key: 'unit', title: '单位', flex: 1.7, cell: ({ unitName }) => <Words tone='ink2'>{unitName}</Words> },
  { key: 'pieces', title: '篇数', width: 64, right: true, cell: ({ pieces }) => pieces },
  { key: 'characters', title: '字数', width: 84, right: true, cell: ({ characters }) => formatCount(characters) },
  { key: 'gross', title: '应发（元）', width: 104, right: true, cell: ({ gross }) => formatYuan(gross) },
  { key: 'tax', title: '代扣税（元）', width: 112, right: true, cell: ({ tax }) => <Words tone='ink2'>{formatYuan(tax)}</Words> },
  { key: 'net', title: '实发（元）', width: 108, right: true, cell: ({ net }) => <Words strong>{formatYuan(net)}</Words> },
]

const keyOf = ({ id }: LineRow) => id

function LinesTable({ statement: { lines, totals }, onOpen }: StatedProps) {
  const [page, setPage] = useState(0)
  return (
    <Pane fill>
      <Table
        roomy
        columns={columns}
        rows={lines.slice(page * pageSize, (page + 1) * pageSize)}
        keyOf={keyOf}
        onTap={onOpen}
        minWidth={700}
      />
      <View className='grow' />
      {lines.length > pageSize && <Pager page={page} pageSize={pageSize} total={lines.length} unit='人' onChange={setPage} />}
      <SumLine>
        <Words strong>{`合计 ${totals.people} 人`}</Words>
        <View className='grow' />
        <View className='stated__sum sub ink2 regular'>
          <Dots items={[`${totals.pieces} 篇`, `${formatCount(totals.characters)} 字`, `应发 ${formatYuan(totals.gross)} 元`, `代扣税 ${formatYuan(totals.tax)} 元`]} />
        </View>
        <Words size='sub' tone='ink2'>实发</Words>
        <View className='stated__net'><Money fen={totals.net} confirm /></View>
      </SumLine>
    </Pane>
  )
}

function LineCards({ statement: { lines }, onOpen }: StatedProps) {
  return (
    <View className='stated__cards'>
      <Card>
        {lines.map(line => (
          <Row
            key={keyOf(line)}
            airy
            title={<Name line={line} />}
            detail={
              <View>
                <View><Dots items={[line.unitName, `${line.pieces} 篇`, `${formatCount(line.characters)} 字`]} /></View>
                <View><Dots items={[`应发 ${formatYuan(line.gross)} 元`, `代扣税 ${formatYuan(line.tax)} 元`]} /></View>
              </View>
            }
            end={<View className='stated__net-end'><Money fen={line.net} /><View className='cap'>实发</View></View>}
            label={`${line.authorName}，实发 ${formatYuan(line.net)} 元`}
            onTap={() => onOpen(line)}
          />
        ))}
      </Card>
    </View>
  )
}

function Name({ line: { authorName, belowStatutoryMinimum } }: { line: LineRow }) {
  if (!belowStatutoryMinimum) return <Words>{authorName}</Words>
  return (
    <View className='line'>
      <Words>{authorName}</Words>
      <View className='stated__below line cap c-warn'><Icon name='alert' size={14} color='warning' />低于法定</View>
    </View>
  )
}
