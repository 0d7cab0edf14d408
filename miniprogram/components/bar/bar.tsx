import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import './bar.css'

/** The foot of a page: what it leads to. One primary `Button`, its words saying the act and what comes of it. */
export function Bar({ plain, children }: { plain?: boolean; children: ReactNode }) {
  return <View className={cx('bar', plain && 'bar--plain')}>{children}</View>
}
