import { invalidParam } from '../errors'
import { MAXIMUM_KEY, type Store } from '../store/store'
import { refused, type Answer, type Api, type WeChatSettings } from './api'
import { drawCode } from './mini-program-code'
import { People } from './people'
import { givePhoneNumber } from './phone-number'
import { sendSubscribedMessage } from './subscribed-message'
import { checkText } from './text-check'

/** One call to WeChat's open API, as `GET /local/wechat` shows it. */
export interface WeChatCall {
  /** Rises with every call. */
  id: number
  /** ms by the cloud's clock */
  at: number
  /** Such as `subscribeMessage.send`. */
  api: string
  data: unknown
  /** What WeChat answered; in place of a picture, `picture` says where it is. */
  result: Readonly<Record<string, unknown>>
}

const APIS: Readonly<Record<string, Api>> = {
  'subscribeMessage.send': sendSubscribedMessage,
  'security.msgSecCheck': checkText,
  'phonenumber.getPhoneNumber': givePhoneNumber,
  'wxacode.getUnlimited': drawCode
}

/** Addresses of the open API, for callers that name them so. */
const BY_PATH: Readonly<Record<string, string>> = {
  '/cgi-bin/message/subscribe/send': 'subscribeMessage.send',
  '/wxa/msg_sec_check': 'security.msgSecCheck',
  '/wxa/business/getuserphonenumber': 'phonenumber.getPhoneNumber',
  '/wxa/getwxacodeunlimit': 'wxacode.getUnlimited'
}

const own = <T>(table: Readonly<Record<string, T>>, key: string) => (Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined)

/** Stands in for WeChat: answers calls to its open API and keeps them to be looked at. */
export class WeChat {
  readonly people: People
  private next: number
  private settings: WeChatSettings

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly givenSettings: WeChatSettings = {}
  ) {
    this.people = new People(store, now)
    this.settings = givenSettings
    const [last] = store.records.getKeys({ start: ['wechat', MAXIMUM_KEY], end: ['wechat'], reverse: true, limit: 1 })
    this.next = last ? Number(last[1]) + 1 : 1
  }

  /**
   * @param name as the SDKs send it: `openapi.subscribeMessage.send`, `subscribeMessage.send`, or the address
   * @returns undefined for an API that is not here
   */
  async call(name: string, data: unknown): Promise<Answer | undefined> {
    const api = apiOf(name)
    const run = own(APIS, api)
    const fields = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
    const id = this.next++
    return this.store.write(() => {
      const answer = run?.(fields, { people: this.people, settings: this.settings, now: this.now() })
      const shown = answer ?? refused(48001, `api ${api} is not in the local cloud`)
      const result = 'json' in shown ? shown.json : { errcode: 0, errmsg: 'ok', contentType: shown.contentType, picture: `/local/wechat/codes/${id}` }
      void this.store.records.put(['wechat', id], { id, at: this.now(), api, data, result } satisfies WeChatCall)
      return answer
    })
  }

  /** Calls, the newest first. @param before only those with a smaller id */
  calls(limit: number, before?: number): WeChatCall[] {
    const start = ['wechat', before === undefined ? MAXIMUM_KEY : before - 1]
    return [...this.store.records.getRange({ start, end: ['wechat'], reverse: true, limit })].map(({ value }) => value as WeChatCall)
  }

  /** The picture that a call was answered with; drawn anew. */
  picture(id: number): Buffer | undefined {
    const call = this.store.records.get(['wechat', id]) as WeChatCall | undefined
    const world = { people: this.people, settings: this.settings, now: this.now() }
    const answer = call?.api === 'wxacode.getUnlimited' ? drawCode(call.data as Record<string, unknown>, world) : undefined
    return answer && 'picture' in answer ? answer.picture : undefined
  }

  currentSettings(): WeChatSettings {
    return this.settings
  }

  /** Changes what is named until the cloud is reset or started again. @throws INVALID_PARAM */
  change(settings: { templates?: unknown; riskyWords?: unknown }): void {
    const { templates, riskyWords } = settings
    const isTemplates = templates === undefined || (Array.isArray(templates) && templates.every(one => typeof (one as { id?: unknown } | null)?.id === 'string'))
    const isWords = riskyWords === undefined || (Array.isArray(riskyWords) && riskyWords.every(one => typeof one === 'string'))
    if (!isTemplates || !isWords) throw invalidParam('templates is a list of {id, title, fields}, riskyWords one of texts')
    this.settings = { ...this.settings, ...(settings as WeChatSettings) }
  }

  async reset(): Promise<void> {
    this.people.reset()
    this.settings = this.givenSettings
    await this.store.write(() => {
      for (const kind of ['wechat', 'consent', 'visitor']) {
        for (const key of [...this.store.records.getKeys({ start: [kind], end: [kind, MAXIMUM_KEY] })]) void this.store.records.remove(key)
      }
    })
  }
}

const apiOf = (name: string) => own(BY_PATH, name) ?? name.replace(/^openapi\./, '')
