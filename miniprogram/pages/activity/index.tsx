import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'

import { kindNames } from '../../../shared/domain/activity-words'
import { canCancel } from '../../../shared/domain/registration-rules'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useMe } from '../../cloud/use-me'
import { Page } from '../../components/page/page'
import { Words } from '../../components/text/words'
import { urls } from '../routes'
import { ActionBar } from './action-bar'
import { Paragraphs, Particulars, Timetable } from './details'
import { LeaveSheet } from './leave-sheet'
import { standingOf } from './standing'
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
  const canLeave =
    data?.activity.status === 'published' && canCancel({ registration: mine, activity: data.activity, now: data.now })

  return (
    <Page
      title={data ? kindNames[data.activity.kind] : '活动'}
      what='这场活动'
      state={state}
      bar={
        data &&
        standing && (
          <ActionBar id={id} contactPhone={data.activity.contactPhone} act={standing.act} member={me !== null} />
        )
      }
      over={
        data &&
        mine && (
          <LeaveSheet
            open={leaving}
            activity={data.activity}
            mine={mine}
            onClose={() => setLeaving(false)}
            onLeft={state.reload}
          />
        )
      }
    >
      {({ activity, now }) => (
        <>
          <View className='activity__head'>
            <View className='h1'>
              <Words>{activity.title}</Words>
            </View>
            <View className='activity__by sub muted'>
              <Words>{`${activity.organiser}主办`}</Words>
            </View>
          </View>
          {standing && (
            <StandingCard
              activity={activity}
              standing={standing}
              now={now}
              leave={
                canLeave
                  ? {
                      label: leaveLabels[mine?.status === 'waitlisted' ? 'waitlisted' : 'registered'],
                      onTap: () => setLeaving(true),
                    }
                  : null
              }
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

const leaveLabels = { registered: '不去了，取消报名', waitlisted: '不等了，退出候补' } as const
