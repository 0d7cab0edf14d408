import type { PaperTable } from '../../../shared/contract/papers'
import { formatYuan } from '../../../shared/domain/money'
import { Card } from '../../components/card/card'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'

/** What the paper comes to, and where it can be printed. */
export function OnPhone({ table: { title, totals, capitals, signers } }: { table: PaperTable }) {
  return (
    <>
      <Card>
        <Row title={title} detail={`${totals.people} 人，${totals.pieces} 篇`} />
        <Row title='应发合计' detail={capitals.gross} end={`${formatYuan(totals.gross)} 元`} />
        <Row title='实发合计' detail={capitals.net} end={`${formatYuan(totals.net)} 元`} />
        {signers.map(({ does, name, when }, i) => <Row key={i} name={does} end={when}>{name || '待签'}</Row>)}
      </Card>
      <Note>在电脑浏览器里打开这一页就能打印。也可以导出表格，发到电脑上打印。</Note>
    </>
  )
}
