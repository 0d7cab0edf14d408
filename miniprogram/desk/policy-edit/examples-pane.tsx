import { View } from '@tarojs/components'

import { formatCount } from '../../../shared/domain/format-count'
import { formatYuan } from '../../../shared/domain/money'
import { pricingWords } from '../../../shared/domain/pricing-words'
import type { RemunerationPolicy } from '../../../shared/domain/remuneration'
import { Pane } from '../../components/desk/pane'
import { useWide } from '../../components/desk/use-wide'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Table, type Column } from '../../components/table/table'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { BelowMinimum } from '../../components/why/why'
import { besideNow, kindName, type Beside, type Example } from './examples'

interface ExamplesPaneProps {
  examples: readonly Example[]
  typed: RemunerationPolicy
  versions: readonly RemunerationPolicy[]
}

const columns: Column<Beside>[] = [
  { key: 'title', title: '稿件', cell: row => <Named row={row} /> },
  { key: 'characters', title: '字数', width: 66, right: true, cell: ({ then }) => formatCount(then.characters) },
  { key: 'now', title: '原来（元）', width: 92, right: true, cell: ({ now }) => <Words tone='ink2'>{now === null ? '' : formatYuan(now)}</Words> },
  { key: 'then', title: '这版（元）', width: 92, right: true, cell: ({ then }) => <Words strong>{formatYuan(then.gross)}</Words> },
]

/** The latest issue's pieces under the rules that are typed: the table that convinces. */
export function ExamplesPane({ examples, typed, versions }: ExamplesPaneProps) {
  const wide = useWide()
  const rows = besideNow(examples, typed, versions)
  const own = examples.some(({ publishedAt }) => publishedAt !== null)
  const title = own ? '上一期的稿件，按这版付' : '还没有刊发的稿件，拿几篇假设的来算'
  return (
    <Pane title={title}>
      {wide && <View className='policy-examples'><Table columns={columns} rows={rows} keyOf={keyOf} minWidth={420} roomy /></View>}
      {!wide && rows.map(row => (
        <Row
          key={keyOf(row)}
          airy
          title={row.example.title}
          detail={
            <View>
              <View><Dots items={[kindName(row.then), `${formatCount(row.then.characters)} 字`, row.now !== null && `原来 ${formatYuan(row.now)} 元`]} /></View>
              <Worked row={row} />
            </View>
          }
          end={<Money fen={row.then.gross} />}
        />
      ))}
    </Pane>
  )
}

const keyOf = ({ example }: Beside) => example.articleId

function Named({ row }: { row: Beside }) {
  return (
    <View className='policy-example'>
      <View><Words>{row.example.title}</Words></View>
      <View className='cap muted'><Dots items={[kindName(row.then), pricingWords(row.then)]} /></View>
      <BelowMinimum pricing={row.then} />
    </View>
  )
}

function Worked({ row: { then } }: { row: Beside }) {
  return (
    <View>
      <Words tone='muted'>{pricingWords(then)}</Words>
      <BelowMinimum pricing={then} />
    </View>
  )
}
