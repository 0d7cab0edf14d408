import { View } from '@tarojs/components'

import type { BankRow } from '../../../shared/contract/bank'
import { formatYuan } from '../../../shared/domain/money'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Words } from '../../components/text/words'
import { isWhole } from './words'

interface BulkProps {
  chosen: readonly BankRow[]
  onBook: (rows: readonly BankRow[]) => void
  onAside: (rows: readonly BankRow[]) => void
  onClear: () => void
}

/** Those of the chosen that can be booked as they are proposed. */
const bookable = (chosen: readonly BankRow[]) => chosen.filter(({ placings: [first] }) => first && isWhole(first))

/** In place of the table's tools while rows are chosen: what can be done, and for how many of them. */
export function BulkStrip({ chosen, onBook, onAside, onClear }: BulkProps) {
  const able = bookable(chosen)
  return (
    <View className='bank-bulk' {...{ role: 'toolbar', 'aria-label': '对选中的流水' }}>
      <Words nowrap>{`已选 ${chosen.length} 笔，${formatYuan(chosen.reduce((sum, { amount }) => sum + amount, 0))} 元`}</Words>
      <Button kind='text' size='s' onTap={onClear}>清除</Button>
      <View className='grow' />
      {able.length > 0 && <Button size='s' onTap={() => onBook(able)}>{`记为会费 ${able.length} 笔`}</Button>}
      <Button size='s' onTap={() => onAside(chosen)}>{`不是会费 ${chosen.length} 笔`}</Button>
    </View>
  )
}

/** The same at the foot of a phone's page. */
export function BulkBar({ chosen, onBook, onAside, onClear }: BulkProps) {
  const able = bookable(chosen)
  return (
    <Bar>
      <Button onTap={onClear}>不选了</Button>
      <Button block onTap={() => onAside(chosen)}>{`不是会费 ${chosen.length}`}</Button>
      {able.length > 0 && <Button kind='primary' block onTap={() => onBook(able)}>{`入账 ${able.length}`}</Button>}
    </Bar>
  )
}
