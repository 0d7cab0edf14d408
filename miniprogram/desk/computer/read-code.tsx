import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button/button'
import { Card } from '../../components/card/card'
import { TextField } from '../../components/field/text-field'
import { Icon } from '../../components/icon/icon'
import { Note } from '../../components/note/note'
import { BrowserCamera } from '../../components/scan/browser-camera'
import { readWithPhone } from '../../components/scan/read-with-phone'
import { Words } from '../../components/text/words'
import './computer.css'

/** Reads the code on the computer's screen: WeChat's scanner, from the camera alone; in a browser its camera, or by hand. */
export function ReadCode({ onCode }: { onCode: (code: string) => void }) {
  const [cameraOn, setCamera] = useState(false)
  const [unable, setUnable] = useState<string>()

  async function scan() {
    if (process.env.TARO_ENV === 'h5') {
      setUnable(undefined)
      return setCamera(true)
    }
    const code = await readWithPhone()
    if (code) onCode(code)
  }
  function endCamera(why?: string) {
    setCamera(false)
    setUnable(why)
  }

  return (
    <View className='computer'>
      {process.env.TARO_ENV === 'h5' && cameraOn ? (
        <BrowserCamera onRead={onCode} onUnable={endCamera} />
      ) : (
        <View className='computer__ic'><Icon name='scan' size={56} color='brand' /></View>
      )}
      <View className='computer__title'>扫电脑上的登录码</View>
      <View className='computer__detail'><Words>在电脑的浏览器里打开工作台，屏幕上会有一张码。只扫您自己面前的电脑，别人发来的码不要扫。</Words></View>
      {unable && <View className='computer__gap'><Note tone='warn'>{unable}</Note></View>}
      <View className='computer__act'>
        {cameraOn ? (
          <Button block onTap={() => endCamera()}>关闭摄像头</Button>
        ) : (
          <Button kind='primary' icon='scan' block onTap={scan}>扫码</Button>
        )}
      </View>
      {process.env.TARO_ENV === 'h5' && <ByHand onCode={onCode} />}
    </View>
  )
}

function ByHand({ onCode }: { onCode: (code: string) => void }) {
  const [code, setCode] = useState('')
  return (
    <View className='computer__gap'>
      <Card>
        <TextField label='码的内容' placeholder='别的设备扫出的文字' maxLength={200} value={code} onChange={setCode} />
      </Card>
      {code.trim() && <Button block onTap={() => onCode(code.trim())}>用这张码</Button>}
    </View>
  )
}
