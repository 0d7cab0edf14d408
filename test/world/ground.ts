import { randomBytes, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Collection } from '../../cloudfunctions/_kit/collection'
import type { db as allCollections } from '../../cloudfunctions/_kit/db'
import { collections, secrets } from '../../config/collections'
import { localTemplates } from '../../config/message-templates'
import { sdkEnvironment, startLocalCloud, type LocalCloud } from '../../localcloud'
import type { Call, Input, Output } from '../../shared/contract/call'
import { newId } from '../../shared/domain/id'
import type { Answer } from '../../shared/errors'
import { quickFolder } from '../temporary'

/** Whoever makes a call: with a WeChat identity or, in a browser, with what CloudBase gave for its ticket. Null is nobody. */
export type Caller = { openid: string } | { accessToken: string } | null

type Database = typeof allCollections
type DocumentOf<N extends keyof Database> = Database[N] extends Collection<infer D> ? D : never

/** A local cloud of its own with nothing in it, and what every builder stands on. */
export interface Ground {
  cloud: LocalCloud
  /** The real SDK, as functions use it. */
  db: Database
  now(): number
  /** 1, 2, 3, …: so that no two things in one world are alike. */
  next(): number
  /** Makes a call the way a phone does. Each has a request id of its own unless one is given. */
  call<C extends Call>(call: C, caller: Caller, input: Input<C>, requestId?: string): Promise<Answer<Output<C>>>
  /** As `call`, for what must go well. @throws Error with the answer when it did not */
  done<C extends Call>(call: C, caller: Caller, input: Input<C>, requestId?: string): Promise<Output<C>>
  /** Sends anything as a call's envelope. */
  send(context: string, caller: Caller, envelope: unknown): Promise<Response>
  /** Puts a crowd of documents there, a hundred at once. */
  fill<N extends keyof Database>(collection: N, documents: DocumentOf<N>[]): Promise<void>
  /** Straight from the database, not counted as a request. */
  look<N extends keyof Database>(collection: N, query?: object): Promise<DocumentOf<N>[]>
  close(): Promise<void>
}

export const freshId = () => newId(randomBytes(12))
export const freshRequestId = () => randomUUID()

function identityOf(caller: Caller): Record<string, string> {
  if (!caller) return {}
  return 'openid' in caller ? { 'X-WX-OPENID': caller.openid } : { authorization: `Bearer ${caller.accessToken}` }
}

/**
 * @param env more of it for the functions, as a deployment sets it
 * @param overTheWire what this process asks of the database goes through HTTP, as what functions ask does
 */
export async function openGround(env: Record<string, string> = {}, overTheWire = false): Promise<Ground> {
  const dataDir = quickFolder('world')
  const functionsDir = process.env.TEST_FUNCTIONS_DIR
  if (!functionsDir) throw new Error('the functions are built by jest’s globalSetup: run these tests through jest')
  const cloud = await startLocalCloud({ port: 0, dataDir, functionsDir, collections, secrets, customLogin: 'WEB_SIGN_IN_KEY', env: { MESSAGE_TEMPLATES: localTemplates, ...env } })

  // The SDK reads where its cloud is when it is loaded, so it is loaded after that is known. It is not to warn of a
  // request that takes its time while the machine is busy.
  Object.assign(process.env, sdkEnvironment(cloud), { SILENCE: 'true' })
  const { db } = await import('../../cloudfunctions/_kit/db')
  if (!overTheWire) await withoutWire(cloud)
  const { loadSample } = await import('../../config/sample/load')

  let count = 0
  const send: Ground['send'] = (context, caller, envelope) =>
    fetch(`${cloud.url}/v1/functions/${context}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...identityOf(caller) },
      body: typeof envelope === 'string' ? envelope : JSON.stringify(envelope),
    })
  const call: Ground['call'] = async ({ context, name }, caller, input, requestId = freshRequestId()) =>
    (await send(context, caller, { call: name, input, requestId })).json()

  return {
    cloud,
    db,
    send,
    call,
    now: () => Math.floor(cloud.clock.now()),
    next: () => ++count,
    async done(which, caller, input, requestId) {
      const answer = await call(which, caller, input, requestId)
      if (!answer.ok) throw new Error(`${which.context}.${which.name} failed: ${JSON.stringify(answer.error)}`)
      return answer.data
    },
    fill: (collection, documents) => loadSample({ [db[collection].name]: documents }),
    look: (collection, query) => cloud.find(db[collection].name, query) as Promise<never>,
    async close() {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A document with its id under the name that the contract gives it. */
export type Made<D extends { _id: string }> = D & { id: string }
export const made = <D extends { _id: string }>(document: D): Made<D> => ({ ...document, id: document._id })

/**
 * From here on the SDK of this process asks the cloud in it directly: most of a test's time went into making and reading
 * the requests that set its scene. Functions, which are what is tested, keep to HTTP.
 */
async function withoutWire(cloud: LocalCloud): Promise<void> {
  const { database } = await import('../../cloudfunctions/_kit/cloud')
  const { constructor: sdk } = database as unknown as { constructor: { reqClass: unknown } }
  sdk.reqClass = class {
    async send(action: string, params: object): Promise<unknown> {
      // Others get their turn meanwhile, as they do while a request is on its way.
      await new Promise(resolve => setImmediate(resolve))
      const answer = asJson(await cloud.ask(asJson({ ...params, action }))) as { code?: string; message?: string }
      // As the SDK does with a refusal.
      if (answer.code) throw Object.assign(new Error(answer.message), answer)
      return answer
    }
  }
}

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
