import { CustomLogin, newTicketKey } from './auth/custom-login'
import { Logins } from './auth/logins'
import { randomUUID } from 'node:crypto'
import { createClock } from './clock'
import { Database } from './engine/database'
import { find } from './engine/find'
import type { Doc } from './engine/values'
import { DEFAULT_APP_ID, DEFAULT_ENV_ID, platformEnvironment } from './environment'
import { Faults, type Fault, type RequestRecord } from './faults'
import type { FleetLimits } from './functions/fleet'
import { FunctionPool } from './functions/pool'
import { Timers, type TimerState } from './functions/timers'
import { createHttpServer, listen } from './http/server'
import { answerDirectly } from './protocol/admin'
import { loadSecrets, type SecretConfig } from './secrets'
import { Files } from './storage/files'
import { OnlyOne } from './store/only-one'
import { Store } from './store/store'
import type { CollectionConfig, IndexConfig } from './types'
import type { WeChatSettings } from './wechat/api'
import { sweepBlobs, verify } from './verify'
import { WeChat } from './wechat/wechat'

export type { CollectionConfig, Fault, IndexConfig, RequestRecord, SecretConfig, TimerState, WeChatSettings }

export interface LocalCloudOptions {
  /** 0 is any free one. */
  port: number
  /** Everything durable lives here. */
  dataDir: string
  /** One folder per function: `index.js`, `package.json`, `config.json`. */
  functionsDir: string
  collections: readonly CollectionConfig[]
  /** Made on first start, kept in the data folder, put into every function's environment as base64. */
  secrets?: readonly SecretConfig[]
  /** More environment for every function. */
  env?: Record<string, string>
  envId?: string
  appId?: string
  /** Files served at `/`. */
  staticDir?: string
  /** JSON files beside those, made anew each time: by name, from the host that the browser asked, `localhost:8080`. */
  madeFiles?: Record<string, (cloud: LocalCloud, host: string) => unknown>
  /** The variable in which functions find the private key of custom login, base64 of the console's file; none is no custom login. */
  customLogin?: string
  /** More GET routes below `/local/`. */
  localRoutes?: Record<string, (cloud: LocalCloud) => Promise<unknown>>
  /** What WeChat's console would hold: any template and no risky word unless given. */
  wechat?: WeChatSettings
  /** How long a transaction may stay open, ms of the machine's time; 30,000 unless told otherwise. */
  transactionMs?: number
  /** Of each function: 4 instances, 1,000 calls waiting for them, 60,000 ms of the machine's time each, unless told otherwise. */
  functionLimits?: Partial<FleetLimits>
  /** Functions' timers fire by themselves, by the cloud's clock; only when asked unless true. */
  timers?: boolean
  /** Ends the process at once, as `kill -9` does; a fault plan may then `kill`. For a cloud that has a process of its own. */
  onKill?: () => void
}

export interface LocalCloud {
  /** `http://127.0.0.1:PORT` */
  url: string
  envId: string
  /** Milliseconds since 1970 UTC. It keeps running after it was set; null is the machine's time. */
  clock: { now(): number; set(ms: number | null): void; advance(ms: number): void }
  faults: {
    /** Replaces the plan and forgets the requests seen. @throws INVALID_PARAM for a plan that makes no sense */
    plan(faults: Fault[]): void
    clear(): void
    /** The SDK's requests since the last plan or clear. */
    requests(): RequestRecord[]
  }
  timers: {
    states(): TimerState[]
    /** Fires a function's timer now, its first unless it is named. Gives what the function returned, as JSON. */
    fire(name: string, trigger?: string): Promise<string>
    /** Resolves when all that the clock has fired so far is done. */
    settled(): Promise<void>
  }
  /**
   * A request to the database as the SDK makes it, and its answer, without the wire between. It counts as one.
   * @param params as they stand in JSON
   */
  ask(params: Record<string, unknown>): Promise<object>
  /** Straight from the engine, not counted as a request; at most all that match. */
  find(collection: string, query?: object): Promise<Record<string, unknown>[]>
  isEmpty(): Promise<boolean>
  /** @throws Error for a secret that is not configured */
  secret(name: string): string
  /** Forgets documents, files and WeChat calls, open transactions and faults. Secrets, clock and indexes stay. */
  reset(): Promise<void>
  close(): Promise<void>
}

/** Starts a cloud on this machine. @throws Error when port or data folder are taken, or data breaks a new unique index */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const onlyOne = new OnlyOne(options.dataDir)
  await onlyOne.claim()
  try {
    return await startAlone(options, onlyOne)
  } catch (error) {
    onlyOne.unmark()
    throw error
  }
}

async function startAlone(options: LocalCloudOptions, onlyOne: OnlyOne): Promise<LocalCloud> {
  const { dataDir, envId = DEFAULT_ENV_ID, appId = DEFAULT_APP_ID } = options
  const clock = createClock()
  const secrets = loadSecrets(dataDir, [
    ...(options.secrets ?? []),
    { name: LINK_KEY, bytes: 32 },
    { name: TOKEN_KEY, bytes: 32 },
    ...(options.customLogin ? [{ name: TICKET_KEY, make: newTicketKey }] : []),
  ])
  const { [LINK_KEY]: linkKey = '', [TOKEN_KEY]: tokenKey = '', [TICKET_KEY]: ticketKey = '', ...functionSecrets } = secrets
  const customLogin = options.customLogin ? new CustomLogin(ticketKey, envId, clock.now) : undefined
  if (options.customLogin && customLogin) functionSecrets[options.customLogin] = customLogin.credentials()
  const store = new Store(dataDir)
  if (store.repair) for (const line of [store.repair, ...verify(store, dataDir)]) console.error(line)
  const database = new Database(store, options.transactionMs)
  await database.prepare(options.collections)
  const files = new Files(store, dataDir, { envId, key: linkKey, now: clock.now })
  // What a repair has left without a record may be wanted by whoever looks into it.
  if (!store.repair) sweepBlobs(store, dataDir)
  const wechat = new WeChat(store, clock.now, options.wechat)
  const logins = new Logins(store, { envId, key: tokenKey, now: clock.now, customLogin })
  const faults = new Faults(options.onKill)
  const environment: Record<string, string> = { ...functionSecrets, ...options.env }
  const functions = new FunctionPool({
    ...{ dataDir, functionsDir: options.functionsDir, environment, clock, envId, appId, limits: options.functionLimits },
    secrets: Object.values({ ...secrets, ...functionSecrets }),
  })
  const timers = new Timers(functions, clock)

  const reset = async () => {
    faults.clear()
    await database.reset()
    await files.reset()
    await wechat.reset()
    await logins.reset()
  }

  let url = ''
  let closed: Promise<void> | undefined
  const extra: Record<string, () => Promise<unknown>> = {}
  const madeFiles: Record<string, (host: string) => unknown> = {}
  const parts = { database, files, functions, wechat, faults, now: clock.now }
  const server = createHttpServer({
    ...{ ...parts, timers, logins, envId, clock, reset, extra, madeFiles },
    instance: onlyOne.instance,
    url: () => url,
    staticDir: options.staticDir
  })

  const close = async () => {
    timers.stop()
    faults.stop()
    functions.stop()
    database.abortAll()
    const stopped = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeAllConnections()
    await stopped
    await store.close()
    onlyOne.unmark()
  }

  const cloud: LocalCloud = {
    get url() {
      return url
    },
    envId,
    clock,
    faults,
    timers,
    ask: params => answerDirectly(params, { ...parts, url: () => url }, randomUUID()),
    find: (name, query = {}) => {
      const collection = database.collection(name)
      return Promise.resolve(database.read(undefined, (view) => find(view, collection, query as Doc).map(({ doc }) => doc)))
    },
    isEmpty: () => Promise.resolve(database.isEmpty()),
    secret: (name) => {
      const value = functionSecrets[name]
      if (value === undefined) throw new Error(`no secret ${name}`)
      return value
    },
    reset,
    close: () => (closed ??= close())
  }
  for (const [route, handler] of Object.entries(options.localRoutes ?? {})) extra[route] = () => handler(cloud)
  for (const [name, make] of Object.entries(options.madeFiles ?? {})) madeFiles[`/${name}`] = host => make(cloud, host)

  url = `http://127.0.0.1:${await listen(server, options.port)}`
  onlyOne.mark(url)
  Object.assign(environment, platformEnvironment(url, envId))
  // Says what is wrong with a config now rather than when its time has come.
  timers.states()
  if (options.timers) timers.start()
  return cloud
}

/** Sign the links of the storage, people's tokens and functions' tickets; not given to functions as they are. */
const LINK_KEY = 'LOCALCLOUD_LINK_KEY'
const TOKEN_KEY = 'LOCALCLOUD_TOKEN_KEY'
const TICKET_KEY = 'LOCALCLOUD_TICKET_KEY'

/**
 * The environment under which an unmodified `@cloudbase/node-sdk` in this or another process talks to this cloud as
 * if it ran inside CloudBase.
 */
export function sdkEnvironment(cloud: { url: string; envId?: string }): Record<string, string> {
  return platformEnvironment(cloud.url, cloud.envId ?? DEFAULT_ENV_ID)
}
