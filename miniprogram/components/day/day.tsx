import { View } from '@tarojs/components'

import { cx } from '../cx'
import { spaced } from '../text/spaced'
import './day.css'

interface DayProps {
  /** 1 to 31 */
  day: number
  /** over the number, where the list is not grouped by month: “6月” */
  above?: string
  /** under the number: “周二”, or “至 16日” for more than one day */
  below?: string
  /** it is over */
  off?: boolean
}

/** The day that an activity's line starts with. */
export function Day({ day, above, below, off }: DayProps) {
  return (
    <View className={cx('day', off && 'day--off')}>
      {above && <View className='day__m'>{spaced(above)}</View>}
      <View className='day__n'>{day}</View>
      {below && <View className='day__w'>{spaced(below)}</View>}
    </View>
  )
}
