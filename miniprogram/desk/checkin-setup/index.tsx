import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { SetupEditor } from './setup-editor'

/** How an activity receives people: its lists, what stops somebody at the door, and who serves there. */
export default function CheckinSetupPage() {
  const { id = '' } = useRouter().params
  const state = useCall(cloud.checkin.settings, { activityId: id })
  const [round, setRound] = useState(0)
  const { data } = state
  if (!data) return <DeskFrame title='签到设置' what='签到设置' roles={['staff', 'admin']} current={deskRoutes.activities} state={state} />

  return (
    <SetupEditor
      // Another revision, or another beginning, is another form; what was changed is kept on the phone.
      key={`${data.revision}.${round}`}
      id={id}
      settings={data}
      state={state}
      onStartOver={() => setRound(round + 1)}
    />
  )
}
