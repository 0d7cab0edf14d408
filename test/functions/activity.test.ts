import { contracts } from '../../shared/contract'
import type { ActivityPlan } from '../../shared/contract/activity-plan'
import { attachmentLimit, pictureLimit } from '../../shared/domain/activity-files'
import { onePage, onePoint, uploadLicence, uploadToShow } from '../world/uploads'
import { expectSeatsToAddUp } from '../world/invariants'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { list, get, desk, draft, revise, publish, close, cancel, file, history } = contracts.activity.calls

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'] })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

const refused = (reason: string) => ({ outcome: 'refused', reason })

test('a draft is the staff’s own until it is published', async () => {
  const plan = world.plan({ schedule: [{ startsAt: world.now(), endsAt: world.now() + 1, title: '开班' }], asks: ['remark', 'remark'] })
  const { activity } = await world.done(draft, staff, plan)
  expect(activity).toMatchObject({ status: 'draft', phase: 'draft', schedule: plan.schedule, asks: ['remark'] })

  const seenBy = async (person: Person | null) => (await world.call(get, person, { id: activity.id })).ok
  expect([await seenBy(staff), await seenBy(await world.member()), await seenBy(null)]).toEqual([true, false, false])

  expect(await world.done(publish, staff, { id: activity.id })).toMatchObject({ outcome: 'saved', activity: { phase: 'open' } })
  expect([await seenBy(staff), await seenBy(await world.member()), await seenBy(null)]).toEqual([true, true, true])
})

test('lists say how the caller stands to each', async () => {
  const activity = await world.activity({ seats: 1, title: '名单上的我' })
  const { caller: seated } = await world.registration(activity)
  const { caller: waiting } = await world.registration(activity)
  const mineOf = async (person: Person | null) =>
    (await world.done(list, person, {})).activities.find(({ id }) => id === activity.id)?.mine
  expect(await Promise.all([seated, waiting, null].map(mineOf))).toEqual(['registered', 'waitlisted', null])
  expect(await world.done(get, waiting, { id: activity.id })).toMatchObject({ mine: { status: 'waitlisted', position: 1 } })
})

test('lists what is to come by its start, and what is past the other way round', async () => {
  const day = 86_400_000
  const kind = 'contest'
  const starting = (days: number) => world.activity({ kind, startsAt: world.now() + days * day, endsAt: world.now() + (days + 5) * day })
  const [late, early, over, longOver] = [await starting(9), await starting(8), await starting(-10), await starting(-20)]
  await world.activity({ kind, status: 'draft' })
  await world.activity({ kind, status: 'cancelled' })

  const ids = async (when: 'upcoming' | 'past') => (await world.done(list, null, { kind, when })).activities.map(({ id }) => id)
  expect(await ids('upcoming')).toEqual([early.id, late.id])
  expect(await ids('past')).toEqual([over.id, longOver.id])
})

test('the staff’s desk has drafts too', async () => {
  const unpublished = await world.activity({ status: 'draft' })
  expect((await world.done(desk, staff, {})).activities.map(({ id }) => id)).toContain(unpublished.id)
})

describe('a change', () => {
  test('made from an older revision is refused, and overwrites nothing', async () => {
    const activity = await world.activity()
    const change = (title: string) => world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan({ title }) })
    expect(await change('先改的')).toMatchObject({ outcome: 'saved', activity: { revision: 1 } })
    expect(await change('后改的')).toEqual(refused('changed-meanwhile'))
    expect(await world.activityNow(activity)).toMatchObject({ title: '先改的' })
  })

  test('to fewer seats than are taken is refused; to just as many is not', async () => {
    const activity = await world.activity({ seats: 3 })
    await world.registration(activity)
    await world.registration(activity)
    const toSeats = (seats: number) => world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan({ seats }) })
    expect(await toSeats(1)).toEqual(refused('fewer-seats-than-taken'))
    expect(await toSeats(2)).toMatchObject({ outcome: 'saved', activity: { seats: 2, phase: 'full' } })
    await expectSeatsToAddUp(world, activity)
  })

  test('to more seats tells the caller of them as they are after the line has moved up', async () => {
    const activity = await world.activity({ seats: 1 })
    for (let i = 0; i < 3; i++) await world.registration(activity)
    const told = await world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan({ seats: 5 }) })
    await expectSeatsToAddUp(world, activity)
    expect(told).toMatchObject({ outcome: 'saved', activity: { seats: 5, taken: 3, waiting: 0 } })
  })

  test('of what was called off is refused', async () => {
    const activity = await world.activity({ status: 'cancelled' })
    expect(await world.done(revise, staff, { id: activity.id, revision: 0, plan: world.plan() })).toEqual(refused('cancelled'))
    expect(await world.done(publish, staff, { id: activity.id })).toEqual(refused('cancelled'))
  })

  test.each([
    ['endsAt', { startsAt: 2_000_000_000_000, endsAt: 1_999_999_999_999 }],
    ['registrationClosesAt', { registrationClosesAt: 946_684_800_001 }],
    ['arrivalUntil', { arrivalUntil: 946_684_800_001 }],
    ['schedule', { schedule: [{ startsAt: 2_000_000_000_000, endsAt: 1_999_999_999_999, title: '倒着走' }] }],
    ['seats', { seats: 0 }],
    ['fee', { fee: 0.5 }],
    ['title', { title: ' ' }],
  ])('whose %s makes no sense names it', async (field, overrides) => {
    const answer = await world.call(draft, staff, world.plan(overrides))
    expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    expect(answer.ok ? [] : answer.error.details.fields).toContain(field)
  })
})

test('publishing twice is publishing once; what is over is not published', async () => {
  const activity = await world.activity({ status: 'draft' })
  await world.done(publish, staff, { id: activity.id })
  expect(await world.done(publish, staff, { id: activity.id })).toMatchObject({ outcome: 'saved', activity: { revision: 1 } })

  const over = await world.activity({ status: 'draft' })
  world.cloud.clock.set(over.endsAt.getTime())
  expect(await world.done(publish, staff, { id: over.id })).toEqual(refused('ended'))
})

test('what is over is not called off; what is called off keeps its first reason', async () => {
  const activity = await world.activity()
  await world.done(cancel, staff, { id: activity.id, reason: '会场临时检修' })
  expect(await world.done(cancel, staff, { id: activity.id, reason: '另有安排' })).toMatchObject({
    outcome: 'saved',
    activity: { status: 'cancelled', cancelReason: '会场临时检修' },
  })

  const over = await world.activity()
  world.cloud.clock.set(over.endsAt.getTime())
  expect(await world.done(cancel, staff, { id: over.id, reason: '会场临时检修' })).toEqual(refused('ended'))
})

describe('when it is over', () => {
  const overs = async (overrides: Partial<ActivityPlan> = {}) => {
    const plan = world.plan(overrides)
    const { activity } = await world.done(draft, staff, plan)
    await world.done(publish, staff, { id: activity.id })
    return { plan, id: activity.id }
  }
  const change = async (id: string, plan: ActivityPlan) => {
    world.cloud.clock.set(plan.endsAt)
    return world.done(revise, staff, { id, revision: 1, plan })
  }

  test('what tells of it can be put right', async () => {
    const { plan, id } = await overs()
    await world.registration({ id })
    const put = { ...plan, title: '更正的名称', place: '河州宾馆', payWays: ['transfer' as const], certificate: '结业证书', contactName: '周以宁' }
    expect(await change(id, put)).toMatchObject({ outcome: 'saved', activity: { title: '更正的名称', certificate: '结业证书' } })
  })

  test.each<[string, (plan: ActivityPlan) => Partial<ActivityPlan>]>([
    ['its end', ({ endsAt }) => ({ endsAt: endsAt + 1 })],
    ['its seats', ({ seats }) => ({ seats: seats + 1 })],
    ['its fee', () => ({ fee: 100 })],
    ['who may come', ({ eligibility }) => ({ eligibility: { ...eligibility, grades: ['chair'] } })],
    ['a question', () => ({ questions: [{ id: 'aaaaaa', kind: 'text', label: '多问一句', hint: '', required: true, options: [], grades: [], when: null }] })],
  ])('%s can not', async (_what, changed) => {
    const { plan, id } = await overs()
    await world.registration({ id })
    expect(await change(id, { ...plan, ...changed(plan) })).toEqual(refused('ended'))
  })

  test('and nobody ever registered, everything can', async () => {
    const { plan, id } = await overs()
    expect(await change(id, { ...plan, seats: 99 })).toMatchObject({ outcome: 'saved', activity: { seats: 99 } })
  })
})

describe('closing early', () => {
  test('ends registration at once; a later closing date opens it again', async () => {
    const activity = await world.activity({ seats: 1 })
    const { caller } = await world.registration(activity)
    expect(await world.done(close, staff, { id: activity.id })).toMatchObject({ outcome: 'saved', activity: { phase: 'closed', revision: 1 } })
    const late = await world.done(contracts.registration.calls.register, await world.member(), { activityId: activity.id, answers: {} })
    expect(late).toEqual(refused('closed'))
    expect(await world.registrationOf(activity, caller)).toMatchObject({ status: 'registered' })

    const again = await world.done(close, staff, { id: activity.id })
    expect(again).toMatchObject({ outcome: 'saved', activity: { revision: 1 } })
    expect(await world.done(revise, staff, { id: activity.id, revision: 1, plan: world.plan({ seats: 2 }) })).toMatchObject({
      outcome: 'saved',
      activity: { phase: 'open' },
    })
  })

  test('is refused before there is anything to close, and after', async () => {
    const upcoming = await world.activity({ registrationOpensAt: world.now() + 3_600_000 })
    const unpublished = await world.activity({ status: 'draft' })
    const calledOff = await world.activity({ status: 'cancelled' })
    const over = await world.activity({ startsAt: world.now() - 9_000_000, endsAt: world.now() - 3_600_000 })
    const answers = [upcoming, unpublished, calledOff, over].map(({ id }) => world.done(close, staff, { id }))
    expect(await Promise.all(answers)).toEqual(['not-open', 'not-open', 'cancelled', 'ended'].map(refused))
  })
})

describe('what an activity shows', () => {
  test('is seen by everyone who sees the activity, through links', async () => {
    const cover = await uploadToShow(world, staff)
    const notice = await uploadToShow(world, staff, onePage)
    expect(await world.done(file, staff, { fileId: notice, as: 'attachment' })).toMatchObject({ outcome: 'fine', bytes: onePage.length })
    const attachments = [{ fileId: notice, name: '通知', bytes: onePage.length }]
    const { activity } = await world.done(draft, staff, world.plan({ cover, attachments }))
    await world.done(publish, staff, { id: activity.id })

    const { links } = await world.done(get, null, { id: activity.id })
    expect(Object.keys(links).sort()).toEqual([cover, notice].sort())
    expect(Buffer.from(await (await fetch(links[cover]!)).arrayBuffer())).toEqual(onePoint)
  })

  test.each([
    ['a PDF for a picture', onePage, 'picture', 'wrong-kind'],
    ['a picture for a PDF', onePoint, 'attachment', 'wrong-kind'],
    ['a picture of more than 5 MB', Buffer.concat([onePoint, Buffer.alloc(pictureLimit)]), 'picture', 'too-large'],
    ['a PDF of more than 20 MB', Buffer.concat([onePage, Buffer.alloc(attachmentLimit)]), 'attachment', 'too-large'],
  ] as const)('is not %s', async (_what, bytes, as, reason) => {
    expect(await world.done(file, staff, { fileId: await uploadToShow(world, staff, bytes), as })).toEqual(refused(reason))
  })

  test('is nothing that was uploaded for something else', async () => {
    const licence = await uploadLicence(world, staff)
    expect(await world.done(file, staff, { fileId: licence, as: 'picture' })).toEqual(refused('missing'))
    const plan = world.plan({ pictures: [licence] })
    expect(await world.call(draft, staff, plan)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
    const { id } = await world.activity()
    expect(await world.call(revise, staff, { id, revision: 0, plan })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } })
  })
})

test('the units that are invited are named; whether anybody has registered is told', async () => {
  const invited = await world.unit()
  const plan = world.plan({ eligibility: { grades: [], roles: [], unitIds: [invited.id], certificate: null } })
  const { activity } = await world.done(draft, staff, plan)
  expect(await world.done(get, staff, { id: activity.id })).toMatchObject({
    invitedUnits: [{ id: invited.id, name: invited.name }],
    begun: false,
  })
  const begun = await world.activity()
  const { caller } = await world.registration(begun)
  await world.done(contracts.registration.calls.cancel, caller, { activityId: begun.id })
  expect(await world.done(get, null, { id: begun.id })).toMatchObject({ begun: true })
})

test('staff read who did what, the latest first', async () => {
  const { activity } = await world.done(draft, staff, world.plan())
  await world.done(publish, staff, { id: activity.id })
  await world.done(cancel, staff, { id: activity.id, reason: '会场临时检修' })
  const { lines } = await world.done(history, staff, { id: activity.id })
  expect(lines.map(({ what, why }) => [what, why])).toEqual([['cancelled', '会场临时检修'], ['published', ''], ['drafted', '']])
})
