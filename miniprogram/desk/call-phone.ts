import Taro from '@tarojs/taro'

/** Opens the phone's dialler; who thinks better of it there has done nothing wrong. */
export const callPhone = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
