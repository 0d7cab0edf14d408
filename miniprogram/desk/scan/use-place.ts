import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Place } from './offline/desk-view'

const keyOf = (activityId: string) => `desk-at:${activityId}`
const nameKey = 'desk-name'

/** What this phone's desk was called last, at any activity; empty before. */
export const lastDeskName = (): string => Taro.getStorageSync<string>(nameKey) || ''

/** Where this phone stands at an activity, and for what: kept until it is chosen anew. */
export function usePlace(activityId: string): [Place | null, (place: Place) => void] {
  const [place, setPlace] = useState(() => Taro.getStorageSync<Place>(keyOf(activityId)) || null)
  const keep = (chosen: Place) => {
    setPlace(chosen)
    Taro.setStorageSync(keyOf(activityId), chosen)
    Taro.setStorageSync(nameKey, chosen.desk)
  }
  return [place, keep]
}
