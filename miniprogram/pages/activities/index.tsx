import { useState } from 'react'

import type { ActivityKind } from '../../../shared/contract/activity-plan'
import { kindNames } from '../../../shared/domain/activity-words'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { Chips } from '../../components/chips/chips'
import { Page } from '../../components/page/page'
import { Section } from '../../components/section/section'
import { DayRowsSkeleton } from '../../components/skeleton/skeleton'
import { Tabs } from '../../components/tabs/tabs'
import { ActivityRows } from './activity-rows'
import { byMonth } from './by-month'
import { CalendarView, type Place } from './calendar-view'
import { filters, narrow, type Filter } from './filters'
import { ViewSwitch } from './view-switch'

type Tab = ActivityKind | 'all'
type Chip = Filter | 'past'

const tabs: { value: Tab; label: string }[] = [
  { value: 'all', label: '全部' },
  ...(Object.keys(kindNames) as ActivityKind[]).map(kind => ({ value: kind, label: kindNames[kind] })),
]

/** What is to come, by month or in a calendar; or with the chip 往期 what is over, the latest first. */
export default function ActivitiesPage() {
  const [tab, setTab] = useState<Tab>('all')
  const [chosen, setChosen] = useState<Chip[]>([])
  const [calendar, setCalendar] = useState(false)
  const [place, setPlace] = useState<Place>({ month: null, day: null })
  const past = !calendar && chosen.includes('past')
  const when = past ? 'past' : 'upcoming'
  const state = useCall(cloud.activity.list, { kind: tab === 'all' ? undefined : tab, when }, { keep: true })

  /** Who looks at what is over looks for no seats. */
  const toggle = (chip: Chip) =>
    setChosen(earlier => {
      if (earlier.includes(chip)) return earlier.filter(one => one !== chip)
      return chip === 'past' ? [...earlier.filter(one => one !== 'seats'), chip] : [...earlier, chip]
    })

  return (
    <Page
      root
      title='活动'
      state={state}
      skeleton={<DayRowsSkeleton />}
      head={
        <>
          <Tabs
            options={tabs}
            value={tab}
            onChange={setTab}
            end={<ViewSwitch calendar={calendar} onSwitch={() => setCalendar(!calendar)} />}
          />
          <Chips options={chips(calendar, past)} values={chosen} onToggle={toggle} />
        </>
      }
    >
      {({ now, activities }) => {
        const shown = narrow(activities, chosen)
        if (shown.length === 0)
          return <Nothing past={past} narrowed={activities.length > 0} onAll={() => setChosen(past ? ['past'] : [])} />
        if (calendar) return <CalendarView activities={shown} now={now} place={place} onMove={setPlace} />
        return byMonth(shown, now).map(month => (
          <Section near key={month.key} title={month.title} end={`${month.activities.length} 场`}>
            <ActivityRows activities={month.activities} now={now} />
          </Section>
        ))
      }}
    </Page>
  )
}

/** A calendar is of what is coming. */
const chips = (calendar: boolean, past: boolean): { value: Chip; label: string }[] => [
  ...filters.filter(({ value }) => !(past && value === 'seats')),
  ...(calendar ? [] : [{ value: 'past', label: '往期' } as const]),
]

function Nothing({ past, narrowed, onAll }: { past: boolean; narrowed: boolean; onAll: () => void }) {
  if (narrowed) {
    return (
      <Blank
        icon='search'
        title='没有符合这些条件的活动'
        detail='少选一个条件，或看看全部。'
        action={{ label: '看全部', kind: 'line', onTap: onAll }}
      />
    )
  }
  if (past) return <Blank icon='calendar' title='还没有办完的活动' detail='活动结束后，在这里能查到。' />
  return <Blank icon='calendar' title='近期没有安排' detail='新的培训、竞赛和活动一发布，就会出现在这里。' />
}
