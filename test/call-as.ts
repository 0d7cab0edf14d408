import { randomUUID } from 'node:crypto'

import type { Call, Input, Output } from '../shared/contract/call'
import type { Answer } from '../shared/errors'

/** Makes one call over HTTP as the phone of that person would. @throws Error with the code when it is an error */
export async function callAs<C extends Call>(url: string, openid: string, { context, name }: C, input: Input<C>): Promise<Output<C>> {
  const response = await fetch(`${url}/v1/functions/${context}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'X-WX-OPENID': openid },
    body: JSON.stringify({ call: name, input, requestId: randomUUID() }),
  })
  const answer = (await response.json()) as Answer<Output<C>>
  if (!answer.ok) throw new Error(`${context}.${name} as ${openid}: ${answer.error.code}`)
  return answer.data
}
