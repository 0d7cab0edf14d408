import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { spacedNode } from '../text/spaced'
import './card.css'

interface CardProps {
  /** 16 px inside all round; without, for rows that bring their own */
  pad?: boolean
  title?: ReactNode
  /** beside the title, at the right */
  end?: ReactNode
  className?: string
  children?: ReactNode
}

/** A white face on the warm ground: one group of things. */
export function Card({ pad, title, end, className, children }: CardProps) {
  return (
    <View className={cx('card', pad && 'card--pad', className)}>
      {title && (
        <View className='card__head'>
          <View className='card__t'>{spacedNode(title)}</View>
          {end}
        </View>
      )}
      {children}
    </View>
  )
}
