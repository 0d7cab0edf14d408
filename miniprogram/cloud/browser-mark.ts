import Taro from '@tarojs/taro'

/** Where this browser notes that a phone let it in. The login itself is kept by CloudBase's SDK. */
const key = 'browser-signed-in'

export const isMarkedSignedIn = (): boolean => Taro.getStorageSync<boolean>(key) === true

export const markSignedIn = (): void => Taro.setStorageSync(key, true)

export const markSignedOut = (): void => Taro.removeStorageSync(key)

/** Other windows of this browser begin anew when it is let in or out: each has the login that it began with. */
export const beginAnewWithOthers = (): void =>
  window.addEventListener('storage', event => {
    if (event.key === key && event.oldValue !== event.newValue) window.location.reload()
  })
