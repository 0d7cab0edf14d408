import { View } from '@tarojs/components'

import type { ActivitySummary, RegistrationStatus } from '../../../shared/contract/activity'
import { feeWords, kindNames } from '../../../shared/domain/activity-words'
import { dateKey, dayRange, weekdayOf, type Instant } from '../../../shared/domain/instant'
import { Day } from '../day/day'
import { Icon } from '../icon/icon'
import { Row } from '../row/row'
import { Seat } from '../seat/seat'
import { Dots } from '../text/dot'
import { Words } from '../text/words'
import { standingWords, type StandingWords } from './standing-words'
import './activity-row.css'

interface ActivityRowProps {
  activity: ActivitySummary
  /** what the person has to do with it */
  mine: RegistrationStatus | null
  now: Instant
  /** the month over the day, in a list that is not grouped by months */
  month?: boolean
  onTap: () => void
}

/** An activity in a list: its day, what it is, how many seats are left, and how the person stands to it. */
export function ActivityRow({ activity, mine, now, month, onTap }: ActivityRowProps) {
  const { title, kind, place, fee, phase, forTeams } = activity
  const standing = standingWords(activity, mine, now)
  const takesPeople = phase === 'open' || phase === 'full'
  return (
    <Row
      top
      airy
      chevron={false}
      lead={<StartDay {...activity} month={month} />}
      title={title}
      detail={<Dots items={[kindNames[kind], place, feeWords(fee), forTeams && '按队报名']} />}
      onTap={onTap}
    >
      {takesPeople ? (
        <Seat {...activity} end={<StandingLine {...standing} />} />
      ) : (
        <View className='activity-row__end cap muted'><StandingLine {...standing} /></View>
      )}
    </Row>
  )
}

function StandingLine({ words, tone }: StandingWords) {
  return (
    <View className='line'>
      {tone === 'ok' && <Icon className='activity-row__ic' name='check' size={16} color='success' />}
      <Words tone={tone} nowrap>{words}</Words>
    </View>
  )
}

/** `14` with `周三`, or `至 16日` for what lasts longer. */
function StartDay({ startsAt, endsAt, phase, month }: ActivitySummary & { month?: boolean }) {
  const [, monthNumber, day] = dateKey(startsAt).split('-').map(Number) as [number, number, number]
  const lastDay = dayRange(startsAt, endsAt).split('至')[1]?.replace(/^\d+年/, '')
  const below = lastDay ? `至 ${lastDay}` : weekdayOf(startsAt)
  return (
    <Day
      day={day}
      above={month ? `${monthNumber}月` : undefined}
      below={month ? undefined : below}
      off={phase === 'ended' || phase === 'cancelled'}
    />
  )
}
