import { askWeChat } from '../_kit/wechat'

export interface PhoneMessage {
  touser: string
  templateId: string
  /** Opened by a tap on it. */
  page: string
  data: Record<string, { value: string }>
}

/** How sending ended: `refused` says that it was not sent, and may be later; `unknown` says nothing. */
export type Ending = 'sent' | 'declined' | 'refused' | 'unknown'

/** WeChat's code for a message that the person never agreed to, or has used up their agreement for. */
const notAgreedTo = 43101

/** The platform's codes for a request that it did not pass on. */
const notPassedOn = /^(EXCEED_|SIGN_|INVALID_)/

/** Sends one message to a phone, once. Never throws: what became of it is the outcome. */
export async function sendToPhone({ touser, templateId, page, data }: PhoneMessage): Promise<Ending> {
  try {
    const { errcode, errmsg } = await askWeChat('subscribeMessage.send', { touser, template_id: templateId, page, data, lang: 'zh_CN' })
    if (errcode === 0) return 'sent'
    if (errcode === notAgreedTo) return 'declined'
    if (typeof errcode !== 'number') return 'unknown'
    console.error(JSON.stringify({ api: 'subscribeMessage.send', errcode, errmsg }))
    return 'refused'
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string }
    console.error(JSON.stringify({ api: 'subscribeMessage.send', code, message }))
    return notPassedOn.test(String(code)) ? 'refused' : 'unknown'
  }
}
