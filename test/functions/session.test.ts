import cloudbase from '@cloudbase/node-sdk'
import { contracts } from '../../shared/contract'
import type { Call } from '../../shared/contract/call'
import { calls, scenarioOf } from '../scenarios'
import { freshRequestId } from '../world/ground'
import { browserAsks, browserOf, newSecret, signInWith, usualAgent } from '../world/sessions'
import { confirmUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { begin, claim, look, confirm, refuse, mine, all, end } = contracts.session.calls
const { me } = contracts.member.calls
const { queue } = contracts.review.calls

const minute = 60_000
const hour = 60 * minute

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const editor = () => world.member({ roles: ['editor'] })
const sessionNow = async (id: string) => (await world.look('sessions', { _id: id }))[0]!
const ago = (ms: number) => new Date(world.now() - ms)
const codeOf = async (caller: Parameters<World['call']>[1]) => {
  const answer = await world.call(queue, caller, {})
  return answer.ok ? 'ok' : answer.error.code
}

describe('from the code to the desk', () => {
  test('the phone sees what asks, confirms, and the browser is that person', async () => {
    const person = await editor()
    const asked = await browserAsks(world)
    const ask = () => world.done(claim, null, { secret: asked.secret, code: asked.code })
    expect(await ask()).toEqual({ state: 'waiting' })

    const seen = await world.done(look, person, { code: asked.code })
    expect(seen).toMatchObject({ outcome: 'asked', browser: 'Chrome', system: 'Windows', number: asked.number, until: asked.until })
    expect(await ask()).toEqual({ state: 'waiting' })
    expect(await world.look('sessions', { _id: asked.id })).toEqual([])

    expect(await world.done(confirm, person, { code: asked.code })).toEqual({ outcome: 'confirmed' })
    const told = await ask()
    if (told.state !== 'confirmed') throw new Error(told.state)
    const browser = await signInWith(world, told.ticket)
    expect(await world.done(me, browser, {})).toMatchObject({ me: { id: person.id, roles: ['editor'] } })
    expect(await codeOf(browser)).toBe('ok')
  })

  test('asking for codes writes nothing, however often', async () => {
    const before = (await world.look('sessions')).length
    world.cloud.faults.clear()
    for (let i = 0; i < 20; i++) await browserAsks(world)
    expect(world.cloud.faults.requests()).toEqual([])
    expect(await world.look('sessions')).toHaveLength(before)
  })

  test('neither the code nor the database holds the secret', async () => {
    const [person, asked] = [await editor(), await browserAsks(world)]
    await world.done(confirm, person, { code: asked.code })
    expect(JSON.stringify([asked.code, await sessionNow(asked.id)])).not.toContain(asked.secret)
  })

  test('a ticket is given to one request, and again to its repeat', async () => {
    const [person, { secret, code }] = [await editor(), await browserAsks(world)]
    await world.done(confirm, person, { code })
    const requestId = freshRequestId()
    const told = await Promise.all([1, 2].map(() => world.done(claim, null, { secret, code }, requestId)))
    expect(told.map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
    expect(await world.done(claim, null, { secret, code })).toEqual({ state: 'expired' })
  })

  test('who has seen the code has no ticket: that takes the secret', async () => {
    const [person, { code, secret }] = [await editor(), await browserAsks(world)]
    await world.done(confirm, person, { code })
    expect(await world.done(claim, null, { secret: newSecret(), code })).toEqual({ state: 'expired' })
    expect(await world.done(claim, null, { secret, code })).toMatchObject({ state: 'confirmed' })
  })
})

describe('a code', () => {
  test('is good for three minutes, and its ticket waits for two', async () => {
    const person = await editor()
    const [late, slow] = [await browserAsks(world), await browserAsks(world)]
    await world.done(confirm, person, { code: slow.code })
    world.cloud.clock.advance(2 * minute)
    expect(await world.done(claim, null, { secret: slow.secret, code: slow.code })).toEqual({ state: 'expired' })
    world.cloud.clock.advance(minute)
    expect(await world.done(claim, null, { secret: late.secret, code: late.code })).toEqual({ state: 'expired' })
    for (const call of [look, confirm] as const) {
      expect(await world.done(call, person, { code: late.code })).toEqual({ outcome: 'refused', reason: 'expired' })
    }
  })

  test.each([
    ['nothing of ours', () => 'https://example.com/x'],
    ['signs that take three bytes', () => `XXT1.${'0'.repeat(24)}.tlzzzz.11.${'长'.repeat(12)}`],
    ['with another time', (code: string) => code.replace(/\.(\w{6})\./, '.zzzzzz.')],
    ['with another browser', (code: string) => code.replace(/\.(\w\w)\.(\w+)$/, '.22.$2')],
    ['of another session', (code: string) => code.replace(/^XXT1\.\w{24}/, `XXT1.${'0'.repeat(24)}`)],
    ['without its mark', (code: string) => code.slice(0, -13)],
  ])('%s is none', async (_what, forged) => {
    const [person, asked] = [await editor(), await browserAsks(world)]
    const code = forged(asked.code)
    expect(code).not.toBe(asked.code)
    for (const call of [look, confirm] as const) expect(await world.done(call, person, { code })).toEqual({ outcome: 'refused', reason: 'not-a-code' })
    expect(await world.done(claim, null, { secret: asked.secret, code })).toEqual({ state: 'expired' })
  })

  test('that was refused lets nobody in, and the browser hears it', async () => {
    const [person, asked] = [await editor(), await browserAsks(world)]
    expect(await world.done(refuse, person, { code: asked.code })).toEqual({ outcome: 'refused' })
    expect(await world.done(confirm, person, { code: asked.code })).toEqual({ outcome: 'refused', reason: 'decided' })
    expect(await world.done(look, person, { code: asked.code })).toEqual({ outcome: 'refused', reason: 'decided' })
    expect(await world.done(claim, null, { secret: asked.secret, code: asked.code })).toEqual({ state: 'refused' })
  })

  test('lets two people in when the guard is taken away: both look, then both write', async () => {
    const asked = await browserAsks(world)
    const people = [await editor(), await editor()]
    const told = await Promise.all(people.map(person => confirmUnguarded(world, asked, person)))
    expect(told).toEqual(['confirmed', 'confirmed'])
  })

  test('is confirmed once: of many who confirm it at once one does, and the browser is theirs', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(editor))
    for (let round = 0; round < 3; round++) {
      const asked = await browserAsks(world)
      const told = await Promise.all(people.map(person => world.done(confirm, person, { code: asked.code })))
      const winners = people.filter((_, i) => told[i]!.outcome === 'confirmed')
      expect(winners).toHaveLength(1)
      expect(await sessionNow(asked.id)).toMatchObject({ memberId: winners[0]!.id })
    }
  })

  test('confirmed and refused at once is one of the two, for everybody', async () => {
    const person = await editor()
    const asked = await browserAsks(world)
    const [confirmed, refused] = await Promise.all([
      world.done(confirm, person, { code: asked.code }),
      world.done(refuse, person, { code: asked.code }),
    ])
    const letIn = (await sessionNow(asked.id)).decision === 'confirmed'
    expect([confirmed.outcome, refused.outcome]).toEqual(letIn ? ['confirmed', 'too-late'] : ['refused', 'refused'])
  })

  test.each(['officer', 'member'])('is not confirmed by an %s, who has no desk; a contact has one', async kind => {
    const asked = await browserAsks(world)
    const person = await world.member({ roles: kind === 'officer' ? ['officer'] : [] })
    expect(await world.call(confirm, person, { code: asked.code })).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(await world.done(confirm, await world.member({ contact: true }), { code: asked.code })).toEqual({ outcome: 'confirmed' })
  })
})

describe('a session ends', () => {
  test('twelve hours after it was confirmed, or two hours after it was last used', async () => {
    const browser = await browserOf(world, await editor())
    await world.db.sessions.change({ _id: browser.id }, { confirmedAt: ago(12 * hour - minute), usedAt: ago(2 * hour - minute) })
    expect((await world.done(mine, browser, {})).sessions).toHaveLength(1)
    await world.db.sessions.change({ _id: browser.id }, { confirmedAt: ago(12 * hour) })
    expect(await world.call(mine, browser, {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
    await world.db.sessions.change({ _id: browser.id }, { confirmedAt: ago(3 * hour), usedAt: ago(2 * hour) })
    expect(await world.call(mine, browser, {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
  })

  test('not while it is used: a call notes that, five minutes after the last that did', async () => {
    const browser = await browserOf(world, await editor())
    const noted = ago(4 * minute)
    await world.db.sessions.change({ _id: browser.id }, { usedAt: noted })
    await world.done(mine, browser, {})
    expect((await sessionNow(browser.id)).usedAt).toEqual(noted)
    await world.db.sessions.change({ _id: browser.id }, { usedAt: ago(5 * minute) })
    await world.done(mine, browser, {})
    expect((await sessionNow(browser.id)).usedAt.getTime()).toBeGreaterThan(world.now() - minute)
  })

  test('from the phone, within five seconds everywhere', async () => {
    const person = await editor()
    const [browser, other] = [await browserOf(world, person), await browserOf(world, person)]
    expect(await codeOf(browser)).toBe('ok')
    await world.done(end, person, { which: 'one', id: browser.id })
    expect(await world.call(mine, browser, {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
    world.cloud.clock.advance(5_000)
    expect(await codeOf(browser)).toBe('SIGNED_OUT')
    expect((await world.done(mine, other, {})).sessions).toMatchObject([{ id: other.id, current: true }])
  })

  test('by signing out in the browser; the phone has none to end', async () => {
    const person = await editor()
    const browser = await browserOf(world, person)
    expect(await world.done(end, person, { which: 'this' })).toEqual({ outcome: 'ended' })
    expect((await sessionNow(browser.id)).endedAt).toBeNull()
    expect(await world.done(end, browser, { which: 'this' })).toEqual({ outcome: 'ended' })
    expect(await world.call(mine, browser, {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
  })

  test('by an administrator, and by nobody else who is not its own', async () => {
    const browser = await browserOf(world, await editor())
    const input = { which: 'one' as const, id: browser.id }
    expect(await world.call(end, await editor(), input)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    const admin = await world.member({ roles: ['admin'] })
    expect((await world.done(all, admin, {})).sessions).toContainEqual(expect.objectContaining({ id: browser.id, current: false }))
    expect(await world.done(end, admin, input)).toEqual({ outcome: 'ended' })
    expect(await world.call(mine, browser, {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
  })

  test.each([
    ['their work is taken', { roles: [] }],
    ['they left', { roles: [], openid: 'left:somebody' }],
    ['their WeChat was let go', { openid: 'unbound:somebody' }],
  ])('when %s', async (_when, change) => {
    const person = await editor()
    const browser = await browserOf(world, person)
    const made = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, typeof value === 'string' ? `${value}${person.id}` : value]))
    await world.db.members.change({ _id: person.id }, made)
    expect(await world.call(mine, browser, {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
  })

  test('when their WeChat is another member’s by now', async () => {
    const person = await editor()
    const browser = await browserOf(world, person)
    await world.db.members.change({ _id: person.id }, { openid: `merged:${person.id}` })
    await world.member({ openid: person.openid, roles: ['admin'] })
    expect(await world.call(mine, browser, {})).toMatchObject({ ok: false, error: { code: 'SIGNED_OUT' } })
  })

  test('and what everybody may read is read on, by nobody', async () => {
    const person = await editor()
    const browser = await browserOf(world, person)
    await world.done(end, person, { which: 'one', id: browser.id })
    expect(await world.done(me, browser, {})).toEqual({ me: null })
    expect(await world.call(contracts.news.calls.list, browser, {})).toMatchObject({ ok: true })
  })

  test('and a month later it is gone', async () => {
    const [old, young] = [await browserOf(world, await editor()), await browserOf(world, await editor())]
    await world.db.sessions.change({ _id: old.id }, { confirmedAt: ago(31 * 24 * hour) })
    await world.cloud.timers.fire('session')
    expect([await sessionNow(old.id), await sessionNow(young.id)]).toEqual([undefined, expect.objectContaining({ endedAt: null })])
  })
})

describe('a browser', () => {
  test('is not a person because its name is a person’s: a session’s id alone counts', async () => {
    const person = await editor()
    const credentials = JSON.parse(Buffer.from(world.cloud.secret('WEB_SIGN_IN_KEY'), 'base64').toString()) as { env_id: string }
    const auth = cloudbase.init({ env: credentials.env_id, credentials: credentials as never }).auth()
    for (const name of [person.id, person.openid.slice(0, 32)]) {
      const browser = await signInWith(world, auth.createTicket(name))
      expect(await world.done(me, browser, {})).toEqual({ me: null })
      expect(await codeOf(browser)).toBe('SIGNED_OUT')
    }
  })

  const onPhone = calls.filter((call: Call) => call.onPhone)
  test.each(onPhone.map(call => [`${call.context}.${call.name}`, call] as const))('may not make %s, whatever its person may', async (_name, call) => {
    const { given, input } = scenarioOf(call)
    const asked = input(await given(world))
    const browser = await browserOf(world, await world.member({ roles: ['officer', 'editor', 'staff', 'approver', 'treasurer', 'admin'], contact: true }))
    expect(await world.call(call, browser, asked)).toMatchObject({ ok: false, error: { code: 'ONLY_ON_PHONE' } })
  })

  test('leaves its mark in the trail, and with numbers that were read in full', async () => {
    const author = await world.member()
    await world.done(contracts.privacy.calls.saveNumbers, author, { identityNumber: '11010519491231002X' })
    const person = await world.member({ roles: ['staff', 'approver'], post: 'chair' })
    const browser = await browserOf(world, person)
    await world.done(contracts.privacy.calls.reveal, browser, { memberId: author.id, what: 'identityNumber', why: '代扣个人所得税申报' })
    expect(await world.look('audits', { about: author.id })).toMatchObject([{ by: person.id, through: 'browser' }])

    await world.done(contracts.member.calls.revise, browser, { name: person.name, unitId: person.unitId, department: '秘书处' })
    const [member] = await world.look('members', { _id: person.id })
    expect(member!.history.at(-1)).toMatchObject({ by: person.id, through: 'browser' })
    await world.done(contracts.member.calls.revise, person, { name: person.name, unitId: person.unitId, department: '财务部' })
    const [after] = await world.look('members', { _id: person.id })
    expect(after!.history.at(-1)).not.toHaveProperty('through')
  })
})

// Last, as the SDK of this process talks to the world that was opened last.
test('without its key a deployment says that nobody can sign in', async () => {
  const other = await openWorld({ env: { WEB_SIGN_IN_KEY: '' } })
  expect(await other.done(begin, null, { secret: newSecret(), agent: usualAgent })).toEqual({ outcome: 'refused', reason: 'not-set-up' })
  await other.close()
})
