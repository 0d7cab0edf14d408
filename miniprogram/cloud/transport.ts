import type { Envelope } from '../../shared/contract/call'
import { sendFromBrowser } from './transport-browser'
import { sendFromWechat } from './transport-wechat'

/** Carries an envelope to a function and brings its answer, or throws an AppError OFFLINE, TIMEOUT or TOO_LARGE. */
export type Send = (context: string, envelope: Envelope) => Promise<unknown>

export const send: Send = process.env.TARO_ENV === 'h5' ? sendFromBrowser : sendFromWechat
