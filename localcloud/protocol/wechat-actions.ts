import { invalidParam } from '../errors'
import { refused, type Answer } from '../wechat/api'
import type { WeChat } from '../wechat/wechat'
import { openApiAnswer, openApiFailure, readOpenApiRequest } from '../wechat/wire'
import { text, type Params } from './params'

/** wx-server-sdk's code for an API that does not exist. */
const NO_SUCH_API = -604100

/** The one kind of the SDK's answers that is no JSON. */
export class BinaryAnswer {
  constructor(readonly bytes: Buffer) {}
}

type Action = (params: Params, wechat: WeChat) => Promise<unknown>

/** The JSON form: data as JSON text, the answer too. A picture is what `JSON.stringify` makes of a Buffer. */
const callApi: Action = async (params, wechat) => {
  const name = text(params, 'apiName')
  const answer = (await wechat.call(name, parseData(params.requestData))) ?? refused(48001, `api ${name} is not in the local cloud`)
  return { data: { responseData: JSON.stringify(inJson(answer)) } }
}

/** The form of wx-server-sdk: protobuf in, protobuf out. */
const callOpenApi: Action = async (params, wechat) => {
  if (!Buffer.isBuffer(params.requestData)) throw invalidParam('requestData must be bytes')
  const { isOpenApi, data } = readOpenApiRequest(params.requestData)
  const answer = isOpenApi ? await wechat.call(text(params, 'apiName'), data) : undefined
  if (!answer) return new BinaryAnswer(openApiFailure(NO_SUCH_API))
  if ('picture' in answer) return new BinaryAnswer(openApiAnswer(answer.picture, answer.contentType))
  return new BinaryAnswer(openApiAnswer(Buffer.from(JSON.stringify(answer.json)), 'application/json'))
}

const inJson = (answer: Answer) =>
  'json' in answer ? answer.json : { errcode: 0, errmsg: 'ok', contentType: answer.contentType, buffer: answer.picture.toJSON() }

function parseData(raw: unknown): unknown {
  if (typeof raw !== 'string' || raw === '') return {}
  try {
    return JSON.parse(raw) as unknown
  } catch {
    throw invalidParam('requestData is not JSON')
  }
}

export const WECHAT_ACTIONS: Readonly<Record<string, Action>> = {
  'wx.api': callApi,
  'wx.openApi': callOpenApi
}
