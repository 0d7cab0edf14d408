import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { spacedNode } from '../text/spaced'

interface PaneProps {
  title?: ReactNode
  /** beside the title, at the right */
  end?: ReactNode
  pad?: boolean
  /** takes the height that is left on a wide screen, and scrolls inside */
  fill?: boolean
  children: ReactNode
}

/** A white face of the desk: a table, a panel. On a phone it is a card. */
export function Pane({ title, end, pad, fill, children }: PaneProps) {
  return (
    <View className={cx('pane', pad && 'pane--pad', fill && 'pane--fill')}>
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

/** Columns of the desk side by side on a wide screen, under each other on a phone. */
export function Columns({ children }: { children: ReactNode }) {
  return <View className='cols'>{children}</View>
}

/** One of the `Columns`; of a width in px, or of what is left. */
export function Column({ width, children }: { width?: number; children: ReactNode }) {
  return <View className={cx('col', width === undefined && 'col--rest')} style={width === undefined ? {} : { width: `${width}px` }}>{children}</View>
}
