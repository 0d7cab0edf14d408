import { View } from '@tarojs/components'
import { dateKey, dayAndTime, timeOf, type Instant } from '../../../shared/domain/instant'
import { spaced } from '../../components/text/spaced'
import { curvePicture } from '../curve-picture'
import type { Hall } from './use-hall'
import { peakWords, spanWords } from './words'

/** When people came: how many in each step of time, and the busiest of them in words. */
export function Curve({ curve }: { curve: Hall['curve'] }) {
  const { minutes, points } = curve
  const first = points[0]
  const last = points[points.length - 1]
  if (!first || !last) return <View className='hall-curve__none sub muted'>有人签到后，这里画出到场的快慢。</View>

  const written = dateKey(first.at) === dateKey(last.at) ? timeOf : dayAndTime
  const middle = points[Math.floor(points.length / 2)]!
  // Before the first and after the last nobody came.
  const counts = [0, ...points.map(({ count }) => count), 0]
  return (
    <View className='hall-curve'>
      <View className='hall-curve__words'>{spaced(peakWords(curve, written))}</View>
      <View className='hall-curve__area' style={{ backgroundImage: curvePicture(counts) }} />
      <View className='hall-curve__axis num'>
        {marks(first.at, middle.at, last.at).map(at => <View key={at}>{written(at)}</View>)}
      </View>
      <View className='hall-curve__unit'>{spaced(`每格 ${spanWords(minutes)}`)}</View>
    </View>
  )
}

const marks = (...moments: Instant[]) => [...new Set(moments)]
