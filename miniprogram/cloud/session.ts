import Taro from '@tarojs/taro'

const key = 'openid'

/** Who the browser build acts as; on WeChat the platform knows, and this is empty. */
export const signedInAs = (): string => (process.env.TARO_ENV === 'h5' ? Taro.getStorageSync<string>(key) || '' : '')

export const signInAs = (openid: string): void => Taro.setStorageSync(key, openid)

export const signOut = (): void => Taro.removeStorageSync(key)
