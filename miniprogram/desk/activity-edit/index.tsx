import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
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
  if (!activity) return <DeskFrame title={title} roles={['staff', 'admin']} current={deskRoutes.activities} state={state} />

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
