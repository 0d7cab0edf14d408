import { View } from '@tarojs/components'

import { cx } from '../cx'
import './quota.css'

/** One cell for each piece that is owed; full for those that were taken. The numbers have to stand beside it. */
export function Quota({ done, owed }: { done: number; owed: number }) {
  return (
    <View className='quota'>
      {Array.from({ length: owed }, (_, i) => (
        <View key={i} className={cx('quota__i', i < done && 'on')} />
      ))}
    </View>
  )
}
