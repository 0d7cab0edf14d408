import type { Send } from './send'
import { sendFromBrowser } from './transport-browser'
import { sendFromWechat } from './transport-wechat'

export const send: Send = process.env.TARO_ENV === 'h5' ? sendFromBrowser : sendFromWechat
