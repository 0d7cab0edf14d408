import type { IncomingMessage, ServerResponse } from 'node:http'
import { asCloudError, CloudError } from '../errors'
import { NO_ANSWER, type Faults } from '../faults'
import type { FunctionPool } from '../functions/pool'
import { readBody } from '../http/body'
import { sendBytes, sendJson } from '../http/answer'
import { boundaryOf, readMultipart } from '../http/multipart'
import type { Database } from '../engine/database'
import { isPlainObject } from '../engine/values'
import type { Files } from '../storage/files'
import type { WeChat } from '../wechat/wechat'
import { DATABASE_ACTIONS } from './database-actions'
import { optionalText, text, type Params } from './params'
import { STORAGE_ACTIONS } from './storage-actions'
import { BinaryAnswer, WECHAT_ACTIONS } from './wechat-actions'

/** Bytes of a request to `/admin`. */
const MAX_BODY_BYTES = 32 * 1024 * 1024

export interface AdminContext {
  database: Database
  files: Files
  functions: FunctionPool
  wechat: WeChat
  faults: Faults
  now(): number
  url(): string
}

/** The SDK's own protocol: one POST a request, `action` names what to do, errors are answers with a `code`. */
export async function answerAdmin(request: IncomingMessage, response: ServerResponse, context: AdminContext, requestId: string): Promise<void> {
  try {
    if (!request.headers.authorization) throw new CloudError('SIGN_PARAM_INVALID', 'the request is not signed')
    const params = await readParams(request)
    const action = text(params, 'action')
    const answer = await underFaults(action, params, context, () => perform(action, params, request, context, requestId))
    if (answer === NO_ANSWER) return void request.socket.destroy()
    if (answer instanceof BinaryAnswer) return sendBytes(response, answer.bytes)
    sendJson(response, 200, { requestId, ...(answer as object) })
  } catch (error) {
    const { code, message } = asCloudError(error)
    sendJson(response, 200, { code, message, requestId })
  }
}

/**
 * One request to the database as the SDK would be answered, for who is in the same process: with all that stands between
 * but the wire. @throws Error when a planned fault leaves it without an answer
 */
export async function answerDirectly(params: Params, context: AdminContext, requestId: string): Promise<object> {
  const answer = await answerOf(params, context).catch((error: unknown) => {
    const { code, message } = asCloudError(error)
    return { code, message }
  })
  if (answer === NO_ANSWER) throw new Error('socket hang up')
  return { requestId, ...(answer as object) }
}

async function answerOf(params: Params, context: AdminContext): Promise<unknown> {
  const action = text(params, 'action')
  const work = DATABASE_ACTIONS[action]
  if (!work) throw new CloudError('INVALID_ACTION', `unknown action ${action}`)
  return underFaults(action, params, context, async () => work(params, { database: context.database, now: Math.floor(context.now()) }))
}

function underFaults(action: string, params: Params, { faults, database }: AdminContext, work: () => Promise<unknown>): Promise<unknown> {
  const asked = { action, collection: optionalText(params, 'collectionName'), transactionId: optionalText(params, 'transactionId') }
  return faults.run(asked, work, id => abortIfOpen(database, id))
}

function abortIfOpen(database: Database, transactionId: string): void {
  try {
    database.abort(transactionId)
  } catch {
    // It is over already.
  }
}

async function readParams(request: IncomingMessage): Promise<Params> {
  const body = await readBody(request, MAX_BODY_BYTES)
  const boundary = boundaryOf(request.headers['content-type'])
  if (boundary !== undefined) return readForm(body, boundary)
  const params = parseJson(body.toString('utf8'))
  if (!isPlainObject(params)) throw new CloudError('INVALID_PARAM', 'the body must be an object')
  return params
}

async function perform(action: string, params: Params, request: IncomingMessage, context: AdminContext, requestId: string): Promise<unknown> {
  const own = <T>(table: Readonly<Record<string, T>>) => (Object.prototype.hasOwnProperty.call(table, action) ? table[action] : undefined)
  const onDatabase = own(DATABASE_ACTIONS)
  if (onDatabase) return onDatabase(params, { database: context.database, now: Math.floor(context.now()) })
  const onStorage = own(STORAGE_ACTIONS)
  if (onStorage) return onStorage(params, { files: context.files, url: context.url() })
  if (action === 'functions.invokeFunction') return invokeFunction(params, request, context, requestId)
  const onWeChat = own(WECHAT_ACTIONS)
  if (onWeChat) return onWeChat(params, context.wechat)
  if (action === 'auth.wsWebSign') throw new CloudError('INVALID_ACTION', 'watch is not supported here')
  throw new CloudError('INVALID_ACTION', `unknown action ${action}`)
}

/** A function called by another has no identity but the chain of sources that led to it. */
async function invokeFunction(params: Params, request: IncomingMessage, context: AdminContext, requestId: string): Promise<unknown> {
  const source = String(request.headers['x-tcb-source'] ?? '').replace(/^,/, '') || 'scf'
  const event = typeof params.request_data === 'string' && params.request_data !== '' ? params.request_data : '{}'
  const result = await context.functions.invoke(text(params, 'function_name'), event, { source, ip: '127.0.0.1' }, requestId)
  return { data: { response_data: result } }
}

/** The form that wx-server-sdk sends: texts, and bytes in the parts that have a content type. */
function readForm(body: Buffer, boundary: string): Params {
  const parts = readMultipart(body, boundary)
  return Object.fromEntries(parts.map(({ name, contentType, bytes }) => [name, contentType === undefined ? bytes.toString('utf8') : bytes]))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new CloudError('INVALID_PARAM', 'the request holds text that is not JSON')
  }
}
