import { View } from '@tarojs/components'

import type { OwnLine } from '../../../shared/contract/payment'
import { Card } from '../../components/card/card'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { paidIn } from './quarters'

/** What has been paid out in the year of a quarter, once anything was. */
export function YearPaid({ quarter, lines }: { quarter: string; lines: readonly OwnLine[] }) {
  const year = quarter.slice(0, 4)
  const { net, payments } = paidIn(year, lines)
  if (payments === 0) return null
  return (
    <Card className='earnings__card'>
      <Row name={`${year} 年已发放`}>
        <View className='total__v'><Money fen={net} />{payments > 1 && <View className='cap muted'>{`${payments} 次`}</View>}</View>
      </Row>
    </Card>
  )
}
