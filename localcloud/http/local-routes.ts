import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock'
import { CloudError, invalidParam } from '../errors'
import { readFaults, type Faults } from '../faults'
import type { FunctionPool } from '../functions/pool'
import type { Timers } from '../functions/timers'
import type { WeChat } from '../wechat/wechat'
import { sendJson, sendJsonText } from './answer'
import { readJson } from './body'
import { answerWeChat } from './wechat-routes'

const MAX_BODY_BYTES = 1024 * 1024

export interface LocalContext {
  clock: Clock
  faults: Faults
  functions: FunctionPool
  timers: Timers
  wechat: WeChat
  /** Tells this running cloud from any other. */
  instance: string
  reset(): Promise<void>
  /** Routes of the program that embeds the cloud. */
  extra: Readonly<Record<string, () => Promise<unknown>>>
}

/** `/local/...`: what exists in the local cloud alone. */
export async function answerLocal(request: IncomingMessage, response: ServerResponse, context: LocalContext, route: string): Promise<void> {
  const method = request.method ?? 'GET'
  const [name = '', argument = '', second] = route.split('/')
  const key = `${method} ${name}`
  if (name === 'wechat') return answerWeChat(request, response, context.wechat)
  if (key === 'GET instance') return sendJson(response, 200, { instance: context.instance })
  if (key === 'GET clock') return sendJson(response, 200, { now: context.clock.now() })
  if (key === 'GET requests') return sendJson(response, 200, { count: context.faults.total(), requests: context.faults.requests() })
  if (key === 'GET timers') return sendJson(response, 200, { timers: context.timers.states() })
  if (key === 'GET logs') return sendJson(response, 200, { entries: await context.functions.log(argument).read(requestIdOf(request)) })
  if (key === 'POST clock') {
    moveClock(context.clock, await readJson(request, MAX_BODY_BYTES))
    await context.timers.settled()
    return sendJson(response, 200, { now: context.clock.now() })
  }
  if (key === 'POST faults') {
    context.faults.plan(readFaults(await readJson(request, MAX_BODY_BYTES)))
    return sendJson(response, 200, {})
  }
  if (key === 'POST reset') {
    await context.reset()
    return sendJson(response, 200, {})
  }
  if (key === 'POST timers') return sendJsonText(response, 200, await context.timers.fire(argument, second))
  if (method === 'GET' && Object.prototype.hasOwnProperty.call(context.extra, route)) {
    return sendJson(response, 200, await context.extra[route]?.())
  }
  throw new CloudError('NOT_FOUND', `nothing at /local/${route}`, 404)
}

function moveClock(clock: Clock, body: unknown): void {
  const { now, advance } = (body ?? {}) as { now?: unknown; advance?: unknown }
  if (now === null || (typeof now === 'number' && Number.isFinite(now))) clock.set(now)
  else if (typeof advance === 'number' && Number.isFinite(advance)) clock.advance(advance)
  else throw invalidParam('give now or advance, in milliseconds')
}

/** Of `?requestId=...`, which the route leaves out. */
const requestIdOf = (request: IncomingMessage) => new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('requestId') ?? undefined
