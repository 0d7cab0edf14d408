import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logins } from '../auth/logins'
import { CloudError, invalidParam } from '../errors'
import type { Caller } from '../functions/context'
import { MAX_PAYLOAD_BYTES } from '../functions/pool'
import { answerAdmin, type AdminContext } from '../protocol/admin'
import { sendError, sendJson, sendJsonText } from './answer'
import { answerAuth, bearerOf } from './auth-routes'
import { readBody } from './body'
import { assertLocal } from './guard'
import { answerLocal, type LocalContext } from './local-routes'
import { serveStatic } from './static'
import { answerStorage } from './storage-routes'

export interface ServerContext extends AdminContext, Omit<LocalContext, 'faults' | 'functions' | 'wechat'> {
  staticDir: string | undefined
  /** JSON files beside the static ones, made anew each time for the host that was asked. */
  madeFiles: Readonly<Record<string, (host: string) => unknown>>
  logins: Logins
  envId: string
}

/** How long a request may take to arrive, its head and in all, ms: the largest file comes over loopback in seconds. */
const HEADERS_MS = 30_000
const REQUEST_MS = 120_000

/** Further ones are closed unanswered. Some hundred phones and the functions' own calls stay far below. */
const MAX_CONNECTIONS = 4096

/** The one HTTP server of the cloud, on 127.0.0.1 alone. */
export function createHttpServer(context: ServerContext): Server {
  const server = createServer((request, response) => {
    const requestId = randomUUID()
    answer(request, response, context, requestId).catch((error: unknown) => {
      const known = error instanceof CloudError ? error : new CloudError('SYS_ERR', 'system error', 500)
      if (!response.headersSent) sendError(response, known, requestId)
      else response.destroy()
    })
  })
  // Longer than any client keeps a connection, so that none is closed under a request on its way.
  server.keepAliveTimeout = 120_000
  // A caller that does not come to the end of its request does not hold a connection for ever; answers may take longer.
  server.headersTimeout = HEADERS_MS
  server.requestTimeout = REQUEST_MS
  server.maxConnections = MAX_CONNECTIONS
  return server
}

export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

async function answer(request: IncomingMessage, response: ServerResponse, context: ServerContext, requestId: string): Promise<void> {
  assertLocal(request)
  if (request.method === 'POST' && /^\/admin(\?|$)/.test(request.url ?? '')) return answerAdmin(request, response, context, requestId)
  const url = readUrl(request)
  const { pathname } = url
  if (pathname.startsWith('/v1/functions/')) return callFunction(request, response, context, pathname, requestId)
  if (pathname.startsWith('/auth/v1/')) return answerAuth(request, response, context, url)
  if (pathname.startsWith('/storage/')) return answerStorage(request, response, context.files, url, requestId)
  if (pathname.startsWith('/local/')) return answerLocal(request, response, context, pathname.slice('/local/'.length))
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const made = isRead && Object.prototype.hasOwnProperty.call(context.madeFiles, pathname) ? context.madeFiles[pathname] : undefined
  if (made) return sendJson(response, 200, made(request.headers.host ?? ''))
  if (isRead && context.staticDir && serveStatic(request, response, context.staticDir, decoded(pathname))) return
  throw new CloudError('NOT_FOUND', `nothing at ${pathname}`, 404)
}

function readUrl(request: IncomingMessage): URL {
  try {
    return new URL(request.url ?? '/', 'http://127.0.0.1')
  } catch {
    throw invalidParam('malformed address')
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    throw invalidParam('malformed address')
  }
}

/** `POST /v1/functions/<name>`: the body is the event, the answer is what the function returned. */
async function callFunction(request: IncomingMessage, response: ServerResponse, context: ServerContext, pathname: string, requestId: string): Promise<void> {
  if (request.method !== 'POST') throw new CloudError('INVALID_PARAM', 'functions are called by POST', 405)
  const body = await readBody(request, MAX_PAYLOAD_BYTES)
  const event = body.length === 0 ? '{}' : body.toString('utf8')
  assertJson(event)
  const caller = callerOf(request, context.logins)
  const name = decoded(pathname.slice('/v1/functions/'.length))
  const noted = caller.openid === undefined ? undefined : context.wechat.people.saw(caller.openid)
  const [answer] = await Promise.all([context.functions.invoke(name, event, { ...caller, ip: '127.0.0.1' }, requestId), noted])
  sendJsonText(response, 200, answer)
}

/** Who signed in from a browser, the person whom a header names, or nobody. @throws as `Logins.userOf` */
function callerOf(request: IncomingMessage, logins: Logins): Caller {
  const token = bearerOf(request)
  if (token !== undefined) return { web: logins.userOf(token), source: 'web_client' }
  const openid = request.headers['x-wx-openid']
  return typeof openid === 'string' && openid !== '' ? { openid, source: 'wx_client' } : { source: 'wx_http' }
}

function assertJson(text: string): void {
  try {
    JSON.parse(text)
  } catch {
    throw invalidParam('the event is not JSON')
  }
}
