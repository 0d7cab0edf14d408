import { contracts } from '../../shared/contract'
import type { Input } from '../../shared/contract/call'
import { errorSentences, type ErrorCode } from '../../shared/errors'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { sync } = contracts.checkin.calls

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterAll(() => world.close())

const scansOf = (codes: readonly string[]): Input<typeof sync>['scans'] =>
  codes.map((code, n) => ({ nonce: `waiting-${n}`, listId: 'arrive', way: 'in', at: world.now(), desk: '东门', of: { kind: 'code', code }, undone: null }))

const delivers = async (codes: readonly string[]) =>
  world.call(sync, staff, { activityId: (await world.activity()).id, sentAt: world.now(), since: 0, scans: scansOf(codes) })

test.each([
  ['one more than a call takes', 1_001, 'INVALID_INPUT'],
  ['five thousand', 5_000, 'TOO_LARGE'],
])('%s are refused in words, and the desk goes on', async (_, many, code) => {
  const answer = await delivers(Array.from({ length: many }, () => 'x'))
  expect(answer).toMatchObject({ ok: false, error: { code, message: errorSentences[code as ErrorCode] } })
  expect(await delivers(['x'])).toMatchObject({ ok: true, data: { results: [{ outcome: 'refused', verdict: 'not-a-pass' }] } })
})

test('a hundred thousand do not reach the function: the platform says so, and the phone says it in words', async () => {
  const scans = scansOf(Array.from({ length: 100_000 }, () => 'x'))
  const { status } = await world.send('checkin', staff, { call: 'sync', input: { activityId: '0123456789ab', sentAt: 0, since: 0, scans }, requestId: 'too-much-at-once' })
  expect(status).toBe(413)
  expect(await delivers(['x'])).toMatchObject({ ok: true })
})

test.each([
  ['three kilobytes', 'HXT1.'.padEnd(3_000, 'A')],
  ['control characters', '\u0000\u0007\u001b[2J'],
  ['an old version of ours', 'HXT0.0123456789ab.cdefghjkmnpq.0'],
  ['nothing', ''],
])('a code of %s is told to be none, and kept with nobody', async (_, code) => {
  expect(await delivers([code])).toMatchObject({ ok: true, data: { results: [{ outcome: 'refused', verdict: 'not-a-pass' }] } })
})
