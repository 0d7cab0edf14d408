import { View } from '@tarojs/components'

import { dueBy } from '../../../shared/domain/targets'
import { parseQuarterKey } from '../../../shared/domain/quarter'
import type { Instant } from '../../../shared/domain/instant'
import { cx } from '../../components/cx'
import type { UnitProgress } from './words'

interface ProgressBarProps {
  unit: UnitProgress
  quarter: string
  now: Instant
}

/** What was accepted of what is owed, with a stroke where today ought to be; the numbers have to stand beside it. */
export function ProgressBar({ unit: { owed, accepted, waiting, short }, quarter, now }: ProgressBarProps) {
  const parsed = parseQuarterKey(quarter)
  if (owed === 0 || !parsed) return null
  const share = (pieces: number) => `${Math.min(100, Math.round((pieces * 100) / owed))}%`
  return (
    <View className={cx('goal', short > 0 && 'goal--short')}>
      <View className='goal__waiting' style={{ width: share(accepted + waiting) }} />
      <View className='goal__done' style={{ width: share(accepted) }} />
      <View className='goal__today' style={{ left: share(dueBy(owed, parsed, now)) }} />
    </View>
  )
}
