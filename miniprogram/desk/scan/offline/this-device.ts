import Taro from '@tarojs/taro'
import { forgetAnswers } from '../../../cloud/kept-answers'
import type { Device, DeviceStorage } from './device'
import { filesOfBrowser } from './files-of-browser'
import { filesOfWechat } from './files-of-wechat'
import { steadyFrom } from './steady'

const storage: DeviceStorage = {
  get: key => Taro.getStorageSync(key) || undefined,
  set(key, value) {
    try {
      Taro.setStorageSync(key, value)
    } catch {
      // What is kept of answers is a convenience: a scan is worth more.
      forgetAnswers()
      Taro.setStorageSync(key, value)
    }
  },
  remove: key => Taro.removeStorageSync(key),
  keys: () => [...(Taro.getStorageInfoSync().keys ?? [])],
}

export const thisDevice: Device = {
  wall: () => Date.now(),
  // WeChat's engine on some phones has no such clock.
  steady: typeof performance === 'object' && typeof performance.now === 'function' ? () => performance.now() : steadyFrom(() => Date.now()),
  storage,
  files: process.env.TARO_ENV === 'h5' ? filesOfBrowser() : filesOfWechat(),
}
