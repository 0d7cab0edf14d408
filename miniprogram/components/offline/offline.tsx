import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { Icon, type IconName } from '../icon/icon'
import { spacedNode } from '../text/spaced'
import './offline.css'

/** The dark strip under the title: there is no network, and what that means here. */
export function Offline({ icon = 'offline', end, children }: { icon?: IconName; end?: ReactNode; children: ReactNode }) {
  return (
    <View className='offline' {...{ role: 'status' }}>
      <Icon className='offline__ic' name={icon} size={20} color='white' />
      <Text>{spacedNode(children)}</Text>
      {end && <View className='offline__end'>{spacedNode(end)}</View>}
    </View>
  )
}
