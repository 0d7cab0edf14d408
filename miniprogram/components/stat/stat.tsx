import { View } from '@tarojs/components'
import { Children, type ReactNode } from 'react'

import { formatCount } from '../../../shared/domain/format-count'
import { cx } from '../cx'
import { Tap } from '../tap/tap'
import { spacedNode } from '../text/spaced'
import './stat.css'

interface StatProps {
  name: ReactNode
  /** a whole number gets its separators; anything else is shown as it is */
  value: number | ReactNode
  unit?: string
  detail?: ReactNode
  /** colours the number: what needs attention, or what is to be confirmed */
  tone?: 'warn' | 'money'
  onTap?: () => void
}

/** A number and what it counts. */
export function Stat({ name, value, unit, detail, tone, onTap }: StatProps) {
  const inside = (
    <>
      <View className='fig__k'>{spacedNode(name)}</View>
      <View className='fig__n num'>
        <View className={cx('fig__v', tone && `c-${tone}`)}>{typeof value === 'number' ? formatCount(value) : value}</View>
        {unit && <View className='fig__u'>{unit}</View>}
      </View>
      {detail && <View className='fig__d'>{spacedNode(detail)}</View>}
    </>
  )
  return onTap ? <Tap className='fig' onTap={onTap}>{inside}</Tap> : <View className='fig'>{inside}</View>
}

/** A phone has room for this many side by side. */
const across = 3

/** Several `Stat`s side by side, a hairline between; on a phone more than three go on in the next line. */
export function Stats({ children }: { children: ReactNode }) {
  return <View className={cx('figs', Children.toArray(children).length > across && 'figs--many')}>{children}</View>
}
