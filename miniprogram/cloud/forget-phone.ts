import Taro from '@tarojs/taro'

/** What is this phone's own and tells nothing of a person. Scans of a desk are others' arrivals, and still to be delivered. */
const kept = ['type-size', 'openid', 'desk-clock']
const isKept = (key: string) => kept.includes(key) || key.startsWith('desk-scans:')

/** Takes away what this phone keeps of a person who has left: answers, forms begun, passes. */
export function forgetPhone(): void {
  for (const key of Taro.getStorageInfoSync().keys ?? []) if (!isKept(key)) Taro.removeStorageSync(key)
}
