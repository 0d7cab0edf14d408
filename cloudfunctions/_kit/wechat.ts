import { app } from './cloud'

/** What WeChat's open API answers: `errcode` 0 when all is well. */
export interface WeChatAnswer {
  errcode: number
  errmsg?: string
  [more: string]: unknown
}

/**
 * Asks WeChat's open API in the program's own name. The function's configuration must list the name under
 * `permissions.openapi`.
 *
 * @param api `phonenumber.getPhoneNumber`
 */
export async function askWeChat(api: string, data: object): Promise<WeChatAnswer> {
  const { result } = await app.callWxOpenApi({ apiName: api, requestData: data as never })
  return result as unknown as WeChatAnswer
}
