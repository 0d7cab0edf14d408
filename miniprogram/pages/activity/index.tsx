import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'

import { kindNames } from '../../../shared/domain/activity-words'
import { canCancel } from '../../../shared/domain/registration-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useMe } from '../../cloud/use-me'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Page } from '../../components/page/page'
import { Words } from '../../components/text/words'
import { open, showActivities, urls } from '../routes'
import { call, Paragraphs, Particulars, Timetable } from './details'
import { LeaveSheet } from './leave-sheet'
import { standingOf, type Standing } from './standing'
import { StandingCard } from './standing-card'
import './activity.css'

/** One activity: whether the person can come and what to do about it, then when, where and for whom. */
export default function ActivityPage() {
  const { id = '' } = useRouter().params
  const state = useCall(cloud.activity.get, { id }, { keep: true })
  const { me, status } = useMe()
  const [leaving, setLeaving] = useState(false)
  const { data } = state
  useShareAppMessage(() => ({ title: data?.activity.title ?? '活动', path: urls.activity(id) }))

  const standing = data && standingOf(data.activity, data.mine, status === 'loading' ? undefined : me, data.now)
  const mine = data?.mine ?? null
  const canLeave = data?.activity.status === 'published' && canCancel({ registration: mine, activity: data.activity, now: data.now })

  return (
    <Page
      title={data ? kindNames[data.activity.kind] : '活动'}
      what='这场活动'
      state={state}
      bar={data && standing && <ActionBar id={id} contactPhone={data.activity.contactPhone} act={standing.act} member={me !== null} />}
      over={
        data && mine && (
          <LeaveSheet open={leaving} activity={data.activity} mine={mine} onClose={() => setLeaving(false)} onLeft={state.reload} />
        )
      }
    >
      {({ activity, now }) => (
        <>
          <View className='activity__head'>
            <View className='h1'><Words>{activity.title}</Words></View>
            <View className='activity__by sub muted'><Words>{`${activity.organiser}主办`}</Words></View>
          </View>
          {standing && (
            <StandingCard
              activity={activity}
              standing={standing}
              now={now}
              leave={canLeave ? { label: mine?.status === 'waitlisted' ? '不等了，退出候补' : '不去了，取消报名', onTap: () => setLeaving(true) } : null}
            />
          )}
          <Timetable activity={activity} />
          <Particulars activity={activity} />
          <Paragraphs title='谁来参加' text={activity.audience} />
          <Paragraphs title='活动说明' text={activity.description} />
        </>
      )}
    </Page>
  )
}

interface ActionBarProps {
  id: string
  contactPhone: string
  act: Standing['act']
  member: boolean
}

function ActionBar({ id, contactPhone, act, member }: ActionBarProps) {
  function go(kind: 'register' | 'pass') {
    if (kind === 'pass') return open(urls.pass(id))
    open(member ? urls.register(id) : urls.join(urls.register(id)))
  }
  return (
    <Bar>
      {contactPhone && <Button icon='phone' onTap={() => call(contactPhone)}>咨询</Button>}
      {act ? (
        <Button block kind='primary' icon={act.kind === 'pass' ? 'qr' : undefined} onTap={() => go(act.kind)}>{act.label}</Button>
      ) : (
        <Button block onTap={showActivities}>看看其他活动</Button>
      )}
    </Bar>
  )
}
