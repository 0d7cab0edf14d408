import { View } from '@tarojs/components'
import { useState } from 'react'

import { kindNames } from '../../../shared/domain/activity-words'
import { dateKey, type Instant } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Day } from '../../components/day/day'
import { Page } from '../../components/page/page'
import { Row } from '../../components/row/row'
import { Section } from '../../components/section/section'
import { DayRowsSkeleton } from '../../components/skeleton/skeleton'
import { Tag } from '../../components/tag/tag'
import { Dots } from '../../components/text/dot'
import { Words } from '../../components/text/words'
import { useMembersOnly } from '../members-only'
import { LeaveSheet } from '../own-place/leave-sheet'
import { Offers, offersOf, type Registered } from '../own-place/offers'
import { admitting } from '../pass/passes'
import { open, showActivities, urls } from '../routes'
import { factsOf, isToCome, outcomeOf } from './outcome'
import './my-registrations.css'

/** What the person registered for: what waits for their word, what is to come, then what is over or was cancelled. */
export default function MyRegistrationsPage() {
  const member = useMembersOnly(urls.myRegistrations)
  const mine = useCall(cloud.registration.mine, {}, { keep: true, wait: !member.me })
  const unknown = member.status === 'failed' && !member.me
  const state = unknown ? { ...member, data: undefined } : mine
  const [leaving, setLeaving] = useState<Registered | null>(null)
  const offers = state.data ? offersOf(state.data.registrations, state.data.now) : []
  const passes = state.data ? admitting(state.data.registrations, state.data.now) : []

  return (
    <Page
      title='我的报名'
      state={state}
      skeleton={<DayRowsSkeleton />}
      bar={
        passes.length > 0 && (
          <Bar>
            <Button
              block
              kind={offers.length > 0 ? 'line' : 'primary'}
              icon='qr'
              onTap={() => open(urls.passes)}
            >{`出示入场码，${passes.length} 张`}</Button>
          </Bar>
        )
      }
      over={
        leaving && (
          <LeaveSheet
            activity={leaving.activity}
            mine={leaving}
            onClose={() => setLeaving(null)}
            onLeft={state.reload}
          />
        )
      }
    >
      {({ registrations, now }) => {
        if (registrations.length === 0) {
          return (
            <Blank
              icon='calendar'
              title='还没有报名'
              detail='报过的培训、竞赛和活动都会留在这里。'
              action={{ label: '看看活动', onTap: showActivities }}
            />
          )
        }
        const toCome = registrations.filter(one => isToCome(one, now) && !offers.includes(one))
        const over = registrations.filter(one => !isToCome(one, now))
        return (
          <>
            <Offers offers={offers} now={now} onConfirmed={state.reload} onLeave={setLeaving} />
            {toCome.length > 0 && <Group title='待参加' registrations={toCome} now={now} />}
            {over.length > 0 && <Group title='已结束和已取消' registrations={over} now={now} />}
          </>
        )
      }}
    </Page>
  )
}

function Group({ title, registrations, now }: { title: string; registrations: readonly Registered[]; now: Instant }) {
  return (
    <Section title={title} end={`${registrations.length} 场`}>
      <Card>
        {registrations.map(one => (
          <RegistrationRow key={one.activity.id} registration={one} now={now} />
        ))}
      </Card>
    </Section>
  )
}

function RegistrationRow({ registration, now }: { registration: Registered; now: Instant }) {
  const { id, title, kind, place, startsAt } = registration.activity
  const [, month, day] = dateKey(startsAt).split('-').map(Number) as [number, number, number]
  const { words, tone, icon } = outcomeOf(registration, now)
  const facts = factsOf(registration)
  return (
    <Row
      top
      airy
      chevron={false}
      lead={<Day day={day} above={`${month}月`} off={!isToCome(registration, now)} />}
      title={title}
      detail={<Dots items={[kindNames[kind], place]} />}
      onTap={() => open(urls.activity(id))}
    >
      <View className='registration__state'>
        <Tag tone={tone} icon={icon}>
          {words}
        </Tag>
        {facts && (
          <View className='registration__facts'>
            <Words size='cap' tone='muted'>
              {facts}
            </Words>
          </View>
        )}
      </View>
    </Row>
  )
}
