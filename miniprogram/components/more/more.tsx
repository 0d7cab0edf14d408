import { View } from '@tarojs/components'

import { Tap } from '../tap/tap'
import './more.css'

/** At the foot of a list whose next page comes by itself. */
export function More({ failed, onTap }: { failed: boolean; onTap: () => void }) {
  if (failed) return <Tap className='more' onTap={onTap}>没有加载出来，点此重试</Tap>
  return <View className='more'>正在加载</View>
}
