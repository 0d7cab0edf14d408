import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { watchCamera } from './watch-camera'
import './camera.css'

interface BrowserCameraProps {
  onRead: (text: string) => void
  onUnable: (why: string) => void
}

/** The camera's picture, in a browser alone; it is looked at until there is a code in it. */
export function BrowserCamera(props: BrowserCameraProps) {
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(props)

  useEffect(() => {
    latest.current = props
  })
  useEffect(
    () =>
      watchCamera(video.current!, {
        onRead: text => latest.current.onRead(text),
        onUnable: why => latest.current.onUnable(why),
      }),
    [],
  )

  return (
    <View className='camera'>
      <video ref={video} className='camera__film' playsInline muted aria-label='摄像头画面' />
      <View className='camera__frame' />
    </View>
  )
}
