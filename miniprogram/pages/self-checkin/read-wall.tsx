import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { TextField } from '../../components/field/text-field'
import { Icon } from '../../components/icon/icon'
import { Note } from '../../components/note/note'
import { BrowserCamera } from '../../components/scan/browser-camera'
import { FromPicture } from '../../components/scan/from-picture'
import { readWithPhone } from '../../components/scan/read-with-phone'
import { Words } from '../../components/text/words'
import './self-checkin.css'

interface ReadWallProps {
  /** a code is being judged */
  busy: boolean
  onCode: (code: string) => Promise<void>
}

/** The ways to read the code on the wall: WeChat's scanner; in a browser the camera, a picture, or by hand. */
export function ReadWall({ busy, onCode }: ReadWallProps) {
  const [cameraOn, setCamera] = useState(false)
  const [unable, setUnable] = useState<string>()

  async function scan() {
    if (process.env.TARO_ENV === 'h5') {
      setUnable(undefined)
      return setCamera(true)
    }
    const code = await readWithPhone()
    if (code !== null) await onCode(code)
  }
  function read(code: string) {
    setCamera(false)
    void onCode(code)
  }
  function endCamera(why: string) {
    setCamera(false)
    setUnable(why)
  }

  return (
    <View className='self'>
      {process.env.TARO_ENV === 'h5' && cameraOn ? (
        <BrowserCamera onRead={read} onUnable={endCamera} />
      ) : (
        <View className='self__ic'><Icon name='scan' size={56} color='brand' /></View>
      )}
      <View className='self__title'>扫会场屏幕上的码</View>
      <View className='self__detail'><Words>签到处的大屏上有自助签到码，每 30 秒换一次。扫到就签好到，不用排队。</Words></View>
      {unable && <View className='self__gap'><Note tone='warn'>{unable}</Note></View>}
      <View className='self__act'>
        {cameraOn ? (
          <Button size='l' block onTap={() => setCamera(false)}>关闭摄像头</Button>
        ) : (
          <Button kind='primary' size='l' icon='scan' block busy={busy} onTap={scan}>扫码签到</Button>
        )}
      </View>
      {process.env.TARO_ENV === 'h5' && <OtherWays onCode={onCode} />}
    </View>
  )
}

function OtherWays({ onCode }: { onCode: (code: string) => Promise<void> }) {
  const [code, setCode] = useState('')
  return (
    <View className='self__ways'>
      <FromPicture label='自助签到码的图片' onCode={onCode} />
      <Card className='self__gap'>
        <TextField
          label='码的内容'
          placeholder='别的设备扫出的文字'
          maxLength={4_096}
          value={code}
          onChange={setCode}
        />
      </Card>
      {code.trim() && <Button block onTap={() => onCode(code.trim())}>用这张码签到</Button>}
    </View>
  )
}
