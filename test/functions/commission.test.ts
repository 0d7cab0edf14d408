import { contracts } from '../../shared/contract'
import { quarterEnd, quarterKey, quarterOf, quarterStart } from '../../shared/domain/quarter'
import type { Person } from '../world/people'
import { acceptUnguarded } from '../world/unguarded'
import { openWorld, type World } from '../world/world'

const { progress, setTargets, remind, offer, revise, close, list, offers, accept, decline, mine, standing } = contracts.commission.calls
const { draft, submit, takeBack } = contracts.newsroom.calls
const { merge } = contracts.member.calls

const day = 24 * 3_600_000

let world: World
let editor: Person
beforeAll(async () => {
  world = await openWorld()
  editor = await world.member({ roles: ['editor'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const officer = () => world.member({ roles: ['officer'] })
const commissionNow = async ({ id }: { id: string }) => (await world.look('commissions', { _id: id }))[0]!
const current = () => quarterKey(quarterOf(world.now()))
const runTimer = () => fetch(`${world.cloud.url}/local/timers/commission`, { method: 'POST' })

/** A piece for a commission, sent in. */
async function deliver(author: Person, commissionId: string) {
  const written = await world.done(draft, author, { kind: 'association-news', title: '营业厅里的一把椅子', body: '河州城南营业厅把叫号机换成了一把椅子。', commissionId })
  if (written.outcome !== 'saved') throw new Error(written.reason)
  await world.done(submit, author, { id: written.id, declared: true })
  return written.id
}

describe('what units owe', () => {
  test('is set as it was seen, copied from the quarter before as a proposal, and told by unit, the furthest behind first', async () => {
    const [good, idle, small, gone] = [await world.unit(), await world.unit(), await world.unit({ grade: 'member' }), await world.unit()]
    const [author, second] = [await world.officer(good), await world.officer(small)]
    const [start, today] = [quarterStart(quarterOf(world.now())), world.now()]
    const submittedAt = new Date(start + 1)
    const issueId = (await world.issue()).id
    await world.article({ author, status: 'published', submittedAt, acceptedAt: submittedAt, publishedAt: submittedAt })
    await world.article({ author, status: 'accepted', submittedAt: new Date(start - 1), acceptedAt: submittedAt, issueId })
    const waiting = await world.article({ author, status: 'submitted', submittedAt })
    await world.article({ author, status: 'returned', submittedAt })
    const begun = await world.article({ author, status: 'draft' })
    await world.article({ author: second, status: 'published', submittedAt, acceptedAt: submittedAt, publishedAt: submittedAt })

    const quarter = current()
    const proposal = await world.done(progress, editor, {})
    expect(proposal).toMatchObject({ quarter, now: expect.any(Number) as number, target: { set: false, usual: 0, revision: 0 }, sums: { owed: 0 } })
    const units = [{ unitId: small.id, pieces: 1 }, { unitId: gone.id, pieces: 9 }]
    expect(await world.done(setTargets, editor, { quarter, revision: 0, usual: 6, units })).toEqual({ outcome: 'saved', revision: 1 })
    expect(await world.done(setTargets, editor, { quarter, revision: 0, usual: 9, units })).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
    expect(await world.done(setTargets, editor, { quarter, revision: 1, usual: 6, units: [{ unitId: 'nosuchunit00', pieces: 1 }] })).toEqual({ outcome: 'refused', reason: 'no-such-unit' })
    await world.db.units.change({ _id: gone.id }, { state: 'left' })

    world.cloud.clock.set(quarterEnd(quarterOf(world.now())) - 3_600_000)
    const told = await world.done(progress, editor, { quarter })
    const of = (unit: { id: string }) => told.units.find(({ unitId }) => unitId === unit.id)
    expect(of(good)).toMatchObject({ owed: 6, sent: 3, waiting: 1, accepted: 2, published: 1, percent: 33, short: 2, officers: [author.name], reachable: true })
    expect(of(idle)).toMatchObject({ owed: 6, sent: 0, accepted: 0, short: 5, officers: [], reachable: false })
    expect(of(small)).toMatchObject({ owed: 1, accepted: 1, percent: 100, short: 0 })
    expect(of(gone)).toMatchObject({ owed: 0, percent: null, short: 0 })
    const shorts = told.units.map(({ short }) => short)
    expect(shorts).toEqual([...shorts].sort((a, b) => b - a))
    expect(told.sums).toMatchObject({ behind: shorts.filter(short => short > 0).length, owed: told.units.reduce((sum, { owed }) => sum + owed, 0) })
    world.cloud.clock.set(today)

    expect(await world.done(mine, author, {})).toMatchObject({ officers: 1, owed: 6, unit: { sent: 3, accepted: 2 }, own: { sent: 3, waiting: 1 }, past: expect.any(Array) as unknown[] })
    expect(await world.done(standing, editor, { articleId: waiting.id })).toEqual({
      quarter,
      unitName: good.name,
      owed: 6,
      unit: { sent: 3, waiting: 1, accepted: 2, published: 1 },
      own: { sent: 3, waiting: 1, accepted: 2, published: 1 },
    })

    expect(await world.call(standing, editor, { articleId: begun.id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })

    const next = (await world.done(progress, editor, {})).quarters[0]!
    expect((await world.done(progress, editor, { quarter: next })).target).toMatchObject({ set: false, usual: 6, revision: 0 })
  })

  test('costs as many round trips with forty articles as with none', async () => {
    const cost = async () => {
      world.cloud.faults.clear()
      await world.done(progress, editor, {})
      return world.cloud.faults.requests().length
    }
    await cost()
    const before = await cost()
    const author = await officer()
    await Promise.all(Array.from({ length: 40 }, () => world.article({ author, status: 'submitted' })))
    expect(await cost()).toBe(before)
    expect(before).toBeLessThanOrEqual(6)
  })
})

describe('reminding', () => {
  test('reaches a unit’s officers, or its contact where there is none, once a day, and leaves alone who has sent enough', async () => {
    const quarter = world.quarter()
    await world.target({ _id: quarter.key, usual: 1 })
    const [withOfficer, withContact, withNobody, done] = [await world.unit(), await world.unit(), await world.unit(), await world.unit()]
    const [writer, contact, diligent] = [await world.officer(withOfficer), await world.member({ unit: withContact, contact: true }), await world.officer(done)]
    await world.member({ unit: withOfficer, contact: true })
    await world.article({ author: diligent, status: 'submitted', submittedAt: quarter.inside })
    const unitIds = [withOfficer, withContact, withNobody, done].map(({ id }) => id)

    expect(await world.done(remind, editor, { quarter: quarter.key, unitIds })).toEqual({ outcome: 'reminded', units: 2, people: 2 })
    const [target] = await world.look('targets', { _id: quarter.key })
    expect(target?.notices?.map(({ to }) => to).sort()).toEqual([writer.id, contact.id].sort())
    expect(await world.done(remind, editor, { quarter: quarter.key, unitIds: [withOfficer.id] })).toEqual({ outcome: 'refused', reason: 'too-soon' })
    expect(await world.done(remind, editor, { quarter: quarter.key, unitIds: [withNobody.id] })).toEqual({ outcome: 'refused', reason: 'nobody' })
    expect(await world.done(remind, editor, { quarter: quarter.key, unitIds: [done.id] })).toEqual({ outcome: 'refused', reason: 'nobody' })
    world.cloud.clock.set(world.now() + day)
    expect(await world.done(remind, editor, { quarter: quarter.key, unitIds })).toMatchObject({ outcome: 'reminded', units: 2 })
  })

  test('by two editors at once reaches each person once', async () => {
    const { key } = world.quarter()
    await world.target({ _id: key, usual: 1 })
    const unit = await world.unit()
    await world.officer(unit)
    const told = await Promise.all([1, 2, 3].map(() => world.done(remind, editor, { quarter: key, unitIds: [unit.id] })))
    expect(told.filter(({ outcome }) => outcome === 'reminded')).toHaveLength(1)
    expect((await world.look('targets', { _id: key }))[0]?.notices).toHaveLength(1)
  })

  test('asks for targets', async () => {
    expect(await world.done(remind, editor, { quarter: world.quarter().key, unitIds: [(await world.unit()).id] })).toEqual({ outcome: 'refused', reason: 'not-set' })
  })
})

describe('a commission', () => {
  test('from being offered to being delivered, as its editor and its officers see it', async () => {
    const [writer, reluctant, outsider] = [await officer(), await officer(), await officer()]
    const deadline = world.now() + 5 * day
    const order = { subject: '适老化改造', kind: 'special-topic' as const, brief: '写一家营业厅', deadline, pieces: 1 }
    expect(await world.done(offer, editor, { ...order, deadline: world.now() - 1, to: [writer.id] })).toEqual({ outcome: 'refused', reason: 'too-late' })
    expect(await world.done(offer, editor, { ...order, to: [writer.id, editor.id] })).toEqual({ outcome: 'refused', reason: 'no-such-officer' })
    const made = await world.done(offer, editor, { ...order, to: [writer.id, reluctant.id] })
    if (made.outcome !== 'saved') throw new Error(made.reason)
    const { id } = made
    const seenBy = async (person: Person) => (await world.done(offers, person, {})).offers.find(each => each.id === id)

    expect(await seenBy(outsider)).toBeUndefined()
    expect(await world.call(accept, outsider, { id })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(await world.done(decline, reluctant, { id, why: '排不开' })).toEqual({ outcome: 'declined' })
    expect(await seenBy(reluctant)).toMatchObject({ standing: 'declined' })
    expect(await world.done(accept, reluctant, { id })).toEqual({ outcome: 'accepted' })
    expect(await seenBy(writer)).toMatchObject({ standing: 'full', left: 0 })
    expect(await world.done(accept, writer, { id })).toEqual({ outcome: 'refused', reason: 'full' })
    await world.done(decline, reluctant, { id })
    expect(await world.done(accept, writer, { id })).toEqual({ outcome: 'accepted' })

    const articleId = await deliver(writer, id)
    expect(await seenBy(writer)).toMatchObject({ standing: 'delivered', delivery: { articleId } })
    await world.done(takeBack, writer, { id: articleId })
    expect(await seenBy(writer)).toMatchObject({ standing: 'accepted', delivery: null })
    world.cloud.clock.set(deadline)
    expect(await seenBy(writer)).toMatchObject({ standing: 'behind' })
    await world.done(submit, writer, { id: articleId, declared: true })

    const { commissions } = await world.done(list, editor, {})
    expect(commissions.find(each => each.id === id)).toMatchObject({
      offered: 2, left: 0, everyone: false,
      // It was first sent in time.
      accepted: [{ memberId: writer.id, standing: 'delivered' }],
      declined: [{ memberId: reluctant.id }],
    })
  })

  test('is revised as it was seen, never under what was accepted, and told to who accepted', async () => {
    const writers = [await officer(), await officer()]
    const commission = await world.commission({ accepted: writers, pieces: 3 })
    const order = { id: commission.id, subject: '换题', kind: 'association-news' as const, brief: '', deadline: commission.deadline.getTime() }
    expect(await world.done(revise, editor, { ...order, revision: 0, pieces: 1 })).toEqual({ outcome: 'refused', reason: 'fewer-than-accepted' })
    expect(await world.done(revise, editor, { ...order, revision: 0, pieces: 2 })).toMatchObject({ outcome: 'saved' })
    expect(await world.done(revise, editor, { ...order, revision: 0, pieces: 5 })).toEqual({ outcome: 'refused', reason: 'changed-meanwhile' })
    expect(await world.done(accept, await officer(), { id: commission.id })).toEqual({ outcome: 'refused', reason: 'full' })
    expect((await commissionNow(commission)).notices).toHaveLength(2)
  })

  test('that is closed is accepted no more, and only who had not delivered is told', async () => {
    const [done, open] = [await officer(), await officer()]
    const commission = await world.commission({ accepted: [done, open], pieces: 3 })
    await deliver(done, commission.id)
    await world.done(close, editor, { id: commission.id })
    expect((await commissionNow(commission)).notices).toMatchObject([{ to: open.id, kind: 'commission-closed' }])
    expect(await world.done(accept, await officer(), { id: commission.id })).toEqual({ outcome: 'refused', reason: 'over' })
    expect(await world.done(decline, open, { id: commission.id })).toEqual({ outcome: 'refused', reason: 'over' })
    expect((await world.done(list, editor, { status: 'closed' })).commissions.map(({ id }) => id)).toContain(commission.id)
  })

  test('goes along when two records become one', async () => {
    const [keep, drop] = [await officer(), await officer()]
    const both = await world.commission({ accepted: [keep, drop], pieces: 2 })
    const one = await world.commission({ accepted: [drop], pieces: 1 })
    await world.done(merge, await world.member({ roles: ['admin'] }), { keep: keep.id, drop: drop.id })
    expect(await commissionNow(both)).toMatchObject({ left: 1, accepted: [{ memberId: keep.id }] })
    expect(await commissionNow(one)).toMatchObject({ left: 0, accepted: [{ memberId: keep.id }] })
  })

  test('is free again when who accepted it leaves, and their name is gone', async () => {
    const leaver = await officer()
    const commission = await world.commission({ accepted: [leaver], pieces: 1 })
    await world.done(contracts.privacy.calls.leave, leaver, {})
    const after = await commissionNow(commission)
    expect(after).toMatchObject({ left: 1, accepted: [] })
    expect(JSON.stringify(after)).not.toContain(leaver.name)
  })
})

describe('twelve officers who want one of three pieces at once', () => {
  test('it is promised too often when the guard is taken away', async () => {
    const commission = await world.commission({ pieces: 3 })
    const officers = await Promise.all(Array.from({ length: 12 }, officer))
    const told = await Promise.all(officers.map(person => acceptUnguarded(world, commission, person)))
    expect(told.filter(outcome => outcome === 'accepted').length).toBeGreaterThan(3)
  })

  test('it never is', async () => {
    const commission = await world.commission({ pieces: 3 })
    const officers = await Promise.all(Array.from({ length: 12 }, officer))
    const told = await Promise.all(officers.map(person => world.done(accept, person, { id: commission.id })))
    expect(told.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(3)
    const { accepted, left } = await commissionNow(commission)
    expect([accepted.length, left]).toEqual([3, 0])
  })
})

describe('the morning’s timer', () => {
  test('reminds who has accepted and not delivered, three days ahead and one, each once; a deadline put off anew', async () => {
    const [late, done, former] = [await officer(), await officer(), await officer()]
    const deadline = world.now() + 3 * day
    const commission = await world.commission({ accepted: [late, done, former], pieces: 3, deadline: new Date(deadline) })
    await deliver(done, commission.id)
    await world.db.members.change({ _id: former.id }, { roles: [] })
    const told = async () => (await commissionNow(commission)).notices?.map(({ to, kind }) => [to, kind]) ?? []

    await runTimer()
    await runTimer()
    expect(await told()).toEqual([[late.id, 'commission-due']])
    world.cloud.clock.set(deadline - day)
    await runTimer()
    expect(await told()).toHaveLength(2)
    world.cloud.clock.set(deadline + 1)
    await runTimer()
    expect(await told()).toHaveLength(2)
    await world.db.commissions.change({ _id: commission.id }, { deadline: new Date(deadline + 2 * day) })
    await runTimer()
    expect(await told()).toHaveLength(3)
  })
})
