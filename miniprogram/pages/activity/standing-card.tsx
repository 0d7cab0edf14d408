import { View } from '@tarojs/components'

import type { Activity } from '../../../shared/contract/activity'
import { paymentWayNames } from '../../../shared/domain/activity-words'
import { deadlineWithWeekday, daysUntilDeadline, effectiveDeadline, type Instant } from '../../../shared/domain/instant'
import { invitedWords } from '../../../shared/domain/invited-words'
import { whyRefused } from '../../../shared/domain/registration-rules'
import { isFew, isFull, seatsLeft } from '../../../shared/domain/seats'
import { Card } from '../../components/card/card'
import { Icon } from '../../components/icon/icon'
import { Money } from '../../components/money/money'
import { Row } from '../../components/row/row'
import { SeatBar } from '../../components/seat/seat'
import { Words } from '../../components/text/words'
import { OwnActs, OwnFacts } from './own-rows'
import { isUnitFull, type Seen, type Standing } from './standing'

interface StandingCardProps {
  seen: Seen & { invitedUnits: readonly { name: string }[] }
  standing: Standing
  onLeave: () => void
}

/** The first answer of the page: can I come, how many seats are left, until when, for whom, for how much. */
export function StandingCard({ seen, standing, onLeave }: StandingCardProps) {
  const { activity, now } = seen
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
      <OwnFacts seen={seen} />
      <Seats {...seen} />
      <Row
        className='standing__row'
        name='报名截止'
        end={<DaysLeft now={now} closesAt={activity.registrationClosesAt} />}
      >
        {deadlineWithWeekday(activity.registrationClosesAt)}
      </Row>
      <Invited {...seen} />
      <Fee activity={activity} />
      {activity.cancelUntil !== null && (
        <Row name='取消期限'>{deadlineWithWeekday(activity.cancelUntil)}</Row>
      )}
      <OwnActs seen={seen} onLeave={onLeave} />
    </Card>
  )
}

/** How many are left, as long as that matters; else how many came in. Of the person's own unit too, where it has its share. */
function Seats({ activity, unitTaken, now }: Seen) {
  const { seats, taken, unitSeats } = activity
  const reason = whyRefused(activity, now)
  if (reason === 'not-open-yet' || reason === 'not-published') {
    return <Row name='席位'>{unitSeats === null ? `${seats} 席` : `${seats} 席，每单位 ${unitSeats} 席`}</Row>
  }
  if (reason) return <Row name='席位'>{`报了 ${taken} 人 / ${seats}`}</Row>
  return (
    <Row top name='席位'>
      <SeatsLeft {...activity} />
      <SeatBar {...activity} />
      {unitSeats !== null && (
        <View className='standing__unit'>
          <Words size='sub' tone={isUnitFull(activity, unitTaken) ? 'warn' : 'muted'}>
            {unitTaken === null
              ? `每单位 ${unitSeats} 席`
              : isUnitFull(activity, unitTaken)
                ? `本单位 ${unitSeats} 席已满`
                : `本单位 ${unitSeats} 席，还有 ${unitSeats - unitTaken} 席`}
          </Words>
        </View>
      )}
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

/** So many units are named; more would push what matters off the screen. */
const unitsNamed = 5

/** Whom it is for, and what they have to hold, where not everyone may come. */
function Invited({ activity: { eligibility }, invitedUnits }: StandingCardProps['seen']) {
  const invited = invitedWords(eligibility)
  const { certificate } = eligibility
  if (!invited && !certificate) return null
  const named = invitedUnits.length <= unitsNamed ? invitedUnits.map(({ name }) => name).join('、') : ''
  return (
    <Row top name='资格'>
      {invited && (
        <View>
          <Words>{invited}</Words>
        </View>
      )}
      {named && (
        <View>
          <Words size='sub' tone='muted'>
            {named}
          </Words>
        </View>
      )}
      {certificate && (
        <View>
          <Words>{certificate.activityId ? `要有“${certificate.name}”` : `要有“${certificate.name}”，报名时填编号`}</Words>
        </View>
      )}
    </Row>
  )
}

function Fee({ activity: { fee, feeNote, payWays } }: { activity: Activity }) {
  if (fee === 0) return <Row name='费用' end={feeNote}>免费</Row>
  return (
    <>
      <Row className='standing__row' name='费用' end={feeNote}>
        <Money fen={fee} confirm unit='元/人' />
      </Row>
      {payWays.length > 0 && <Row name='缴费'>{payWays.map(way => paymentWayNames[way]).join('、')}</Row>}
    </>
  )
}

/** From here on the days left are marked. @source look.md §5: few is ≤ 15 % of seats; of days, the last ten */
const few = 10

function DaysLeft({ now, closesAt }: { now: Instant; closesAt: Instant }) {
  if (now >= effectiveDeadline(closesAt)) return <Words tone='muted'>已截止</Words>
  const days = daysUntilDeadline(now, closesAt)
  return <Words tone={days < few ? 'warn' : 'muted'}>{days === 0 ? '今天截止' : `还有 ${days} 天`}</Words>
}
