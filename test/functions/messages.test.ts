import { contracts } from '../../shared/contract'
import { outboxes } from '../../cloudfunctions/_kit/documents'
import { sociable } from '../scenarios'
import { freshId } from '../world/ground'
import type { Person } from '../world/people'
import { sweepOver } from '../world/sweep'
import { openWorld, type World } from '../world/world'

const { mine, read, templates } = contracts.message.calls

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(() => world.cloud.faults.clear())
afterAll(() => world.close())

/** Wakes the function as the platform's timer does. */
const runTimer = async () => (await fetch(`${world.cloud.url}/local/timers/message`, { method: 'POST' })).json()

interface Sent {
  api: string
  data: { touser: string; template_id: string; page: string; data: Record<string, { value: string }> }
  result: { errcode: number }
}

/** What WeChat was asked to bring to this person's phone. */
async function sentTo({ openid }: Person): Promise<Sent[]> {
  const { calls } = (await (await fetch(`${world.cloud.url}/local/wechat?limit=100`)).json()) as { calls: Sent[] }
  return calls.filter(({ api, data }) => api === 'subscribeMessage.send' && data.touser === openid)
}

/** Agrees to one message of each kind, three at a time, as WeChat asks for no more at once. */
async function agree({ openid }: Person): Promise<void> {
  const answers = (await world.done(templates, null, {})).templates.map(({ id }) => ({ id, accepted: true }))
  for (let first = 0; first < answers.length; first += 3) {
    await fetch(`${world.cloud.url}/local/wechat/consent`, { method: 'POST', body: JSON.stringify({ openid, templates: answers.slice(first, first + 3) }) })
  }
}

/** Between two tries to bring a message to a phone, ms. */
const longestPause = 60 * 60_000

const messagesOf = ({ id }: Person) => world.look('messages', { to: id })

/** Nobody else's business is under way, so that a fault meets what the test is about. */
async function nothingWaits() {
  while ((await world.look('messages', { push: 'waiting' })).length > 0) {
    world.cloud.clock.advance(longestPause)
    await runTimer()
  }
}

describe('what a change leaves to be told', () => {
  test('becomes a message, is brought to the phone, and is gone from the record', async () => {
    const person = await world.member()
    await agree(person)
    const notice = world.notice(person, { words: { unit: '河州示例公司', why: '' } })
    const unit = await world.unit({ notices: [notice] })

    expect(await runTimer()).toMatchObject({ ok: true })
    expect(await messagesOf(person)).toMatchObject([{ _id: notice.id, kind: notice.kind, words: notice.words, at: notice.at, readAt: null, push: 'sent', pushTries: 1 }])
    expect(await world.look('units', { _id: unit.id })).toMatchObject([{ notices: [] }])
    const [sent, ...more] = await sentTo(person)
    expect(more).toEqual([])
    expect(sent!.data).toMatchObject({ template_id: 'local-standing', page: 'pages/messages/index' })
    expect(Object.keys(sent!.data.data)).toEqual(['phrase1', 'thing2', 'thing3', 'time4'])
    expect(sent!.data.data.thing2).toEqual({ value: '河州示例公司' })

    await runTimer()
    expect(await sentTo(person)).toHaveLength(1)
  })

  test('stands on the page alone where the kind is not brought to phones, or nobody has opened the program', async () => {
    const [person, unbound] = [await world.member(), await world.member({ openid: `unbound:${world.next()}` })]
    await world.unit({ notices: [world.notice(person, { kind: 'roles-changed', words: { roles: '编辑' } }), world.notice(unbound)] })
    await runTimer()
    await runTimer()
    for (const one of [person, unbound]) {
      expect(await messagesOf(one)).toMatchObject([{ push: 'declined' }])
      expect(await sentTo(one)).toEqual([])
    }
  })

  test('reaches the record that the person’s went into, and nobody who has left', async () => {
    const kept = await world.member()
    const dropped = await world.member({ standing: 'left', mergedInto: kept.id })
    const gone = await world.member({ standing: 'left', openid: `left:${world.next()}` })
    const unit = await world.unit({ notices: [world.notice(dropped), world.notice(gone), world.notice({ id: 'nobody000000' })] })
    await runTimer()
    expect(await messagesOf(kept)).toHaveLength(1)
    for (const id of [dropped.id, gone.id, 'nobody000000']) expect(await world.look('messages', { to: id })).toEqual([])
    expect(await world.look('units', { _id: unit.id })).toMatchObject([{ notices: [] }])
  })

  test('becomes one message when two timers run at once', async () => {
    const people = await world.members(12)
    const notices = people.map(person => world.notice(person))
    await Promise.all(notices.map(notice => world.unit({ notices: [notice] })))
    await Promise.all([runTimer(), runTimer(), runTimer()])
    await runTimer()
    for (const person of people) {
      expect(await messagesOf(person)).toHaveLength(1)
      expect(await sentTo(person)).toHaveLength(1)
    }
  })

  test('is delivered over as many minutes as it takes', async () => {
    const person = await world.member()
    const notices = Array.from({ length: 220 }, () => world.notice(person, { kind: 'roles-changed', words: { roles: '' } }))
    await Promise.all(notices.map(notice => world.unit({ notices: [notice] })))
    await runTimer()
    const { length: first } = await messagesOf(person)
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(220)
    await runTimer()
    expect(await messagesOf(person)).toHaveLength(220)
  })
})

test('whichever record holds it, it is delivered', async () => {
  const person = await world.member()
  for (const name of outboxes) {
    const id = freshId()
    const notice = world.notice(person, { kind: 'roles-changed', words: { roles: name } })
    await world.db[name].insert({ _id: id, name: id, codeKey: id, openid: id, phone: id, notices: [notice] } as never)
  }
  await runTimer()
  expect((await messagesOf(person)).map(({ words }) => words.roles).sort()).toEqual([...outboxes].sort())
})

test('what becomes of a registration and what happens to the activity each reach the phone by one agreement', async () => {
  const activity = await world.activity({ place: '河州会议中心' })
  const person = await world.member()
  await agree(person)
  await world.registration(activity, person)
  await runTimer()
  await world.done(contracts.activity.calls.cancel, await world.member({ roles: ['staff'] }), { id: activity.id, reason: '台风将至' })
  await fetch(`${world.cloud.url}/local/timers/registration`, { method: 'POST' })
  await runTimer()
  const sent = await sentTo(person)
  expect(sent.map(({ data }) => [data.template_id, data.data.thing2?.value ?? data.data.thing1?.value, data.data.phrase1?.value ?? data.data.thing4?.value]).sort()).toEqual([
    ['local-activity', activity.title, '已取消：台风将至'],
    ['local-result', activity.title, '已成功'],
  ])
  expect((await world.done(mine, person, {})).items.map(({ title, link }) => [title, link])).toEqual([
    ['活动已取消', `/pages/activity/index?id=${activity.id}`],
    ['报名成功', `/pages/activity/index?id=${activity.id}`],
  ])
})

test('nobody but the platform’s timer wakes the delivery', async () => {
  const person = await world.member()
  const answer = await (await world.send('message', person, { Type: 'Timer', TriggerName: 'deliver' })).json()
  expect(answer).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CALL' } })
})

describe('whatever breaks off', () => {
  /** A change in two records, each told to two people who agreed to hear of it. */
  async function scene() {
    await runTimer()
    await nothingWaits()
    const people = await world.members(2)
    await Promise.all(people.map(agree))
    const notices = people.map(person => world.notice(person))
    const [unit, member] = [await world.unit({ notices: [notices[0]!] }), await world.member({ notices: [notices[1]!] })]
    return { people, notices, unit, member }
  }

  test('each notice becomes one message and at most one on the phone, and nothing is left lying', async () => {
    const unbroken = await scene()
    world.cloud.faults.clear()
    await runTimer()
    const requests = world.cloud.faults.requests()
    expect(await sentTo(unbroken.people[0]!)).toHaveLength(1)

    const reached = { all: 0, some: 0 }
    for (const { fault, where } of sweepOver(requests)) {
      const { people, notices, unit, member } = await scene()
      world.cloud.faults.plan([fault])
      await runTimer()
      world.cloud.faults.clear()
      for (const _time of ['next', 'last']) {
        world.cloud.clock.advance(longestPause)
        await runTimer()
      }

      const sent = await Promise.all(people.map(sentTo))
      for (const [index, person] of people.entries()) {
        expect([where, (await messagesOf(person)).map(({ _id }) => _id)]).toEqual([where, [notices[index]!.id]])
        expect([where, sent[index]!.length <= 1]).toEqual([where, true])
      }
      expect([where, ...(await world.look('units', { _id: unit.id })).map(each => each.notices)]).toEqual([where, []])
      expect([where, ...(await world.look('members', { _id: member.id })).map(each => each.notices)]).toEqual([where, []])
      if (sent.every(each => each.length === 1)) reached.all++
      else reached.some++
    }
    // Only a claim that nobody knows the end of keeps a message from the phone.
    expect(reached.all).toBeGreaterThan(reached.some * 4)
  }, 120_000)

  test('a message whose sending nobody knows the end of is not sent again', async () => {
    const person = await world.member()
    await agree(person)
    const { id } = await world.message(person, { push: 'sending', pushTries: 1 })
    await runTimer()
    expect(await sentTo(person)).toEqual([])
    expect(await world.look('messages', { _id: id })).toMatchObject([{ push: 'sending', pushTries: 1 }])
  })
})

test('a message that WeChat refuses is tried again with growing pauses, and stands on the page alone in the end', async () => {
  const person = await world.member()
  await agree(person)
  const { id } = await world.message(person, { push: 'waiting' })
  const standing = async () => (await world.look('messages', { _id: id }))[0]!
  for (const [tries, pause] of [[1, 1], [2, 10], [3, 60]] as const) {
    world.cloud.faults.plan([{ nth: 1, kind: 'refuse', action: 'wx.api' }])
    await runTimer()
    const { push, pushTries, pushAt } = await standing()
    expect({ push, pushTries, pause: Math.round((pushAt.getTime() - world.now()) / 60_000) }).toEqual({ push: 'waiting', pushTries: tries, pause })
    await runTimer()
    expect((await standing()).pushTries).toBe(tries)
    world.cloud.clock.advance(pause * 60_000)
  }
  world.cloud.faults.plan([{ nth: 1, kind: 'refuse', action: 'wx.api' }])
  await runTimer()
  expect(await standing()).toMatchObject({ push: 'failed', pushTries: 4 })
})

describe('a person', () => {
  test('reads their own messages, the newest first, twenty a page, with how many are unread', async () => {
    const person = await world.member()
    const at = (minutes: number) => new Date(world.now() - minutes * 60_000)
    for (let minutes = 1; minutes <= 21; minutes++) await world.message(person, { at: at(minutes), readAt: minutes > 3 ? at(0) : null })
    await world.message(await world.member())

    const first = await world.done(mine, person, {})
    expect(first).toMatchObject({ more: true, unread: 3 })
    expect(first.items).toHaveLength(20)
    expect(first.items.map(({ read: isRead }) => isRead).slice(0, 4)).toEqual([false, false, false, true])
    expect(first.items.map(each => each.at)).toEqual(first.items.map(each => each.at).sort((a, b) => b - a))
    expect(first.items[0]).toMatchObject({ title: '单位已确认', link: '/pages/join/index' })
    expect((await world.done(mine, person, { page: 1 })).items).toHaveLength(1)
  })

  test('keeps another’s messages unread', async () => {
    const [owner, other] = await world.members(2)
    const { id } = await world.message(owner!)
    await world.done(read, other!, { which: 'one', id })
    await world.done(read, other!, { which: 'all', until: world.now() + 1 })
    expect(await world.done(mine, owner!, {})).toMatchObject({ unread: 1 })
  })
})

test('a list of twenty costs three round trips, however many there are', async () => {
  const person = await world.member()
  for (let count = 0; count < 25; count++) await world.message(person)
  world.cloud.faults.clear()
  await world.done(mine, person, {})
  expect(world.cloud.faults.requests().length).toBeLessThanOrEqual(3)
})

test('whatever any call leaves to be told is delivered: nothing lies where the timer does not look', async () => {
  for (const each of sociable) {
    const given = await each.given(world)
    await world.done(each.call, given.caller, each.input(given))
  }
  const left = async (name: Parameters<World['look']>[0]) => world.look(name, { 'notices.id': { $gt: '' } })
  const isLooked = (name: string) => (outboxes as readonly string[]).includes(name)
  const elsewhere = (Object.values(world.db).map(({ name }) => name) as Parameters<World['look']>[0][]).filter(name => !isLooked(name))
  for (const name of elsewhere) expect([name, await left(name)]).toEqual([name, []])

  const waiting = (await Promise.all(outboxes.map(left))).flat()
  expect(waiting.length).toBeGreaterThan(0)
  for (let minute = 0; minute < 10; minute++) await runTimer()
  expect((await Promise.all(outboxes.map(left))).flat()).toEqual([])
}, 120_000)
