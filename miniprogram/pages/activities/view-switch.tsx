import { Text } from '@tarojs/components'

import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'

/** From the list to the calendar, and back. */
export function ViewSwitch({ calendar, onSwitch }: { calendar: boolean; onSwitch: () => void }) {
  return (
    <Tap className='view-switch' label={calendar ? '按列表看' : '按日历看'} onTap={onSwitch}>
      <Icon name={calendar ? 'doc' : 'calendar'} size={20} color='ink-2' />
      <Text className='view-switch__t'>{calendar ? '列表' : '日历'}</Text>
    </Tap>
  )
}
