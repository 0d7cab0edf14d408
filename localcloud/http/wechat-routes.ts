import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudError, invalidParam } from '../errors'
import type { WeChat } from '../wechat/wechat'
import { sendJson } from './answer'
import { readJson } from './body'

const MAX_BODY_BYTES = 1024 * 1024
const USUAL_PAGE = 20
const LONGEST_PAGE = 100

/**
 * `/local/wechat`: what a phone's WeChat, and its console, would know.
 * - `GET /local/wechat?limit=&before=`: calls, the newest first, and all consents; `next` is the `before` of what follows
 * - `GET /local/wechat/codes/<id>`: the picture of a mini-program code
 * - `POST /local/wechat/consent {openid, templates: [{id, accepted}]}`: answers as `wx.requestSubscribeMessage` does
 * - `GET`, `POST /local/wechat/settings {templates, riskyWords}`
 */
export async function answerWeChat(request: IncomingMessage, response: ServerResponse, wechat: WeChat): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const [, , , part = '', id = ''] = pathname.split('/')
  const key = `${request.method ?? 'GET'} ${part}`
  if (key === 'GET ') return sendJson(response, 200, page(wechat, searchParams))
  if (key === 'GET codes') return sendPicture(response, wechat.picture(Number(id)))
  if (key === 'GET settings') return sendJson(response, 200, wechat.currentSettings())
  if (key === 'POST settings') {
    wechat.change(object(await readJson(request, MAX_BODY_BYTES)))
    return sendJson(response, 200, wechat.currentSettings())
  }
  if (key === 'POST consent') {
    const { openid, templates } = object(await readJson(request, MAX_BODY_BYTES)) as { openid?: unknown; templates?: { id: string; accepted: boolean }[] }
    await wechat.people.answer(openid, templates)
    const answers = (templates ?? []).map(({ id: template, accepted }) => [template, accepted ? 'accept' : 'reject'])
    return sendJson(response, 200, { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(answers) })
  }
  throw new CloudError('NOT_FOUND', `nothing at ${pathname}`, 404)
}

function page(wechat: WeChat, query: URLSearchParams) {
  const limit = Math.min(natural(query, 'limit') ?? USUAL_PAGE, LONGEST_PAGE)
  const calls = wechat.calls(limit, natural(query, 'before'))
  const last = calls.at(-1)
  const { templates = [] } = wechat.currentSettings()
  return { calls, ...(calls.length === limit && last && last.id > 1 && { next: last.id }), consents: wechat.people.consents(), templates }
}

function sendPicture(response: ServerResponse, picture: Buffer | undefined): void {
  if (!picture) throw new CloudError('NOT_FOUND', 'no such picture', 404)
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': picture.length })
  response.end(picture)
}

function natural(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name)
  if (value === null) return undefined
  if (!/^[1-9]\d{0,14}$/.test(value)) throw invalidParam(`${name} must be a whole number from 1 on`)
  return Number(value)
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidParam('the body must be an object')
  return value as Record<string, unknown>
}
