import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import { spacedNode } from '../text/spaced'
import './check.css'

interface CheckProps {
  ok: boolean
  /** what to do about it: “去补” */
  action?: { label: string; onTap: () => void }
  children: ReactNode
}

/** One point of a list that is gone through before something is sent. */
export function Check({ ok, action, children }: CheckProps) {
  return (
    <View className={cx('check', !ok && 'check--open')}>
      <Icon className='check__ic' name={ok ? 'check-circle' : 'alert'} size={18} color={ok ? 'success' : 'warning'} />
      <View className='grow'>{spacedNode(children)}</View>
      {action && <Tap className='check__act' onTap={action.onTap}>{action.label}</Tap>}
    </View>
  )
}
