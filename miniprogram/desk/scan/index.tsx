import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { ChooseActivity } from './choose-activity'
import type { Place } from './desk-answers'
import { useOfflineDesk } from './offline/use-offline-desk'
import { ScanDesk } from './scan-desk'
import { SetUpDesk } from './set-up-desk'
import { usePlace } from './use-place'

/** Receives people: reads their passes and says at a glance whether they may come in. */
export default function ScanPage() {
  const { id } = useRouter().params
  return id ? <Desk activityId={id} /> : <ChooseActivity />
}

/** What the desk goes by comes from the network, or from the phone where it was here before. */
function Desk({ activityId }: { activityId: string }) {
  const opening = useCall(cloud.checkin.open, { activityId })
  const offline = useOfflineDesk(activityId)
  const [place, setPlace] = usePlace(activityId)
  const [moving, setMoving] = useState(false)

  const isRefused = opening.error !== undefined && opening.error.code !== 'OFFLINE' && opening.error.code !== 'TIMEOUT'
  const settings = opening.data ?? (isRefused ? null : offline.settings)
  if (!settings) {
    return <DeskFrame title='签到' what='签到台' roles={['staff', 'admin']} current={deskRoutes.activities} state={opening} />
  }

  const now = opening.data?.now ?? Date.now()
  const list = settings.lists.find(({ id }) => id === place?.listId)
  if (!place || !list || moving) {
    const begin = (chosen: Place) => {
      setPlace(chosen)
      setMoving(false)
    }
    return <SetUpDesk settings={settings} now={now} place={list ? place : null} onReady={begin} />
  }
  return (
    <ScanDesk
      activityId={activityId}
      settings={settings}
      now={now}
      place={place}
      list={list}
      offline={offline}
      onMove={() => setMoving(true)}
      onPlace={setPlace}
    />
  )
}
