import { View } from '@tarojs/components'

import type { Output } from '../../../shared/contract/call'
import type { remuneration } from '../../../shared/contract/remuneration'
import { formatCount } from '../../../shared/domain/format-count'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { Tag } from '../../components/tag/tag'
import { Words } from '../../components/text/words'

type Earnings = Output<typeof remuneration.calls.earnings>

/** The quarter's sums: what is due, what is withheld, what arrives. */
export function Total({ status, pieces, characters, gross, tax, net }: Earnings) {
  return (
    <Card>
      <View className='total'>
        <View className='line between'>
          <Words size='sub' tone='muted'>应发合计</Words>
          <StatementTag status={status} />
        </View>
        <Money fen={gross} confirm size='xl' />
        <View><Words size='sub' tone='muted'>{`刊发 ${pieces} 篇，计 ${formatCount(characters)} 字`}</Words></View>
      </View>
      <Row className='row--line' name='代扣税'><View className='total__v'><Money fen={tax} /></View></Row>
      <Row name='实发'><View className='total__v'><Money fen={net} /></View></Row>
    </Card>
  )
}

function StatementTag({ status }: Pick<Earnings, 'status'>) {
  if (status === 'closed') return <Tag tone='ok' icon='check'>已结表</Tag>
  if (status === 'draft') return <Tag tone='warn' icon='clock'>编辑部核对中</Tag>
  return <Tag>还没有制表</Tag>
}
