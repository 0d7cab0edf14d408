import Taro from '@tarojs/taro'
import { beginAnewWithOthers } from './browser-mark'
import { cloudEnv } from './cloud-env'

/**
 * Chooses the CloudBase environment that WeChat's calls go to: TARO_APP_CLOUD_ENV at build time, or the program's
 * own default one. The browser build reads it from a file beside the page.
 */
export function connectToCloud(): void {
  if (process.env.TARO_ENV === 'h5') {
    // Under way while the page is drawn; a call that needs it asks again where this fails.
    void cloudEnv().catch(() => undefined)
    beginAnewWithOthers()
  }
  if (process.env.TARO_ENV !== 'weapp') return
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init({ traceUser: true, ...(env && { env }) })
}
