import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { cloud } from '../../cloud'
import { Bar } from '../../components/bar/bar'
import { Blank } from '../../components/blank/blank'
import { Button } from '../../components/button/button'
import { useWide } from '../../components/desk/use-wide'
import { DeskFrame } from '../desk-frame'
import { download } from '../download'
import { deskRoutes } from '../rail-items'
import { openScanner } from '../routes'
import { BigScreen } from './big-screen'
import { showFullScreen } from './full-screen'
import { LookedAt } from './looked-at'
import { OnPhone } from './on-phone'
import { useHall, useMissing } from './use-hall'
import './hall.css'

/** How the hall stands: who came of how many, from where, when, and who is still to be called. Live, on a phone and on a big screen. */
export default function HallPage() {
  const { id = '' } = useRouter().params
  const { state, looked, look } = useHall(id)
  const wide = useWide()
  const [named, setNamed] = useState(false)
  const { data } = state
  const missing = useMissing(id, looked, wide && !named ? undefined : data?.missing)

  const lookedAt = data && <LookedAt hall={data} onLook={look} />
  const record = (
    <Button kind='line' size={wide ? 's' : undefined} icon='download' onTap={() => download(() => cloud.checkin.export({ activityId: id }))}>导出签到表</Button>
  )
  return (
    <DeskFrame
      title={data?.title ?? '到场情况'}
      heading='到场情况'
      what='到场情况'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      state={state}
      head={!wide && lookedAt}
      actions={
        wide && data && (
          <>
            {lookedAt}
            <Button kind='text' size='s' icon='users' onTap={() => setNamed(!named)}>{named ? '收起未到名单' : '显示未到名单'}</Button>
            {record}
            {process.env.TARO_ENV === 'h5' && <Button kind='primary' size='s' icon='chart' onTap={showFullScreen}>全屏</Button>}
          </>
        )
      }
      bar={
        !wide && (
          <Bar>
            {record}
            <Button kind='primary' icon='scan' block onTap={() => openScanner(id)}>扫码签到</Button>
          </Bar>
        )
      }
    >
      {hall => {
        if (hall.expected + hall.arrived === 0) return <Nobody first={hall.lists.every(({ expected }) => expected === 0)} />
        return wide ? <BigScreen hall={hall} state={state} missing={missing} named={named} /> : <OnPhone hall={hall} missing={missing} />
      }}
    </DeskFrame>
  )
}

const Nobody = ({ first }: { first: boolean }) =>
  first ? (
    <Blank icon='users' title='还没有人报名' detail='有人报名后，这里就能看到到场情况。' />
  ) : (
    <Blank icon='users' title='这份签到单上没有人' detail='换一份签到单看看。' />
  )
