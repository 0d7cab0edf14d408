import { View } from '@tarojs/components'

import { formatYuan } from '../../../shared/domain/money'
import { Bars, BarsLegend } from '../../components/bars/bars'
import { Pane } from '../../components/desk/pane'
import { barGroups } from '../bar-groups'
import type { Reckoned } from './words'

/** What each unit's officers would earn, beside what they did. */
export function ByUnit({ answer: { units } }: { answer: Reckoned }) {
  const groups = barGroups(
    units.map(({ unitName, then: amount }) => ({ unitName, amount })),
    units.map(({ unitName, now: amount }) => ({ unitName, amount })),
  )
  return (
    <Pane pad title='各单位稿酬' end={<BarsLegend now='试算' before='原来' />}>
      <View className='try-unit cap muted'>单位：元</View>
      <Bars groups={groups} format={formatYuan} />
    </Pane>
  )
}
