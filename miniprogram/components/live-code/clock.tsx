import { View } from '@tarojs/components'
import { timeOf, type Instant } from '../../../shared/domain/instant'
import './clock.css'

/** `14:05:32`: the moving seconds show that a code is no picture. A screen reader is spared them. */
export function Clock({ now }: { now: Instant }) {
  const seconds = String(Math.floor(now / 1_000) % 60).padStart(2, '0')
  return <View className='clock num' {...{ 'aria-hidden': 'true' }}>{`${timeOf(now)}:${seconds}`}</View>
}
