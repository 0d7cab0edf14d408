import { View } from '@tarojs/components'

import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import type { IconName } from '../../components/icon/shapes'

export interface Tool {
  label: string
  icon: IconName
  onTap: () => void
}

/** Over the foot of the page, within reach of the thumb that types. */
export function Tools({ tools }: { tools: readonly Tool[] }) {
  return (
    <View className='tools line'>
      {tools.map(({ label, icon, onTap }) => (
        <Tap key={label} className='tools__i line' onTap={onTap}>
          <Icon name={icon} size={18} color='ink-2' />
          <View className='tools__t'>{spaced(label)}</View>
        </Tap>
      ))}
    </View>
  )
}
