import { Camera, View } from '@tarojs/components'
import '../../components/scan/camera.css'

interface PhoneCameraProps {
  onRead: (text: string) => void
  onUnable: (why: string) => void
}

/** The phone's camera within the page: it tells each code it sees, over and over. */
export function PhoneCamera({ onRead, onUnable }: PhoneCameraProps) {
  return (
    <View className='camera'>
      <Camera
        className='camera__film'
        mode='scanCode'
        onScanCode={({ detail }) => onRead(detail.result)}
        onError={() => onUnable('没有得到相机的许可，改用微信扫一扫；在右上角“…”的设置里允许后，就能连着扫')}
      />
      <View className='camera__frame' />
    </View>
  )
}
