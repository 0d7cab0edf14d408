import { View } from '@tarojs/components'

import { formatYuan } from '../../../shared/domain/money'
import { Bars, BarsLegend } from '../../components/bars/bars'
import { Pane } from '../../components/desk/pane'
import { barGroups } from '../bar-groups'
import type { StatementAnswer } from './statement-tag'

/** What each unit's officers earn, beside the quarter before. */
export function ByUnit({ answer: { current, previous } }: { answer: StatementAnswer }) {
  if (current.byUnit.length === 0) return null
  const groups = barGroups(current.byUnit.map(asAmount), previous.byUnit.map(asAmount))
  return (
    <Pane pad title='各单位稿酬' end={<BarsLegend now='本季' before='上季' />}>
      <View className='by-unit__unit cap muted'>单位：元</View>
      <Bars groups={groups} format={formatYuan} />
    </Pane>
  )
}

const asAmount = ({ unitName, gross: amount }: { unitName: string; gross: number }) => ({ unitName, amount })
