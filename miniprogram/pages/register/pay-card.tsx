import { View } from '@tarojs/components'

import type { Activity } from '../../../shared/contract/activity'
import { feeWords, paymentWayNames } from '../../../shared/domain/activity-words'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Words } from '../../components/text/words'
import { copy } from '../activity/open-outside'

/** What it costs, how it is paid, and where a transfer goes. */
export function PayCard({ activity: { fee, feeNote, payWays, transferTo } }: { activity: Activity }) {
  if (fee === 0) return null
  return (
    <Card>
      <Row name='费用'>
        <Words>{feeWords(fee)}</Words>
        {feeNote && (
          <View>
            <Words size='sub' tone='muted'>{feeNote}</Words>
          </View>
        )}
      </Row>
      {payWays.length > 0 && <Row name='缴费方式'>{payWays.map(way => paymentWayNames[way]).join('、')}</Row>}
      {payWays.includes('transfer') && transferTo && (
        <Row top name='转账到' end='复制' chevron={false} label='复制转账账户' onTap={() => copy(transferTo)}>
          {transferTo.split('\n').map((line, i) => (
            <View key={i}>
              <Words>{line}</Words>
            </View>
          ))}
        </Row>
      )}
    </Card>
  )
}
