import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

import type { Color } from '../../tokens'
import { cx } from '../cx'
import { Icon, type IconName } from '../icon/icon'
import { spacedNode } from '../text/spaced'
import './tag.css'

type Tone = 'brand' | 'ok' | 'warn' | 'bad' | 'line'

interface TagProps {
  tone?: Tone
  /** a state has a shape too: colour never speaks alone */
  icon?: IconName
  className?: string
  children: ReactNode
}

const inks: Record<Tone, Color> = { brand: 'brand', ok: 'success', warn: 'warning', bad: 'danger', line: 'ink-2' }

/** A state that differs from the usual one. */
export function Tag({ tone, icon, className, children }: TagProps) {
  return (
    <View className={cx('tag', tone && `tag--${tone}`, className)}>
      {icon && <Icon className='tag__ic' name={icon} size={14} color={tone ? inks[tone] : 'ink-2'} />}
      <Text>{spacedNode(children)}</Text>
    </View>
  )
}
