import { isInMonth, isOnDay, type Day, type Month } from '../../../shared/domain/calendar'
import { dayOf, monthKey, parseLocal, weekdayOf, type Instant } from '../../../shared/domain/instant'
import { Card } from '../../components/card/card'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { ActivityRows, type Listed } from './activity-rows'
import { Calendar } from './calendar'

/** Where in the calendar somebody is. */
export interface Place {
  /** null for the month it is */
  month: Month | null
  /** null for the whole month */
  day: Day | null
}

interface CalendarViewProps {
  activities: readonly Listed[]
  now: Instant
  place: Place
  onMove: (place: Place) => void
}

/** What is coming, by the days of a month; under it the rows of the chosen day, or of the month. */
export function CalendarView({ activities, now, place, onMove }: CalendarViewProps) {
  const first = monthKey(now)
  const last = activities.reduce((latest, { endsAt }) => (monthKey(endsAt - 1) > latest ? monthKey(endsAt - 1) : latest), first)
  const wanted = place.month ?? first
  const month = wanted < first ? first : wanted > last ? last : wanted
  const day = place.day?.startsWith(month) ? place.day : null
  const shown = activities.filter(activity => (day ? isOnDay(activity, day) : isInMonth(activity, month)))
  return (
    <>
      <Calendar
        activities={activities}
        now={now}
        month={month}
        first={first}
        last={last}
        day={day}
        onMonth={to => onMove({ month: to, day: null })}
        onDay={to => onMove({ month, day: to })}
      />
      <Section
        near
        title={day ? dayWords(day) : `${Number(month.slice(5))}月`}
        end={day ? undefined : `${shown.length} 场`}
        more={day ? { label: '看整月', onTap: () => onMove({ month, day: null }) } : undefined}
      >
        {shown.length > 0 ? (
          <ActivityRows activities={shown} now={now} />
        ) : (
          <NoneHere day={day} next={nextOf(activities, month, now)} onMove={onMove} />
        )}
      </Section>
    </>
  )
}

/** The month after this one that something begins in. */
const nextOf = (activities: readonly Listed[], month: Month, now: Instant): Month | undefined =>
  activities
    .map(({ startsAt }) => monthKey(Math.max(startsAt, now)))
    .filter(each => each > month)
    .sort()[0]

function NoneHere({ day, next, onMove }: { day: Day | null; next: Month | undefined; onMove: (place: Place) => void }) {
  return (
    <Card>
      <Row title={day ? '这天没有安排' : '这个月没有安排'} />
      {next && <Row title={`看看${Number(next.slice(5))}月`} onTap={() => onMove({ month: next, day: null })} />}
    </Card>
  )
}

/** `5月14日 周三` */
function dayWords(day: Day): string {
  const noon = parseLocal(`${day} 12:00`)
  return `${dayOf(noon)} ${weekdayOf(noon)}`
}
