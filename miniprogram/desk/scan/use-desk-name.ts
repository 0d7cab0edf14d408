import Taro from '@tarojs/taro'
import { useState } from 'react'

const key = 'desk-name'

/** What this phone's desk is called: kept until it is called otherwise, empty before. */
export function useDeskName(): [string, (name: string) => void] {
  const [name, setName] = useState(() => Taro.getStorageSync<string>(key) || '')
  const keep = (newName: string) => {
    setName(newName)
    Taro.setStorageSync(key, newName)
  }
  return [name, keep]
}
