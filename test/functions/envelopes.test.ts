import { contracts, type Context } from '../../shared/contract'
import { errorSentences, type Answer } from '../../shared/errors'
import { freshRequestId, type Caller } from '../world/ground'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterAll(() => world.close())

async function codeOf(context: string, caller: Caller, envelope: unknown) {
  const answer = (await (await world.send(context, caller, envelope)).json()) as Answer<unknown>
  return answer.ok ? 'ok' : answer.error.code
}

test.each(['nothing', '', 'Register', 'register ', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 5, null, ['register'], { call: 'register' }])(
  'a call named %j is unknown',
  async call => expect(await codeOf('registration', staff, { call, input: {}, requestId: freshRequestId() })).toBe('UNKNOWN_CALL'),
)

test.each(Object.keys(contracts))('an envelope with nothing in it is an unknown call of %s', async context => {
  for (const envelope of [{}, null, [], 'text', 5]) {
    expect(await codeOf(context, staff, JSON.stringify(envelope))).toBe('UNKNOWN_CALL')
  }
})

test('a call of another function is unknown to this one', async () => {
  expect(await codeOf('member', staff, { call: 'register', input: {}, requestId: freshRequestId() })).toBe('UNKNOWN_CALL')
})

describe('a write', () => {
  test.each([[undefined], [null], [''], ['short'], ['x'.repeat(65)], ['with space'], ['中文请求编号号号号'], [12345678], [{ $ne: null }], [['12345678']]])(
    'whose request id is %j is refused, and nothing is written',
    async requestId => {
      const { length: before } = await world.look('activities')
      const answer = await (await world.send('activity', staff, { call: 'draft', input: world.plan(), requestId })).json()
      expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', details: { fields: ['requestId'] } } })
      expect(await world.look('activities')).toHaveLength(before)
    },
  )
})

test('a request id of one person is not another’s: each gets a draft of their own', async () => {
  const requestId = freshRequestId()
  const other = await world.member({ roles: ['staff'] })
  const { draft } = contracts.activity.calls
  const [first, second] = [await world.done(draft, staff, world.plan(), requestId), await world.done(draft, other, world.plan(), requestId)]
  expect(first.activity.id).not.toBe(second.activity.id)
})

test('the answer names the request it answers', async () => {
  const requestId = freshRequestId()
  expect(await world.call(contracts.activity.calls.get, staff, { id: 'nothing00000' }, requestId)).toMatchObject({ error: { requestId } })
  const unnamed = await (await world.send('activity', staff, { call: 'get', input: { id: 'nothing00000' } })).json()
  expect(unnamed.error.requestId).toMatch(/^[\w-]{8,64}$/)
})

test('a fault inside is told with the request’s id and in the person’s words, without a stack', async () => {
  const requestId = freshRequestId()
  world.cloud.faults.plan([{ nth: 1, kind: 'refuse' }])
  const answer = await world.call(contracts.member.calls.revise, staff, { name: '何舟', unitId: staff.unitId }, requestId)
  world.cloud.faults.clear()
  const message = errorSentences.INTERNAL
  expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', message, details: {}, requestId } })
})

describe('size:', () => {
  const articleOf = (characters: number) => ({
    call: 'draft',
    input: { kind: 'special-topic', title: '长稿', body: '长'.repeat(characters), padding: '' },
    requestId: freshRequestId(),
  })

  test('the longest text that the schema takes goes through', async () => {
    const officer = await world.member({ roles: ['officer'] })
    expect(await codeOf('newsroom', officer, articleOf(60_000))).toBe('ok')
    expect(await codeOf('newsroom', officer, articleOf(60_001))).toBe('INVALID_INPUT')
  })

  test('input over 512 kB is too large, before it is looked at', async () => {
    const officer = await world.member({ roles: ['officer'] })
    expect(await codeOf('newsroom', officer, articleOf(600_000))).toBe('TOO_LARGE')
    expect(await world.look('articles', { authorId: officer.id })).toEqual([])
  })

  test('a body over 6 MB does not reach the function, as on the platform', async () => {
    const response = await world.send('newsroom', staff, { call: 'mine', input: 'x'.repeat(6 * 1024 * 1024) })
    expect(response.status).toBe(413)
    expect(await response.text()).not.toMatch(/\bat .+:\d+:\d+/)
  })
})

test.each<[Context]>([['member'], ['registration']])('what is no JSON does not reach %s', async context => {
  const response = await world.send(context, staff, '{"call": ')
  expect(response.status).toBe(400)
})

test('calls that overlap keep their callers apart', async () => {
  const people = await world.members(30)
  const told = await Promise.all(people.map(person => world.done(contracts.member.calls.me, person, {})))
  expect(told.map(({ me }) => me?.id)).toEqual(people.map(({ id }) => id))
})
