import type { People } from './people'

/** A template of subscribed messages, as it was chosen in WeChat's console. */
export interface Template {
  id: string
  /** What people read above the message. */
  title?: string
  /** Keys of its fields, such as `thing1`; a message must fill each of them and no other. Any are taken when absent. */
  fields?: readonly string[]
}

export interface WeChatSettings {
  /** All that may be sent; any template when absent. */
  templates?: readonly Template[]
  /** Words that the check of texts finds risky, in any case of their letters. */
  riskyWords?: readonly string[]
}

/** JSON with `errcode` 0 or one of WeChat's codes, or a picture. */
export type Answer = { json: Readonly<Record<string, unknown>> } | { picture: Buffer; contentType: string }

/** What an API is given beside its data. */
export interface World {
  people: People
  settings: WeChatSettings
  /** ms by the cloud's clock */
  now: number
}

/**
 * One API of WeChat's open platform. It runs within the write that records the call: what it changes and the record
 * are on disk together.
 *
 * @param data what the caller sent, its keys in snake_case as WeChat has them
 */
export type Api = (data: Readonly<Record<string, unknown>>, world: World) => Answer

export const refused = (errcode: number, errmsg: string): Answer => ({ json: { errcode, errmsg } })

export const done = (more: Readonly<Record<string, unknown>> = {}): Answer => ({ json: { errcode: 0, errmsg: 'ok', ...more } })

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
