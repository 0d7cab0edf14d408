import { View } from '@tarojs/components'
import type { Output } from '../../../shared/contract/call'
import type { privacy } from '../../../shared/contract/privacy'
import { dateKey, timeOf } from '../../../shared/domain/instant'
import { numberRules } from '../../../shared/domain/sealed-numbers'
import { Card } from '../../components/card/card'
import { useWide } from '../../components/desk/use-wide'
import { Row } from '../../components/row/row'
import { Table, type Column } from '../../components/table/table'
import { Words } from '../../components/text/words'

type Read = Output<typeof privacy.calls.audits>['rows'][number]

/** Reads of numbers as a table on a wide screen, as rows on a phone. */
export function Reads({ rows }: { rows: readonly Read[] }) {
  const wide = useWide()
  if (wide) return <Table roomy columns={columns} rows={rows} keyOf={({ id }) => id} minWidth={760} />
  return (
    <Card>
      {rows.map(read => (
        <Row
          key={read.id}
          top
          airy
          title={`${read.by}查看了${personOf(read)}的${numberRules[read.what].name}`}
          detail={<><View>{read.why}</View><View>{momentOf(read)}</View></>}
        />
      ))}
    </Card>
  )
}

const columns: readonly Column<Read>[] = [
  { key: 'at', title: '时间', width: 152, cell: read => <Words tone='ink2'>{momentOf(read)}</Words> },
  { key: 'by', title: '谁看的', width: 96, cell: ({ by }) => <Words strong>{by}</Words> },
  { key: 'about', title: '看了谁的', width: 120, cell: read => <Words>{personOf(read)}</Words> },
  { key: 'what', title: '号码', width: 96, cell: ({ what }) => <Words tone='ink2'>{numberRules[what].name}</Words> },
  { key: 'why', title: '为什么', cell: ({ why }) => <Words tone='ink2'>{why}</Words> },
]

const momentOf = ({ at }: Read) => `${dateKey(at)} ${timeOf(at)}`

/** The name of somebody who left may be gone; that they were read about is not. */
const personOf = ({ about }: Read) => about || '已退出的人'
