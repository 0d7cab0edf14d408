import { View } from '@tarojs/components'
import { formatCount } from '../../../shared/domain/format-count'
import { Stat, Stats } from '../../components/stat/stat'
import { spaced } from '../../components/text/spaced'
import type { Hall } from './use-hall'
import { besides, listOf, listWords, shareCome } from './words'

/** How many came, of how many: the number that the page is opened for. */
export function Figures({ hall }: { hall: Hall }) {
  const { arrived, expected, missing, inside, left } = hall
  const more = besides(hall)
  return (
    <View className='hall-sum'>
      <View className='hall-sum__list'>{spaced(listWords(hall))}</View>
      <View className='hall-sum__n num'>
        <View className='hall-sum__word'>已到</View>
        <View className='hall-sum__came'>{formatCount(arrived)}</View>
        <View className='hall-sum__of'>{spaced(`/ ${formatCount(expected)} 人`)}</View>
      </View>
      <Track share={shareCome(hall)} />
      <Stats>
        <Stat name='未到' value={missing} unit='人' tone={missing > 0 ? 'warn' : undefined} detail={missing === 0 && expected > 0 ? '全部到齐' : undefined} />
        {listOf(hall).exits && <Stat name='现在场内' value={inside} unit='人' />}
        {listOf(hall).exits && <Stat name='已离场' value={left} unit='人' />}
      </Stats>
      {more && <View className='hall-sum__more'>{spaced(more)}</View>}
    </View>
  )
}

/** A share as a bar; its numbers have to stand beside it. */
export const Track = ({ share }: { share: number }) => (
  <View className='hall-track'><View className='hall-track__fill' style={{ width: `${Math.round(share * 100)}%` }} /></View>
)
