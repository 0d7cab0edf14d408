import { generateKeyPairSync } from 'node:crypto'
import type * as Sdk from '@cloudbase/node-sdk'
import { startLocalCloud } from '../../localcloud'
import { collection, deploy, errorOf, startBench, type Bench } from './harness'
import { openWebApp, type WebApp } from './web-client'

const customLogin = 'SIGN_IN_KEY'
const hour = 3_600_000

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ customLogin })
  deploy(bench.functionsDir, 'who', 'exports.main = async (event, context) => JSON.parse(context.environment)')
  deploy(bench.functionsDir, 'key', `exports.main = async () => (console.log(process.env.${customLogin}), process.env.${customLogin})`)
  // The SDK tells the console of each failure at length.
  for (const level of ['log', 'warn', 'error'] as const) jest.spyOn(console, level).mockImplementation(() => undefined)
})
afterEach(() => bench.cloud.clock.set(null))
afterAll(() => bench.stop())

const sdk = () => jest.requireActual<typeof Sdk>('@cloudbase/node-sdk')
const credentialsOf = ({ secret }: { secret(name: string): string }) => JSON.parse(Buffer.from(secret(customLogin), 'base64').toString('utf8')) as Record<string, string>

/** A ticket as a function makes one. */
function ticketFor(userId: string, credentials: object = credentialsOf(bench.cloud), env = bench.cloud.envId): string {
  return sdk().init({ env, credentials: credentials as never }).auth().createTicket(userId)
}

const signIn = (app: WebApp, ticket: string) => app.auth.signInWithCustomTicket(() => Promise.resolve(ticket))
const whoIs = async (app: WebApp) => (await app.callFunction({ name: 'who', data: {} })).result

const call = (headers: Record<string, string>) => fetch(`${bench.cloud.url}/v1/functions/who`, { method: 'POST', headers, body: '{}' })
const auth = async (path: string, body: object): Promise<{ status: number; error?: string; access_token?: string; refresh_token?: string }> => {
  const response = await fetch(`${bench.cloud.url}/auth/v1/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, ...((await response.json()) as object) }
}

test('without a name: a user of their own, who is nobody by WeChat', async () => {
  const app = openWebApp(bench.cloud)
  expect((await app.auth.signInAnonymously()).error).toBeNull()
  const who = await whoIs(app)
  expect(who).toMatchObject({ TCB_UUID: expect.stringMatching(/^\w{32}$/), TCB_ISANONYMOUS_USER: 'true', LOGINTYPE: 'ANONYMOUS', TCB_SOURCE: 'web_client' })
  expect(who).not.toHaveProperty('WX_OPENID')
  expect(who).not.toHaveProperty('TCB_CUSTOM_USER_ID')
  const other = openWebApp(bench.cloud)
  await other.auth.signInAnonymously()
  expect((await whoIs(other)).TCB_UUID).not.toBe(who.TCB_UUID)
})

test('by a ticket that a function signs: whom it names, the same each time', async () => {
  const app = openWebApp(bench.cloud)
  await app.auth.signInAnonymously()
  const ticket = ticketFor('session-1')
  expect((await signIn(app, ticket)).error).toBeNull()
  const who = await whoIs(app)
  expect(who).toMatchObject({ TCB_CUSTOM_USER_ID: 'session-1', TCB_ISANONYMOUS_USER: 'false', LOGINTYPE: 'CUSTOM' })
  expect(String(who.TCB_CONTEXT_KEYS).split(',')).toEqual(expect.arrayContaining(['TCB_UUID', 'TCB_CUSTOM_USER_ID', 'TCB_ISANONYMOUS_USER']))
  const again = openWebApp(bench.cloud)
  await signIn(again, ticket)
  expect((await whoIs(again)).TCB_UUID).toBe(who.TCB_UUID)
  await signIn(again, ticketFor('session-2'))
  expect((await whoIs(again)).TCB_UUID).not.toBe(who.TCB_UUID)
})

test('functions find the key of tickets in their environment, and it is in no log', async () => {
  const app = openWebApp(bench.cloud)
  await app.auth.signInAnonymously()
  expect((await app.callFunction({ name: 'key' })).result).toBe(bench.cloud.secret(customLogin))
  const logs = await (await fetch(`${bench.cloud.url}/local/logs/key`)).json()
  expect(logs).toMatchObject({ entries: expect.arrayContaining([expect.objectContaining({ text: '***' })]) })
  expect(credentialsOf(bench.cloud)).toEqual({ private_key_id: expect.any(String), private_key: expect.stringContaining('PRIVATE KEY'), env_id: bench.cloud.envId })
})

const otherKey = () => generateKeyPairSync('rsa', { modulusLength: 1024, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } }).privateKey

test.each<[string, () => string]>([
  ['no ticket', () => ''],
  ['one of no key', () => 'abc/@@/a.b.c'],
  ['signed by somebody else', () => ticketFor('session-1', { ...credentialsOf(bench.cloud), private_key: otherKey() })],
  ['of another environment', () => ticketFor('session-1', { ...credentialsOf(bench.cloud), env_id: 'other' }, 'other')],
  ['for somebody else than was signed', () => changed(ticketFor('session-1'), 'session-2')],
  ['ten minutes old', () => {
    const ticket = ticketFor('session-1')
    bench.cloud.clock.advance(hour / 6)
    return ticket
  }],
])('a ticket that lets nobody in: %s', async (_, make) => {
  const app = openWebApp(bench.cloud)
  expect((await signIn(app, make())).error).not.toBeNull()
  expect(await app.auth.getLoginState()).toBeNull()
})

/** The same ticket with another user written in. */
function changed(ticket: string, uid: string): string {
  const [head, body = '', signature] = ticket.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as object
  return [head, Buffer.from(JSON.stringify({ ...claims, uid })).toString('base64url'), signature].join('.')
}

test('a token two hours old is renewed by itself, and after a month no more', async () => {
  const app = openWebApp(bench.cloud)
  await signIn(app, ticketFor('session-1'))
  bench.cloud.clock.advance(3 * hour)
  expect(await whoIs(app)).toMatchObject({ TCB_CUSTOM_USER_ID: 'session-1' })
  bench.cloud.clock.advance(31 * 24 * hour)
  await expect(whoIs(app)).rejects.toMatchObject({ error: 'unauthenticated' })
  expect(await app.auth.getLoginState()).toBeNull()
})

test('who signed out cannot be renewed', async () => {
  const app = openWebApp(bench.cloud)
  const { access_token: token = '', refresh_token } = await auth('signin/custom', { provider_id: 'custom', ticket: ticketFor('session-1') })
  expect((await auth('token', { grant_type: 'refresh_token', refresh_token })).status).toBe(200)
  expect((await auth('revoke', { token })).status).toBe(200)
  expect(await auth('token', { grant_type: 'refresh_token', refresh_token })).toMatchObject({ status: 400, error: 'invalid_grant' })
  await signIn(app, ticketFor('session-1'))
  expect((await app.auth.signOut()).error).toBeNull()
  expect(await app.auth.getLoginState()).toBeNull()
})

test('a token counts as it was made and before any header; a forged one is refused', async () => {
  const { access_token: token = '' } = await auth('signin/custom', { provider_id: 'custom', ticket: ticketFor('session-1') })
  const taken = await (await call({ authorization: `Bearer ${token}`, 'x-wx-openid': 'o-1' })).json()
  expect(taken).toMatchObject({ TCB_CUSTOM_USER_ID: 'session-1' })
  expect(taken).not.toHaveProperty('WX_OPENID')
  for (const forged of [changed(token, 'o-1'), `${token}x`, 'a.b.c', 'x']) {
    const refused = await call({ authorization: `Bearer ${forged}` })
    expect(refused.status).toBe(401)
    expect(await refused.json()).toMatchObject({ code: 'INVALID_CREDENTIALS' })
  }
  bench.cloud.clock.advance(2 * hour)
  expect(await (await call({ authorization: `Bearer ${token}` })).json()).toMatchObject({ code: 'ACCESS_TOKEN_EXPIRED' })
})

test('there is one environment', async () => {
  const app = openWebApp(bench.cloud, 'other-env')
  expect((await app.auth.signInAnonymously()).error?.message).toContain('other-env')
})

test('a restart keeps people signed in, a reset does not', async () => {
  const start = () => startLocalCloud({ port: 0, dataDir: `${bench.dataDir}-again`, functionsDir: bench.functionsDir, collections: [collection('things')], customLogin })
  const first = await start()
  const key = first.secret(customLogin)
  const app = openWebApp(first)
  await signIn(app, ticketFor('session-1', credentialsOf(first)))
  await first.close()

  const second = await start()
  expect(second.secret(customLogin)).toBe(key)
  ;(app as never as { registerHost(host: string): void }).registerHost(new URL(second.url).host)
  expect(await whoIs(app)).toMatchObject({ TCB_CUSTOM_USER_ID: 'session-1' })
  await second.reset()
  second.clock.advance(3 * hour)
  expect(await errorOf(whoIs(app))).toMatchObject({ error: 'unauthenticated' })
  await second.close()
})

test('without a key of its own a cloud takes no tickets', async () => {
  const plain = await startBench()
  const app = openWebApp(plain.cloud)
  expect((await signIn(app, ticketFor('session-1'))).error?.message).toContain('not enabled')
  await plain.stop()
})
