import { randomUUID } from 'node:crypto'
import { encode } from 'uqr'
import { MAXIMUM_KEY, type Store } from '../store/store'
import { toPng } from './png'

/** One call to WeChat's open API, as `GET /local/wechat` shows it. */
export interface WeChatCall {
  /** ms by the cloud's clock */
  at: number
  /** Such as `subscribeMessage.send`. */
  api: string
  data: unknown
  result: unknown
}

/** A code of the stand-in names the number that it gives; any other is one that WeChat does not know. */
const phoneCode = /^phone-(1\d{10})$/

/** What `security.msgSecCheck` takes at most, characters. */
const MAX_CHECKED_CHARACTERS = 2500

type Answer = (data: Record<string, unknown>) => Record<string, unknown>

/** Codes are WeChat's own: 40003 openid, 40037 template, 47001 malformed, 40169 scene, 44991 too long (uncertain). */
const ANSWERS: Readonly<Record<string, Answer>> = {
  'subscribeMessage.send': ({ touser, template_id, templateId }) => {
    if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
    if (!(template_id ?? templateId)) return { errcode: 40037, errmsg: 'invalid template_id' }
    return { errcode: 0, errmsg: 'ok', msgid: Date.now() }
  },
  'security.msgSecCheck': ({ content, openid, version }) => {
    if (typeof content !== 'string') return { errcode: 47001, errmsg: 'data format error' }
    if (version === 2 && (typeof openid !== 'string' || openid === '')) return { errcode: 40003, errmsg: 'invalid openid' }
    if ([...content].length > MAX_CHECKED_CHARACTERS) return { errcode: 44991, errmsg: 'content is too long' }
    return { errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 }, detail: [], trace_id: randomUUID() }
  },
  'phonenumber.getPhoneNumber': ({ code }) => {
    const phone = phoneCode.exec(String(code))?.[1]
    if (!phone) return { errcode: 40029, errmsg: 'invalid code' }
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' } }
  },
  'wxacode.getUnlimited': ({ scene, page }) => {
    if (typeof scene !== 'string' || scene.length === 0 || scene.length > 32) return { errcode: 40169, errmsg: 'invalid length for scene' }
    const picture = toPng(encode(`${String(page ?? '')}?scene=${scene}`).data, 6)
    return { errcode: 0, errmsg: 'ok', contentType: 'image/png', buffer: { type: 'Buffer', data: [...picture] } }
  }
}

/** Addresses of the open API, for callers that name them so. */
const BY_PATH: Readonly<Record<string, string>> = {
  '/cgi-bin/message/subscribe/send': 'subscribeMessage.send',
  '/wxa/msg_sec_check': 'security.msgSecCheck',
  '/wxa/business/getuserphonenumber': 'phonenumber.getPhoneNumber',
  '/wxa/getwxacodeunlimit': 'wxacode.getUnlimited'
}

/** Answers calls to WeChat's open API and keeps them to be looked at. */
export class WeChat {
  private next: number

  constructor(
    private readonly store: Store,
    private readonly now: () => number
  ) {
    const [last] = store.records.getKeys({ start: ['wechat', MAXIMUM_KEY], end: ['wechat'], reverse: true, limit: 1 })
    this.next = last ? Number(last[1]) + 1 : 1
  }

  /** @param name as the SDK sends it: `openapi.subscribeMessage.send`, `subscribeMessage.send`, or the address */
  async call(name: string, data: unknown): Promise<unknown> {
    const api = BY_PATH[name] ?? name.replace(/^openapi\./, '')
    const answer = Object.prototype.hasOwnProperty.call(ANSWERS, api) ? ANSWERS[api] : undefined
    const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
    const result = answer ? answer(fields) : { errcode: 48001, errmsg: `api ${api} is not supported by the local cloud` }
    const shown = 'buffer' in result ? { ...result, buffer: '(picture)' } : result
    const record: WeChatCall = { at: this.now(), api, data, result: shown }
    const id = this.next++
    await this.store.write(() => void this.store.records.put(['wechat', id], record))
    return result
  }

  calls(): WeChatCall[] {
    return [...this.store.records.getRange({ start: ['wechat'], end: ['wechat', MAXIMUM_KEY] })].map(({ value }) => value as WeChatCall)
  }

  async reset(): Promise<void> {
    await this.store.write(() => {
      for (const key of [...this.store.records.getKeys({ start: ['wechat'], end: ['wechat', MAXIMUM_KEY] })]) {
        void this.store.records.remove(key)
      }
    })
  }
}
