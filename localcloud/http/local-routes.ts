import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../clock'
import { CloudError, invalidParam } from '../errors'
import { readFaults, type Faults } from '../faults'
import type { FunctionPool } from '../functions/pool'
import type { WeChat } from '../wechat/wechat'
import { sendJson, sendJsonText } from './answer'
import { readJson } from './body'

const MAX_BODY_BYTES = 1024 * 1024

export interface LocalContext {
  clock: Clock
  faults: Faults
  functions: FunctionPool
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
  const [name = '', argument = ''] = route.split('/')
  const key = `${method} ${name}`
  if (key === 'GET wechat') return sendJson(response, 200, { calls: context.wechat.calls() })
  if (key === 'GET instance') return sendJson(response, 200, { instance: context.instance })
  if (key === 'GET clock') return sendJson(response, 200, { now: context.clock.now() })
  if (key === 'GET requests') return sendJson(response, 200, { count: context.faults.total(), requests: context.faults.requests() })
  if (key === 'POST clock') {
    moveClock(context.clock, await readJson(request, MAX_BODY_BYTES))
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
  if (key === 'POST timers') return sendJsonText(response, 200, await fireTimer(context, argument))
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

/** Fires a function's first timer now, with the event the platform sends. */
async function fireTimer({ functions, clock }: LocalContext, name: string): Promise<string> {
  const timer = functions.timers(name)[0]
  if (!timer) throw new CloudError('NOT_FOUND', `the function ${name} has no timer`, 404)
  const event = { Type: 'Timer', TriggerName: timer.name, Time: new Date(clock.now()).toISOString(), Message: '' }
  return functions.invoke(name, JSON.stringify(event), { source: 'wx_trigger', timer: true, ip: '127.0.0.1' })
}
