import { cloudEnv, type CloudEnv } from '../../miniprogram/cloud/cloud-env'
import { enterWith, isSignedIn, leaveBrowser } from '../../miniprogram/cloud/browser-sign-in'
import { sendFromBrowser } from '../../miniprogram/cloud/transport-browser'
import type * as Sdk from '@cloudbase/node-sdk'
import { deploy, errorOf, startBench, type Bench } from './harness'
import { pretendBrowser } from './web-client'

const kept = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
  removeStorageSync: (key: string) => void kept.delete(key),
  getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
}))

/** What a browser's build takes of the package, where Node would take another. */
jest.mock('@cloudbase/js-sdk/app', () => jest.requireActual<object>('../../node_modules/@cloudbase/js-sdk/app/dist/index.js'))

let bench: Bench
const machine = globalThis.fetch
/** What the page's server answers for `cloud-env.json`; nothing when there is no network. */
let besidePage: CloudEnv | object | undefined
let offline = false

beforeAll(async () => {
  process.env.TARO_ENV = 'h5'
  pretendBrowser()
  for (const level of ['log', 'warn', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => undefined)
  bench = await startBench({ customLogin: 'SIGN_IN_KEY' })
  deploy(bench.functionsDir, 'who', 'exports.main = async (event, context) => ({ call: event.call, by: JSON.parse(context.environment).TCB_CUSTOM_USER_ID ?? null })')
  deploy(bench.functionsDir, 'uid', 'exports.main = async (event, context) => JSON.parse(context.environment).TCB_UUID')
  deploy(bench.functionsDir, 'slow', 'exports.main = () => new Promise(() => undefined)', { timeout: 1 })
  deploy(bench.functionsDir, 'broken', 'exports.main = () => { throw new Error("no") }')
  const host = new URL(bench.cloud.url).host
  besidePage = { env: bench.cloud.envId, host }
  globalThis.fetch = async (address, init) => {
    if (offline) throw new TypeError('Failed to fetch')
    return address === 'cloud-env.json' ? Response.json(besidePage) : machine(address, init)
  }
})
afterEach(() => bench.cloud.clock.set(null))
afterAll(async () => {
  globalThis.fetch = machine
  await bench.stop()
})

const send = (context = 'who', input: unknown = {}) => sendFromBrowser(context, { call: 'look', input, requestId: 'r-1' })

function ticket(userId: string): string {
  const credentials = JSON.parse(Buffer.from(bench.cloud.secret('SIGN_IN_KEY'), 'base64').toString('utf8')) as never
  return jest.requireActual<typeof Sdk>('@cloudbase/node-sdk').init({ env: bench.cloud.envId, credentials }).auth().createTicket(userId)
}

test('without its file it says that it is offline, and asks again at the next call', async () => {
  offline = true
  expect(await errorOf(send())).toMatchObject({ code: 'OFFLINE' })
  offline = false
  expect(await send()).toEqual({ call: 'look', by: null })
  expect(await cloudEnv()).toEqual(besidePage)
})

test('a phone lets it in; left, it is a stranger again', async () => {
  expect(await isSignedIn()).toBe(false)
  await enterWith(ticket('session-1'))
  expect([await isSignedIn(), await send()]).toEqual([true, { call: 'look', by: 'session-1' }])
  await leaveBrowser()
  expect([await isSignedIn(), await send()]).toEqual([false, { call: 'look', by: null }])
})

test('a ticket that is none lets nobody in', async () => {
  expect(await errorOf(enterWith('abc/@@/a.b.c'))).toMatchObject({ code: 'SIGNED_OUT' })
  expect(await isSignedIn()).toBe(false)
})

/** Sign-ins are gone, and the tokens that the browser holds are too old. */
async function forget(): Promise<void> {
  await bench.cloud.reset()
  bench.cloud.clock.advance(3 * 3_600_000)
}

test('a stranger whom the cloud has forgotten is another one', async () => {
  await send()
  await forget()
  expect(await send()).toEqual({ call: 'look', by: null })
})

test('who was let in hears that it is over, until they leave', async () => {
  await enterWith(ticket('session-2'))
  await forget()
  expect(await errorOf(send())).toMatchObject({ code: 'SIGNED_OUT' })
  expect(await errorOf(send())).toMatchObject({ code: 'SIGNED_OUT' })
  await leaveBrowser()
  expect(await send()).toEqual({ call: 'look', by: null })
})

test('a call that hears late that it is over takes nothing from the stranger who came after', async () => {
  await enterWith(ticket('session-2'))
  await Promise.all([leaveBrowser(), leaveBrowser()])
  const stranger = await send('uid')
  await leaveBrowser()
  expect(await send('uid')).toBe(stranger)
})

test('leaving needs no network', async () => {
  const { setTimeout: wait } = globalThis
  // The SDK's pause between its tries, a second.
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((act: () => void, ms?: number) => wait(act, ms === 1_000 ? 0 : ms)) as typeof setTimeout)
  await enterWith(ticket('session-3'))
  offline = true
  expect(await errorOf(send())).toMatchObject({ code: 'OFFLINE' })
  await leaveBrowser()
  offline = false
  expect([await isSignedIn(), await send()]).toEqual([false, { call: 'look', by: null }])
})

test.each([
  ['slow', {}, 'TIMEOUT'],
  ['broken', {}, 'INTERNAL'],
  ['missing', {}, 'INTERNAL'],
  ['who', 'x'.repeat(6 * 1024 * 1024), 'TOO_LARGE'],
])('%s fails as it does on a phone: %#', async (context, input, code) => {
  expect(await errorOf(send(context, input))).toMatchObject({ code })
})
