import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { cx } from '../cx'
import { spaced, spacedNode } from '../text/spaced'
import { seatsLeft, type SeatCount } from './seats-left'
import './seat.css'

interface SeatProps extends SeatCount {
  /** at the right: the deadline, or how the person stands to it */
  end?: ReactNode
}

/** How many seats are left: the bar and, always, the number. */
export function Seat({ taken, capacity, end }: SeatProps) {
  const { left, level } = seatsLeft({ taken, capacity })
  return (
    <View className={cx('seat', `seat--${level}`)}>
      <SeatTrack taken={taken} capacity={capacity} />
      <Text className={cx('num nowrap', level === 'few' && 'c-warn')}>{spaced(left > 0 ? `余 ${left} 席` : '已满')}</Text>
      <Text className='seat__of num nowrap'>{`/ ${capacity}`}</Text>
      {end && <View className='seat__end num'>{spacedNode(end)}</View>}
    </View>
  )
}

/** The bar alone, as wide as its place; the number has to stand beside it. */
export function SeatBar(count: SeatCount) {
  return (
    <View className={cx('seat seat--wide', `seat--${seatsLeft(count).level}`)}>
      <SeatTrack {...count} />
    </View>
  )
}

function SeatTrack({ taken, capacity }: SeatCount) {
  const share = capacity > 0 ? Math.min(1, taken / capacity) : 1
  return (
    <View className='seat__bar'>
      <View className='seat__fill' style={{ width: `${Math.round(share * 100)}%` }} />
    </View>
  )
}
