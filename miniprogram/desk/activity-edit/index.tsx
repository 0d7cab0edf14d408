import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Activity } from '../../../shared/contract/activity'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { Blank } from '../../components/blank/blank'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { openRoster } from '../routes'
import { PlanEditor } from './plan-editor'

/** Makes an activity, or changes the one that the route names. */
export default function ActivityEditPage() {
  const { id } = useRouter().params
  return id ? <Existing id={id} /> : <New />
}

function New() {
  const [round, setRound] = useState(0)
  return <PlanEditor key={round} title='新建活动' onStartOver={() => setRound(round + 1)} />
}

function Existing({ id }: { id: string }) {
  const state = useCall(cloud.activity.get, { id })
  const [round, setRound] = useState(0)
  const activity = state.data?.activity
  const title = activity?.status === 'draft' ? '修改草稿' : '修改活动'
  if (!activity || activity.status === 'cancelled') {
    return (
      <DeskFrame title={title} what='这场活动' roles={['staff', 'admin']} current={deskRoutes.activities} state={state}>
        {activity && <CalledOff {...activity} />}
      </DeskFrame>
    )
  }

  return (
    <PlanEditor
      // Another revision, or another beginning, is another form; what was typed is kept on the phone.
      key={`${activity.revision}.${round}`}
      activity={activity}
      title={title}
      reload={state.reload}
      onStartOver={() => setRound(round + 1)}
    />
  )
}

function CalledOff({ id, cancelReason }: Activity) {
  return (
    <Blank
      icon='close-circle'
      title='活动已取消，内容不能再改'
      detail={`原因：${cancelReason}`}
      action={{ label: '看报名名单', kind: 'line', icon: 'users', onTap: () => openRoster(id) }}
    />
  )
}
