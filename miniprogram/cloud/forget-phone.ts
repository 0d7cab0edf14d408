import Taro from '@tarojs/taro'

/** What is this phone's own and tells nothing of a person. */
const kept = ['type-size', 'openid']

/** Takes away what this phone keeps of a person who has left: answers, forms begun, passes. */
export function forgetPhone(): void {
  for (const key of Taro.getStorageInfoSync().keys ?? []) if (!kept.includes(key)) Taro.removeStorageSync(key)
}
