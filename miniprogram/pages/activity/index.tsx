import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'

import type { activity } from '../../../shared/contract/activity'
import type { Output } from '../../../shared/contract/call'
import { kindNames } from '../../../shared/domain/activity-words'
import { dayRange } from '../../../shared/domain/instant'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useMe } from '../../cloud/use-me'
import { Page } from '../../components/page/page'
import { Papers } from '../../components/papers/papers'
import { Words } from '../../components/text/words'
import { LeaveSheet } from '../own-place/leave-sheet'
import { urls } from '../routes'
import { ActionBar } from './action-bar'
import { Attachments, Cover, Description, Paragraphs, Particulars, TeamEvents, Timetable } from './details'
import { standingOf } from './standing'
import { StandingCard } from './standing-card'
import { Ways } from './ways'
import './activity.css'

/** One activity: whether the person can come and what to do about it, then when, where and for whom. */
export default function ActivityPage() {
  const { id = '' } = useRouter().params
  const state = useCall(cloud.activity.get, { id }, { keep: true })
  const { me, status } = useMe()
  const [leaving, setLeaving] = useState(false)
  const { data } = state
  useShareAppMessage(() => shareCard(id, data))

  const standing = data && standingOf(data, status === 'loading' ? undefined : me)
  return (
    <Page
      title={data ? kindNames[data.activity.kind] : '活动'}
      what='这场活动'
      state={state}
      bar={
        data &&
        standing && (
          <ActionBar
            id={id}
            contactPhone={data.activity.contactPhone}
            act={standing.act}
            member={me !== null}
            onConfirmed={state.reload}
          />
        )
      }
      over={
        leaving &&
        data?.mine && (
          <LeaveSheet
            activity={data.activity}
            mine={data.mine}
            onClose={() => setLeaving(false)}
            onLeft={state.reload}
          />
        )
      }
    >
      {seen => (
        <>
          <View className='activity__head'>
            <View className='h1'>
              <Words>{seen.activity.title}</Words>
            </View>
            <View className='activity__by sub muted'>
              <Words>{`${seen.activity.organiser}主办`}</Words>
            </View>
          </View>
          {standing && <StandingCard seen={seen} standing={standing} onLeave={() => setLeaving(true)} />}
          {seen.mine?.status === 'registered' && seen.activity.fee > 0 && (
            <Papers activityId={id} byTransfer={seen.activity.payWays.includes('transfer')} />
          )}
          <Ways seen={seen} me={me} />
          <Cover {...seen} />
          <TeamEvents {...seen} />
          <Timetable {...seen} />
          <Particulars {...seen} />
          <Attachments {...seen} />
          <Paragraphs title='谁来参加' text={seen.activity.audience} />
          <Description {...seen} />
        </>
      )}
    </Page>
  )
}

/** What a colleague is sent: its days and its name, with its cover where there is one. */
function shareCard(id: string, data: Output<typeof activity.calls.get> | undefined) {
  const path = urls.activity(id)
  if (!data) return { title: '活动', path }
  const { title, startsAt, endsAt, cover } = data.activity
  return { title: `${dayRange(startsAt, endsAt)} ${title}`, path, imageUrl: data.links[cover] }
}
