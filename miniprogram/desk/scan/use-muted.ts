import Taro from '@tarojs/taro'
import { useState } from 'react'

const key = 'desk-muted'

/** Whether verdicts make no sound on this phone: kept. */
export function useMuted(): [boolean, () => void] {
  const [muted, setMuted] = useState(() => Taro.getStorageSync<boolean>(key) === true)
  const toggle = () => {
    setMuted(!muted)
    Taro.setStorageSync(key, !muted)
  }
  return [muted, toggle]
}
