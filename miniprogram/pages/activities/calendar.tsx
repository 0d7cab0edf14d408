import { View } from '@tarojs/components'

import { isOnDay, monthAfter, weeksOf, type Day, type Month } from '../../../shared/domain/calendar'
import { dateKey, dayOf, parseLocal, weekdayOf, type Instant } from '../../../shared/domain/instant'
import { isOver } from '../../../shared/domain/registration-rules'
import { Card } from '../../components/card/card'
import { cx } from '../../components/cx'
import { Icon } from '../../components/icon/icon'
import { Tap } from '../../components/tap/tap'
import { spaced } from '../../components/text/spaced'
import type { Listed } from './activity-rows'
import './calendar.css'

interface CalendarProps {
  activities: readonly Listed[]
  now: Instant
  month: Month
  /** the months that can be leafed through: from this one to the last with something in it */
  first: Month
  last: Month
  /** the one whose activities are shown; null for the whole month */
  day: Day | null
  onMonth: (month: Month) => void
  onDay: (day: Day) => void
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** What is left of a month, in which the days that have something can be tapped. */
export function Calendar({ activities, now, month, first, last, day, onMonth, onDay }: CalendarProps) {
  const [year, number] = month.split('-')
  const today = dateKey(now)
  const toCome = weeksOf(month).filter(week => week.some(each => each !== null && each >= today))
  return (
    <Card className='calendar'>
      <View className='calendar__head'>
        {month > first ? <Turn label='上个月' back onTap={() => onMonth(monthAfter(month, -1))} /> : <View className='calendar__turn' />}
        <View className='card__t' {...{ role: 'heading', 'aria-level': '2', 'aria-live': 'polite' }}>
          {spaced(`${year}年${Number(number)}月`)}
        </View>
        {month < last ? <Turn label='下个月' onTap={() => onMonth(monthAfter(month))} /> : <View className='calendar__turn' />}
      </View>
      <View className='calendar__week cap muted' {...{ 'aria-hidden': 'true' }}>
        {weekdays.map(name => (
          <View key={name} className='calendar__cell'>
            {name}
          </View>
        ))}
      </View>
      <View {...{ role: 'radiogroup', 'aria-label': '有安排的日子' }}>
        {toCome.map((week, i) => (
          <View key={i} className='calendar__week'>
            {week.map((each, weekday) =>
              each ? (
                <DayCell
                  key={each}
                  day={each}
                  activities={activities.filter(activity => isOnDay(activity, each))}
                  today={today}
                  chosen={each === day}
                  onTap={() => onDay(each)}
                />
              ) : (
                <View key={weekday} className='calendar__cell' />
              ),
            )}
          </View>
        ))}
      </View>
    </Card>
  )
}

function Turn({ label, back, onTap }: { label: string; back?: boolean; onTap: () => void }) {
  return (
    <Tap className='calendar__turn' label={label} onTap={onTap}>
      <Icon name={back ? 'back' : 'chevron-right'} size={20} color='ink-2' />
    </Tap>
  )
}

interface DayCellProps {
  day: Day
  /** what goes on that day */
  activities: readonly Listed[]
  today: Day
  chosen: boolean
  onTap: () => void
}

function DayCell({ day, activities, today, chosen, onTap }: DayCellProps) {
  const number = <View className={cx('calendar__n', day === today && 'calendar__n--today')}>{String(Number(day.slice(8)))}</View>
  if (activities.length === 0) {
    return <View className={cx('calendar__cell', day < today && 'calendar__cell--past')}>{number}</View>
  }
  const mine = activities.some(activity => activity.mine !== null && !isOver(activity.mine))
  return (
    <Tap
      role='radio'
      className={cx('calendar__cell calendar__cell--some', chosen && 'on')}
      chosen={chosen}
      label={labelOf(day, today, activities.length, mine)}
      onTap={onTap}
    >
      {number}
      <View className='calendar__marks'>
        {mine ? <Icon name='check' size={14} color='success' /> : marksOf(activities.length)}
      </View>
    </Tap>
  )
}

/** More than three are as many as can be told apart. */
const marksOf = (count: number) => Array.from({ length: Math.min(3, count) }, (_, i) => <View key={i} className='calendar__mark' />)

/** `5月14日 周三，今天，2 场，您报了名` */
function labelOf(day: Day, today: Day, count: number, mine: boolean): string {
  const noon = parseLocal(`${day} 12:00`)
  return [`${dayOf(noon)} ${weekdayOf(noon)}`, day === today && '今天', `${count} 场`, mine && '您报了名'].filter(Boolean).join('，')
}
