import { View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { useState } from 'react'
import { Bar } from '../../components/bar/bar'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { Column, Columns } from '../../components/desk/pane'
import { Note } from '../../components/note/note'
import type { LoadState } from '../../components/page/load-state'
import { Row } from '../../components/row/row'
import { Stat, Stats } from '../../components/stat/stat'
import { DeskFrame } from '../desk-frame'
import { deskRoutes } from '../rail-items'
import type { Arrivals } from './arrivals'
import { BrowserCamera } from './browser-camera'
import { LatestArrivals } from './latest-arrivals'
import { FromPicture, TypedCode } from './other-ways'

interface ReadyProps {
  desk: string
  arrivals: LoadState<Arrivals>
  /** a code is being judged */
  busy: boolean
  /** the browser's camera is on */
  camera: boolean
  onCamera: (on: boolean) => void
  onScan: () => unknown
  onCode: (code: string) => unknown
  onRename: () => void
}

/** Between two people: the ways to read a pass, and who came. */
export function Ready({ desk, arrivals, busy, camera, onCamera, onScan, onCode, onRename }: ReadyProps) {
  const [unable, setUnable] = useState<string>()
  const [typing, setTyping] = useState(false)
  useDidHide(() => onCamera(false))

  const open = () => {
    setUnable(undefined)
    if (process.env.TARO_ENV === 'h5') onCamera(true)
    else return onScan()
  }

  return (
    <DeskFrame
      title={`${desk}签到`}
      what='签到情况'
      roles={['staff', 'admin']}
      current={deskRoutes.activities}
      state={arrivals}
      bar={
        <Bar>
          {process.env.TARO_ENV === 'h5' && <FromPicture onCode={onCode} />}
          <Button onTap={() => setTyping(true)}>输入码</Button>
          {camera ? (
            <Button block onTap={() => onCamera(false)}>关闭摄像头</Button>
          ) : (
            <Button kind='primary' size='l' icon='scan' block busy={busy} onTap={open}>扫码</Button>
          )}
        </Bar>
      }
      over={<TypedCode open={typing} onCode={onCode} onClose={() => setTyping(false)} />}
    >
      {({ title, arrived, expected, latest, now }) => (
        <Columns>
          <Column>
            {process.env.TARO_ENV === 'h5' && camera && !busy && (
              <BrowserCamera
                onRead={onCode}
                onUnable={why => {
                  onCamera(false)
                  setUnable(why)
                }}
              />
            )}
            {unable && <View className='unable'><Note tone='warn'>{unable}</Note></View>}
            <Stats>
              <Stat name='已到' value={arrived} unit={`/ ${expected} 人`} />
              <Stat name='未到' value={Math.max(0, expected - arrived)} unit='人' />
            </Stats>
            <Card>
              <Row name='活动'>{title}</Row>
              <Row name='签到台' end='改名' onTap={onRename}>{desk}</Row>
            </Card>
          </Column>
          <Column>
            <LatestArrivals latest={latest} now={now} />
          </Column>
        </Columns>
      )}
    </DeskFrame>
  )
}
