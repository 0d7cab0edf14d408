import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

import { isFew, isFull, seatsLeft, type Seats } from '../../../shared/domain/seats'
import { cx } from '../cx'
import { spaced, spacedNode } from '../text/spaced'
import './seat.css'

interface SeatProps extends Seats {
  /** at the right: the deadline, or how the person stands to it */
  end?: ReactNode
}

/** How many seats are left: the bar and, always, the number. */
export function Seat({ end, ...count }: SeatProps) {
  return (
    <View className={cx('seat', level(count))}>
      <SeatTrack {...count} />
      <Text className={cx('num nowrap', isFew(count) && 'c-warn')}>{spaced(isFull(count) ? '已满' : `余 ${seatsLeft(count)} 席`)}</Text>
      <Text className='seat__of num nowrap'>{`/ ${count.seats}`}</Text>
      {end && <View className='seat__end num'>{spacedNode(end)}</View>}
    </View>
  )
}

/** The bar alone, as wide as its place; the number has to stand beside it. */
export function SeatBar(count: Seats) {
  return (
    <View className={cx('seat seat--wide', level(count))}>
      <SeatTrack {...count} />
    </View>
  )
}

function SeatTrack({ taken, seats }: Seats) {
  const share = seats > 0 ? Math.min(1, taken / seats) : 1
  return (
    <View className='seat__bar'>
      <View className='seat__fill' style={{ width: `${Math.round(share * 100)}%` }} />
    </View>
  )
}

function level(count: Seats) {
  if (isFull(count)) return 'seat--full'
  return isFew(count) && 'seat--few'
}
