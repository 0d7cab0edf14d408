import { View } from '@tarojs/components'

import type { Activity } from '../../../shared/contract/activity'
import {
  dayOf,
  daysUntilDeadline,
  deadline,
  effectiveDeadline,
  weekdayOf,
  type Instant,
} from '../../../shared/domain/instant'
import { isFew, isFull, seatsLeft } from '../../../shared/domain/seats'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { SeatBar } from '../../components/seat/seat'
import { Words } from '../../components/text/words'
import type { Standing } from './standing'

interface StandingCardProps {
  activity: Activity
  standing: Standing
  now: Instant
  /** the way out for who has a place or is in line */
  leave: { label: string; onTap: () => void } | null
}

/** The first answer of the page: can I come, how many seats are left, until when, for how much. */
export function StandingCard({ activity, standing, now, leave }: StandingCardProps) {
  return (
    <Card>
      <View className='row row--top standing__head' {...{ role: 'status' }}>
        <View className='standing__ic'>
          <Icon name={standing.icon} color={standing.tone} />
        </View>
        <View className='grow'>
          <View className='card__t'>
            <Words>{standing.title}</Words>
          </View>
          <View className='row__d'>
            <Words>{standing.detail}</Words>
          </View>
        </View>
      </View>
      <Seats activity={activity} />
      <Row
        className='standing__row'
        name='报名截止'
        end={<DaysLeft now={now} closesAt={activity.registrationClosesAt} />}
      >
        {closingDay(activity.registrationClosesAt)}
      </Row>
      <Row className='standing__row' name='费用' end={activity.feeNote}>
        {activity.fee === 0 ? '免费' : <Money fen={activity.fee} confirm unit='元/人' />}
      </Row>
      {leave && <Row title={leave.label} onTap={leave.onTap} />}
    </Card>
  )
}

/** How many are left, as long as that matters; else how many came in. */
function Seats({ activity }: { activity: Activity }) {
  const { phase, seats, taken } = activity
  if (phase === 'upcoming' || phase === 'draft') return <Row name='席位'>{`${seats} 席`}</Row>
  if (phase === 'closed' || phase === 'ended' || phase === 'cancelled')
    return <Row name='席位'>{`报了 ${taken} 人 / ${seats}`}</Row>
  return (
    <Row top name='席位'>
      <SeatsLeft {...activity} />
      <SeatBar {...activity} />
    </Row>
  )
}

function SeatsLeft(activity: Activity) {
  if (isFull(activity)) {
    return (
      <Words>
        {activity.waiting > 0 ? `已满 ${activity.seats} 席，候补 ${activity.waiting} 人` : `已满 ${activity.seats} 席`}
      </Words>
    )
  }
  return (
    <View>
      <Words>剩 </Words>
      <Words strong tone={isFew(activity) ? 'warn' : undefined}>
        {String(seatsLeft(activity))}
      </Words>
      <Words> 席</Words>
      <Words tone='muted'>{` / ${activity.seats}`}</Words>
    </View>
  )
}

/** `5月7日 周三 24:00` */
function closingDay(closesAt: Instant) {
  const lastMoment = effectiveDeadline(closesAt) - 1
  return deadline(closesAt).replace(dayOf(lastMoment), `${dayOf(lastMoment)} ${weekdayOf(lastMoment)}`)
}

/** From here on the days left are marked. @source look.md §5: few is ≤ 15 % of seats; of days, the last ten */
const few = 10

function DaysLeft({ now, closesAt }: { now: Instant; closesAt: Instant }) {
  if (now >= effectiveDeadline(closesAt)) return <Words tone='muted'>已截止</Words>
  const days = daysUntilDeadline(now, closesAt)
  return <Words tone={days < few ? 'warn' : 'muted'}>{days === 0 ? '今天截止' : `还有 ${days} 天`}</Words>
}
