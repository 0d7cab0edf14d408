import Taro from '@tarojs/taro'
import { AppError } from '../../shared/errors'
import type { Send } from './send'

/** WeChat itself says who calls; the phone does not. */
export const sendFromWechat: Send = async (context, envelope) => {
  try {
    const { result } = await Taro.cloud.callFunction({ name: context, data: envelope })
    return result
  } catch (error) {
    const said = String((error as { errMsg?: string }).errMsg ?? error)
    if (/exceed|too large/i.test(said)) throw new AppError('TOO_LARGE')
    throw new AppError(/timeout|-504002|ESOCKETTIMEDOUT/i.test(said) ? 'TIMEOUT' : 'OFFLINE')
  }
}
