import Taro from '@tarojs/taro'

/**
 * Chooses the CloudBase environment that WeChat's calls go to: TARO_APP_CLOUD_ENV at build time, or the program's
 * own default one. The browser build needs no choice: it calls the server that it came from.
 */
export function connectToCloud(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init({ traceUser: true, ...(env && { env }) })
}
