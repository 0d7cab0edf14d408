import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivitySummary } from '../../../shared/contract/activity'
import type { Instant } from '../../../shared/domain/instant'
import { formatYuan } from '../../../shared/domain/money'
import { seatsLeft } from '../../../shared/domain/seats'
import { useWide } from '../../components/desk/use-wide'
import { Icon } from '../../components/icon/icon'
import { Stat, Stats } from '../../components/stat/stat'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import { closingWords } from '../closing-words'
import { UnitBars } from './unit-bars'
import type { Figures, Filters } from './use-roster'

interface RosterFiguresProps {
  activity: ActivitySummary
  figures: Figures
  now: Instant
  /** shows those that a number counts */
  onFilter: (filters: Filters) => void
}

/** The numbers over the roster, those of money only where there is a fee, and who sends how many. */
export function RosterFigures({ activity, figures: { all, units }, now, onFilter }: RosterFiguresProps) {
  const wide = useWide()
  const [open, setOpen] = useState(false)
  const { taken, waiting, pending, offered, arrived } = all
  const { paid, paidFen, unpaid, unpaidFen, vouchers, invoices, invoicesIssued, single, shared, roomless } = all
  const charged = activity.fee > 0 || paid + unpaid > 0
  const housed = single + shared > 0
  return (
    <View className='roster-glance'>
      <View className='roster-glance__numbers'>
        <Stats>
          <Stat
            name='报名'
            value={taken}
            unit={`/ ${activity.seats}`}
            detail={wide ? `${seatsWords(activity)}，${closingWords(activity, now)}` : seatsWords(activity)}
            onTap={() => onFilter({ status: 'registered' })}
          />
          {(activity.approval || pending > 0) && (
            <Stat
              name='待审核'
              value={pending}
              unit='人'
              tone={pending > 0 ? 'warn' : undefined}
              detail='通过后占席位'
              onTap={() => onFilter({ status: 'pending' })}
            />
          )}
          <Stat
            name='候补'
            value={waiting}
            unit='人'
            detail={offered > 0 ? `${offered} 人待确认` : wide ? '有人退出，按顺序补上' : '按顺序补'}
            onTap={() => onFilter({ status: offered > 0 ? 'offered' : 'waitlisted' })}
          />
          {charged && (
            <Stat name='已缴费' value={paid} unit='人' detail={`${formatYuan(paidFen)} 元`} onTap={() => onFilter({ fee: 'paid' })} />
          )}
          {charged && (
            <Stat
              name='待缴费'
              value={unpaid}
              unit='人'
              tone={unpaid > 0 ? 'warn' : undefined}
              detail={vouchers > 0 ? `${vouchers} 人待核款` : `${formatYuan(unpaidFen)} 元`}
              onTap={() => onFilter({ fee: vouchers > 0 ? 'voucher' : 'unpaid' })}
            />
          )}
          {invoices > 0 && (
            <Stat
              name='发票已开'
              value={invoicesIssued}
              unit='张'
              detail={`${invoices - invoicesIssued} 张待开`}
              onTap={() => onFilter({ invoice: 'open' })}
            />
          )}
          {housed && (
            <Stat
              name='住宿'
              value={single + shared}
              unit='人'
              detail={roomless > 0 ? `${roomless} 人未排房` : `单间 ${single}，合住 ${shared}`}
              onTap={() => onFilter({ room: roomless > 0 ? 'open' : 'all' })}
            />
          )}
          <Stat
            name='已到'
            value={arrived}
            unit={`/ ${taken}`}
            detail={arrivalWords(taken, arrived)}
            onTap={() => onFilter({ status: 'arrived' })}
          />
        </Stats>
      </View>
      {units.length > 0 && (
        <View className='roster-glance__units'>
          {!wide && (
            <Tap className='roster-units__head line between' onTap={() => setOpen(!open)}>
              <View className='sub strong'>{spaced(`按单位看，${units.length} 家`)}</View>
              <Icon name={open ? 'minus' : 'chevron-down'} size={16} color='ink-3' />
            </Tap>
          )}
          {(wide || open) && <UnitBars units={units} charged={charged} onUnit={unitId => onFilter({ unitId })} />}
        </View>
      )}
    </View>
  )
}

const seatsWords = (activity: ActivitySummary) =>
  activity.status === 'cancelled' ? '活动已取消' : seatsLeft(activity) > 0 ? `剩 ${seatsLeft(activity)} 席` : '已满'

const arrivalWords = (taken: number, arrived: number) => (taken > 0 && arrived === taken ? '全部到齐' : `${taken - arrived} 人未到`)
