import { View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { CheckinList } from '../../../shared/domain/checkin-lists'
import type { Instant } from '../../../shared/domain/instant'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Column, Columns } from '../../components/desk/pane'
import { Note } from '../../components/note/note'
import { Row } from '../../components/row/row'
import { Stat, Stats } from '../../components/stat/stat'
import { Tap } from '../../components/tap/tap'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import { openHall, openWallCode } from '../routes'
import { BrowserCamera } from '../../components/scan/browser-camera'
import type { Arrivals, DeskSettings, OfflineDesk, Place } from './desk-answers'
import { isOpenAt, listNow } from './list-now'
import { OfflineList, OfflineTroubles } from './offline-list'
import { FromPicture } from '../../components/scan/from-picture'
import { TypedCode } from './typed-code'
import { PhoneCamera } from './phone-camera'
import { ToldScans } from './told-scans'
import { useEnter } from './use-enter'

interface ReadyProps {
  activityId: string
  title: string
  settings: DeskSettings
  place: Place
  list: CheckinList
  now: Instant
  offline: OfflineDesk
  arrivals: Arrivals | undefined
  /** a code is being judged */
  busy: boolean
  camera: Camera
  muted: boolean
  onMute: () => void
  /** what the camera sees, over and over */
  onRead: (code: string) => unknown
  /** what was typed, or stands in a picture */
  onCode: (code: string) => unknown
  onScan: () => unknown
  onByName: () => void
  onWalkIn: () => void
  onMove: () => void
  onPlace: (place: Place) => void
  /** a sheet is open */
  held: boolean
  /** under the title: what waits without a network */
  head: ReactNode
  over: ReactNode
  /** the latest scans */
  children: ReactNode
}

/** The camera within the page. */
export interface Camera {
  on: boolean
  turn: (on: boolean) => void
  /** why there is none, for the person */
  unable: string | undefined
  onUnable: (why: string) => void
}

/** Between two people: the ways to read a pass, who came, and what waits. */
export function Ready(props: ReadyProps) {
  const { activityId, title, settings, place, list, now, offline, arrivals, busy, camera, muted, held, head, over, children } = props
  const [typing, setTyping] = useState(false)
  const seen = useSeen()
  useEnter(typing || held || camera.on ? null : props.onScan)

  const better = listNow(settings.lists, now)
  const other = better && better.id !== list.id && !isOpenAt(list, now) && isOpenAt(better, now) ? better : null
  return (
    <DeskFrame
      title={title}
      what='签到台'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      head={head}
      bar={
        <Bar>
          <Button size='l' onTap={props.onByName}>按姓名查</Button>
          {camera.on ? (
            <Button size='l' block onTap={() => camera.turn(false)}>关闭摄像头</Button>
          ) : (
            <Button kind='primary' size='l' icon='scan' block busy={busy} onTap={props.onScan}>扫码</Button>
          )}
        </Bar>
      }
      over={
        <>
          {over}
          <TypedCode open={typing} onCode={props.onCode} onClose={() => setTyping(false)} />
        </>
      }
    >
      <Columns>
        <Column>
          {camera.on && !busy && seen && <CameraView camera={camera} onRead={props.onRead} />}
          {camera.unable && <View className='desk-gap'><Note tone='warn'>{camera.unable}</Note></View>}
          {other && (
            <Tap className='desk-gap' onTap={() => props.onPlace({ ...place, listId: other.id, way: 'in' })}>
              <Note icon='clock'>{`现在开着的是“${other.name}”，点这里换过去`}</Note>
            </Tap>
          )}
          <Stats>
            <Stat name='已到' value={arrivals?.arrived ?? '—'} unit={arrivals && `/ ${arrivals.expected} 人`} />
            <Stat name='未到' value={arrivals ? Math.max(0, arrivals.expected - arrivals.arrived) : '—'} unit={arrivals && '人'} />
          </Stats>
          <OfflineTroubles offline={offline} />
          <ToldScans offline={offline} />
          <Card className='desk-gap'>
            <Row name='活动'>{settings.title}</Row>
            <Row name='签到台' end='更换' onTap={props.onMove}>
              {[place.desk, settings.lists.length > 1 && list.name, list.exits && (place.way === 'out' ? '离场' : '入场')].filter(Boolean).join('，')}
            </Row>
            <OfflineList offline={offline} />
            <Row name='提示音' end={muted ? '打开' : '静音'} label={muted ? '打开提示音' : '静音'} onTap={props.onMute}>{muted ? '只振动' : '响铃和振动'}</Row>
          </Card>
          <View className='desk-ways desk-gap'>
            <Button size='m' onTap={props.onWalkIn}>现场报名</Button>
            <Button size='m' onTap={() => setTyping(true)}>输入码</Button>
            {process.env.TARO_ENV === 'h5' && <FromPicture label='入场码的图片' onCode={props.onCode} />}
            <Button size='m' onTap={() => openHall(activityId)}>到场情况</Button>
            <Button size='m' onTap={() => openWallCode(activityId, list.id)}>自助签到码</Button>
          </View>
        </Column>
        <Column>{children}</Column>
      </Columns>
    </DeskFrame>
  )
}

function CameraView({ camera: { turn, onUnable }, onRead }: { camera: Camera; onRead: (code: string) => unknown }) {
  const unable = (why: string) => {
    turn(false)
    onUnable(why)
  }
  return process.env.TARO_ENV === 'h5' ? <BrowserCamera onRead={onRead} onUnable={unable} /> : <PhoneCamera onRead={onRead} onUnable={unable} />
}

/** Whether the page is in view: a camera that nobody looks at is given back. The screen stays lit meanwhile. */
function useSeen(): boolean {
  const [seen, setSeen] = useState(true)
  useDidShow(() => {
    setSeen(true)
    if (process.env.TARO_ENV === 'weapp') void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined)
  })
  useDidHide(() => setSeen(false))
  return seen
}
