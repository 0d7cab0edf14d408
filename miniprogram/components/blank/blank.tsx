import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { Button } from '../button/button'
import { cx } from '../cx'
import { Icon, type IconName } from '../icon/icon'
import { spacedNode } from '../text/spaced'
import './blank.css'

interface BlankProps {
  icon: IconName
  /** what there is not, and in the detail why, or what to do */
  title: ReactNode
  detail?: ReactNode
  action?: { label: string; icon?: IconName; kind?: 'primary' | 'line'; onTap: () => unknown }
  bad?: boolean
}

/** A page or a list without content: why, and the next step. */
export function Blank({ icon, title, detail, action, bad }: BlankProps) {
  return (
    <View className='blank'>
      <View className={cx('blank__ic', bad && 'blank__ic--bad')}><Icon name={icon} size={32} color={bad ? 'danger' : 'ink-3'} /></View>
      <View className='blank__t'>{spacedNode(title)}</View>
      {detail && <View className='blank__d'>{spacedNode(detail)}</View>}
      {action && <Button className='blank__act' kind={action.kind ?? 'primary'} icon={action.icon} onTap={action.onTap}>{action.label}</Button>}
    </View>
  )
}
