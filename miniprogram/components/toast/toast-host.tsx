import { Text, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

import { Icon } from '../icon/icon'
import { spaced } from '../text/spaced'
import { watchToasts, type ToastMessage } from './toast'
import './toast.css'

/** Where a page shows toasts; every `Page` has one, and only the page that is seen listens. */
export function ToastHost() {
  const [message, setMessage] = useState<ToastMessage>()
  const stop = useRef<() => void>()

  const start = () => {
    stop.current?.()
    stop.current = watchToasts(setMessage)
  }
  useDidShow(start)
  useDidHide(() => stop.current?.())
  useEffect(() => {
    start()
    return () => stop.current?.()
  }, [])

  if (!message) return null
  return (
    <View className='toast-host'>
      <View className='toast' {...{ role: 'status' }}>
        {message.icon && <Icon className='toast__ic' name={message.icon} size={20} color='white' />}
        <Text>{spaced(message.text)}</Text>
      </View>
    </View>
  )
}
