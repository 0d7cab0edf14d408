import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { Icon, type IconName } from '../icon/icon'
import { spacedNode } from '../text/spaced'
import './note.css'

interface NoteProps {
  tone?: 'warn' | 'bad'
  icon?: IconName
  children: ReactNode
}

/** A remark across the page. */
export function Note({ tone, icon = tone ? 'alert' : 'info', children }: NoteProps) {
  return (
    <View className={cx('note', tone && `note--${tone}`)}>
      <Icon className='note__ic' name={icon} size={20} color={tone === 'bad' ? 'danger' : tone === 'warn' ? 'warning' : 'brand'} />
      <View className='grow'>{spacedNode(children)}</View>
    </View>
  )
}
