import Workbook from 'exceljs/lib/doc/workbook'
import type { RegistrationDocument, ScanDocument } from '../../cloudfunctions/_kit/documents'
import { contracts } from '../../shared/contract'
import type { Call, Input } from '../../shared/contract/call'
import type { CheckinList } from '../../shared/domain/checkin-lists'
import { dateKey, parseLocal } from '../../shared/domain/instant'
import type { MadeActivity } from '../world/activities'
import { freshId } from '../world/ground'
import type { Person } from '../world/people'
import { openWorld, type World } from '../world/world'

const { admit, hall, missing, undo, sync, export: give } = contracts.checkin.calls
const minute = 60_000
const day = 24 * 60 * minute

let world: World
let staff: Person
beforeAll(async () => {
  world = await openWorld()
  staff = await world.member({ roles: ['staff'], name: '方台' })
})
afterEach(() => world.cloud.clock.set(null))
afterAll(() => world.close())

type Added = Omit<CheckinList, 'from' | 'until'> & { from: Date; until: Date }
const list = (more: Partial<Added> = {}): Added => ({
  id: 'lobby1', name: '会场', from: new Date(world.now() - minute), until: new Date(world.now() + 600 * minute), who: { kind: 'all' }, repeats: 'once', exits: false, ...more,
})
type Place = Awaited<ReturnType<World['registration']>>
const come = (activity: { id: string }, people: Place[], more: Partial<Input<typeof admit>> = {}) =>
  world.done(admit, staff, { activityId: activity.id, desk: '一号台', registrationIds: people.map(({ id }) => id), ...more })
const look = (activity: { id: string }, more: Partial<Input<typeof hall>> = {}) => world.done(hall, staff, { activityId: activity.id, ...more })
const absent = (activity: { id: string }, more: Partial<Input<typeof missing>> = {}) => world.done(missing, staff, { activityId: activity.id, ...more })

async function peopleOf(activity: MadeActivity, count: number, unit?: { id: string; name: string }): Promise<Place[]> {
  const places: Place[] = []
  for (let index = 0; index < count; index++) places.push(await world.registration(activity, await world.member(unit && { unit })))
  return places
}

describe('the hall', () => {
  test('says who came of how many, by unit, by desk, and the last of them', async () => {
    const [north, south] = [await world.unit({ name: '北门公司' }), await world.unit({ name: '南门公司' })]
    const activity = await world.activity()
    const [a, b, c] = await peopleOf(activity, 3, north)
    const [d] = await peopleOf(activity, 1, south)
    expect(await look(activity)).toMatchObject({ arrived: 0, expected: 4, missing: 4, inside: 0, left: 0, despite: 0, desks: [], latest: [], curve: { minutes: 1, points: [] } })

    const began = Math.ceil(world.now() / minute) * minute
    world.cloud.clock.set(began)
    await come(activity, [a!])
    world.cloud.clock.set(began + 2 * minute)
    await come(activity, [d!], { desk: '东门' })
    await come(activity, [b!])
    expect(await look(activity)).toMatchObject({
      title: activity.title,
      lists: [{ id: 'arrive', name: '报到', days: [], exits: false, arrived: 3, expected: 4 }],
      listId: 'arrive',
      day: '',
      arrived: 3,
      expected: 4,
      missing: 1,
      inside: 3,
      left: 0,
      units: [{ unitName: '北门公司', arrived: 2, expected: 3, missing: 1 }, { unitName: '南门公司', arrived: 1, expected: 1, missing: 0 }],
      desks: [{ name: '一号台', count: 2 }, { name: '东门', count: 1 }],
      curve: { minutes: 1, points: [{ at: began, count: 1 }, { at: began + minute, count: 0 }, { at: began + 2 * minute, count: 2 }] },
    })
    expect((await look(activity)).latest.map(({ name }) => name).sort()).toEqual([a, b, d].map(place => place!.caller.name).sort())
    expect(await absent(activity)).toMatchObject({ total: 1, people: [{ id: c!.id, name: c!.caller.name, phone: c!.caller.phone, unitName: '北门公司', contact: null }] })
  })

  test('of a scan taken back, and of one that counts for nothing, nobody is there', async () => {
    const activity = await world.activity({ fee: 100, checkin: { feeStops: true } })
    const [a, b] = await peopleOf(activity, 2)
    const requestId = 'let-in-by-mistake'
    await world.done(admit, staff, { activityId: activity.id, desk: '一号台', registrationIds: [a!.id], despite: '认错人' }, requestId)
    expect(await look(activity)).toMatchObject({ arrived: 1, despite: 1, missing: 1 })
    await world.done(undo, staff, { activityId: activity.id, registrationId: a!.id, nonce: requestId, why: '认错了' })
    const against = { nonce: 'without-right', listId: 'arrive', way: 'in' as const, at: world.now(), desk: '东门', of: { kind: 'person' as const, registrationId: b!.id, serial: 0 }, undone: null }
    const delivered = await world.done(sync, staff, { activityId: activity.id, sentAt: world.now(), since: 0, scans: [against] })
    expect(delivered.results).toMatchObject([{ outcome: 'against', verdict: 'fee-stop' }])
    expect(await look(activity)).toMatchObject({ arrived: 0, expected: 2, missing: 2, inside: 0, despite: 0, latest: [], desks: [] })
  })

  test('who came without being expected is counted with those who came, and fills nobody’s place', async () => {
    const activity = await world.activity({ seats: 1 })
    const [seated, waiting] = await peopleOf(activity, 2)
    await come(activity, [waiting!], { despite: '领导同意' })
    expect(await look(activity)).toMatchObject({ arrived: 1, expected: 1, missing: 1, despite: 1 })
    expect((await absent(activity)).people.map(({ id }) => id)).toEqual([seated!.id])
  })

  test('with entry and exit it says who is inside now', async () => {
    const activity = await world.activity({ checkin: { lists: [list({ exits: true })] } })
    const people = await peopleOf(activity, 3)
    await come(activity, people, { listId: 'lobby1' })
    await come(activity, people.slice(0, 2), { listId: 'lobby1', way: 'out' })
    await come(activity, people.slice(0, 1), { listId: 'lobby1' })
    expect(await look(activity, { listId: 'lobby1' })).toMatchObject({ arrived: 3, inside: 2, left: 1, missing: 0 })
    expect(await look(activity)).toMatchObject({ arrived: 0, lists: [{ arrived: 0, expected: 3 }, { id: 'lobby1', exits: true, arrived: 3, expected: 3 }] })
  })

  test('a daily list is told by the day: today’s unless another is asked for', async () => {
    const today = parseLocal(`${dateKey(world.now() + day)} 11:30`)
    const lunch = list({ id: 'lunch1', name: '午餐', from: new Date(today), until: new Date(today + 2 * day + 120 * minute), repeats: 'daily' })
    const activity = await world.activity({ checkin: { lists: [lunch] } })
    const people = await peopleOf(activity, 3)
    world.cloud.clock.set(today)
    await come(activity, people, { listId: 'lunch1' })
    world.cloud.clock.set(today + day)
    await come(activity, people.slice(0, 1), { listId: 'lunch1' })

    const days = [today, today + day, today + 2 * day].map(dateKey)
    const [first, second, third] = days as [string, string, string]
    expect(await look(activity, { listId: 'lunch1' })).toMatchObject({ day: second, arrived: 1, missing: 2, lists: [{}, { days, arrived: 1, window: { from: today + day, until: today + day + 120 * minute } }] })
    expect(await look(activity, { listId: 'lunch1', day: first })).toMatchObject({ day: first, arrived: 3, missing: 0 })
    expect(await look(activity, { listId: 'lunch1', day: third })).toMatchObject({ day: third, arrived: 0, missing: 3 })
    expect(await absent(activity, { listId: 'lunch1', day: third })).toMatchObject({ total: 3 })
    expect(await look(activity, { listId: 'lunch1', day: '2001-01-01' })).toMatchObject({ day: first })
    expect(await world.call(hall, staff, { activityId: activity.id, listId: 'lunch1', day: '2025-02-30' })).toMatchObject({ error: { code: 'INVALID_INPUT' } })
    expect(await world.call(hall, staff, { activityId: activity.id, listId: 'nolist' })).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  test('on a list are those alone whom it is for, however they answered', async () => {
    const options = [{ id: 'plant0', label: '素食' }, { id: 'halal0', label: '清真' }, { id: 'usual0', label: '不限' }]
    const question = { hint: '', required: false, options, grades: [], when: null }
    const questions = [{ ...question, id: 'aaaaaa', kind: 'choice' as const, label: '午餐' }, { ...question, id: '123456', kind: 'several' as const, label: '晚餐' }]
    const wanting = (questionId: string) => ({ kind: 'answered' as const, questionId, optionIds: ['plant0', 'halal0'] })
    const lists = [list({ id: 'lunch1', name: '午餐', who: wanting('aaaaaa') }), list({ id: 'dinner', name: '晚餐', who: wanting('123456') }), list({ id: 'teams1', name: '队伍', who: { kind: 'teams', teamIds: ['teamoneteam1'] } })]
    const activity = await world.activity({ questions, checkin: { lists } })
    const answering = async (answers: Record<string, string | string[]>) => {
      const caller = await world.member()
      await world.done(contracts.registration.calls.register, caller, { activityId: activity.id, answers: { questions: answers } })
      return { caller, id: `${activity.id}:${caller.id}` }
    }
    const plant = await answering({ aaaaaa: 'plant0', 123456: ['plant0', 'usual0'] })
    const usual = await answering({ aaaaaa: 'usual0', 123456: ['halal0'] })
    const silent = await answering({})
    await world.db.registrations.change({ _id: silent.id }, { teamId: 'teamoneteam1' })

    const expected = [['arrive', 3, [plant, usual, silent]], ['lunch1', 1, [plant]], ['dinner', 2, [plant, usual]], ['teams1', 1, [silent]]] as const
    expect((await look(activity)).lists.map(each => [each.id, each.expected])).toEqual(expected.map(([id, count]) => [id, count]))
    for (const [listId, count, people] of expected) {
      expect(await look(activity, { listId })).toMatchObject({ expected: count, missing: count })
      expect((await absent(activity, { listId })).people.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort())
    }
  })

  test('is for those who serve', async () => {
    const activity = await world.activity({ checkin: { staff: [{ memberId: staff.id, name: staff.name, mayOverrule: false }] } })
    const stranger = await world.member({ roles: ['staff'] })
    for (const call of [hall, missing, give] as Call[]) {
      expect(await world.call(call, staff, { activityId: activity.id })).toMatchObject({ ok: true })
      expect(await world.call(call, stranger, { activityId: activity.id })).toMatchObject({ error: { code: 'NOT_ASSIGNED' } })
      expect(await world.call(call, staff, { activityId: freshId() })).toMatchObject({ error: { code: 'NOT_FOUND' } })
    }
  })
})

describe('who is missing', () => {
  test('comes fifty a page, by unit, of one unit where asked, each with their unit’s contact', async () => {
    const [big, small] = [await world.unit({ name: '东城公司' }), await world.unit({ name: '西城公司' })]
    const contact = await world.member({ unit: big, contact: true, name: '钟联络' })
    const activity = await world.activity({ seats: 60 })
    await peopleOf(activity, 2, small)
    const [first] = await peopleOf(activity, 1, big)
    await world.registration(activity, contact)
    await manyLike(activity, first!.id, 49)

    const pages = [await absent(activity), await absent(activity, { page: 1 })]
    expect(pages.map(({ people, total }) => [people.length, total])).toEqual([[50, 53], [3, 53]])
    expect(new Set(pages.flatMap(({ people }) => people.map(({ id }) => id))).size).toBe(53)
    const names = pages.flatMap(({ people }) => people.map(({ unitName }) => unitName))
    expect(names).toEqual([...names].sort())
    const ofSmall = await absent(activity, { unitId: small.id })
    expect(ofSmall).toMatchObject({ total: 2, people: [{ contact: null }, { contact: null }] })
    const ofBig = await absent(activity, { unitId: big.id })
    expect(ofBig.people.find(({ name }) => name === first!.caller.name)!.contact).toEqual({ name: '钟联络', phone: contact.phone })
    expect(ofBig.people.find(({ name }) => name === '钟联络')!.contact).toBeNull()
  })
})

test('the hall and the missing cost as many round trips among fifty as among a thousand', async () => {
  const costs: number[][] = []
  for (const count of [50, 1_000]) {
    const activity = await world.activity({ seats: 1_000 })
    const [first] = await peopleOf(activity, 1)
    await come(activity, [first!])
    await manyLike(activity, first!.id, count - 1)
    const trips: number[] = []
    for (const call of [hall, missing] as Call[]) {
      await world.done(call, staff, { activityId: activity.id })
      world.cloud.faults.clear()
      expect(await world.done(call, staff, { activityId: activity.id })).toMatchObject(call === hall ? { arrived: count, missing: 0 } : { total: 0 })
      const requests = world.cloud.faults.requests()
      // The caller and the activity, where the instance that answers does not know them yet.
      expect(requests.length).toBeLessThanOrEqual(5)
      trips.push(requests.filter(({ collection }) => collection === 'registrations').length)
    }
    costs.push(trips)
  }
  expect(costs).toEqual([[3, 2], [3, 2]])
}, 120_000)

describe('the attendance record', () => {
  const sheetsOf = async (activity: { id: string }, sortBy?: 'unit' | 'number') => {
    const { name, base64 } = await world.done(give, staff, { activityId: activity.id, sortBy })
    const workbook = new Workbook()
    await workbook.xlsx.load(Buffer.from(base64, 'base64') as never)
    const rows = (sheet: string) => (workbook.getWorksheet(sheet)!.getSheetValues().slice(1) as unknown[][]).map(row => row.slice(1))
    return { name, rows, printed: workbook.getWorksheet('签到表')! }
  }

  test('has the heading, a column for each list and day, and room to sign; every scan stands on the second sheet', async () => {
    const today = parseLocal(`${dateKey(world.now() + day)} 11:30`)
    const lunch = list({ id: 'lunch1', name: '午餐', from: new Date(today), until: new Date(today + day + 120 * minute), repeats: 'daily' })
    const vip = list({ id: 'teams1', name: '领队会', who: { kind: 'teams', teamIds: ['teamoneteam1'] }, until: new Date(today + day) })
    const [later, earlier] = [await world.unit({ name: '乙公司' }), await world.unit({ name: '丙公司' })]
    const activity = await world.activity({ seats: 2, checkin: { lists: [lunch, vip] }, endsAt: today + 9 * day })
    const [a] = await peopleOf(activity, 1, later)
    const [b] = await peopleOf(activity, 1, earlier)
    const [waiting] = await peopleOf(activity, 1, later)
    await peopleOf(activity, 1, later)
    world.cloud.clock.set(today + minute)
    await come(activity, [a!])
    await world.done(admit, staff, { activityId: activity.id, listId: 'lunch1', desk: '餐厅', registrationIds: [b!.id] }, 'lunch-by-mistake')
    await world.done(undo, staff, { activityId: activity.id, registrationId: b!.id, nonce: 'lunch-by-mistake', why: '扫错了' })
    await come(activity, [waiting!], { despite: '=领导同意' })

    const { name, rows, printed } = await sheetsOf(activity, 'number')
    expect(name).toBe(`${activity.title} 签到表 ${dateKey(today)}.xlsx`)
    const [organiser, title, about, counts, titles, ...people] = rows('签到表')
    expect([organiser![0], title![0]]).toEqual([activity.organiser, `${activity.title}签到表`])
    expect(about![0]).toContain('地点：河州会议中心')
    expect(counts![0]).toContain('应到 2 人，实到 2 人')
    const [dayOne, dayTwo] = [today, today + day].map(at => `午餐 ${Number(dateKey(at).slice(5, 7))}月${Number(dateKey(at).slice(8))}日`)
    expect(titles).toEqual(['编号', '姓名', '单位', '手机', '报到', dayOne, dayTwo, '领队会', '签名', '备注'])
    expect(people.map(row => [row[1], row[7], row[9]])).toEqual([
      [a!.caller.name, '／', ''],
      [b!.caller.name, '／', ''],
      [waiting!.caller.name, '／', '候补'],
    ])
    expect([people[0]![4], people[1]![4], people[1]![5]]).toEqual([expect.stringMatching(/^\d+月\d+日 11:31$/), '', ''])
    expect(printed.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:5' })
    expect(printed.headerFooter.oddFooter).toContain('&P')
    expect(printed.getCell('B6').numFmt).toBe('@')

    const scans = rows('扫码记录').slice(1)
    expect(scans.map(row => [row[2], row[4], row[6], row[7], row[9], row[10], row[11]])).toEqual([
      [a!.caller.name, '报到', '一号台', '方台', '可以入场', '计入', ''],
      [b!.caller.name, dayOne, '餐厅', '方台', '可以入场', '已撤回', ''],
      [waiting!.caller.name, '报到', '一号台', '方台', '候补', '计入', '=领导同意'],
    ])
    expect(scans[1]![12]).toMatch(/方台 扫错了$/)

    const byUnit = (await sheetsOf(activity)).rows('签到表').slice(5)
    expect(byUnit.map(row => row[2])).toEqual(['丙公司', '乙公司', '乙公司'])
  })

  test('of two thousand with five scans each comes within the function’s time and size', async () => {
    const activity = await world.activity({ seats: 2_000 })
    const [first] = await peopleOf(activity, 1)
    await come(activity, [first!])
    const [{ scans }] = (await world.registrationsOf(activity)) as [RegistrationDocument]
    const five: ScanDocument[] = Array.from({ length: 5 }, (_, index) => ({ ...scans[0]!, nonce: `scan-number-${index}`, slot: 'arrive' }))
    await world.db.registrations.change({ _id: first!.id }, { scans: five })
    await manyLike(activity, first!.id, 1_999)
    // The function's own limit of time would refuse it.
    const { base64 } = await world.done(give, staff, { activityId: activity.id })
    expect(base64.length).toBeGreaterThan(300_000)
    expect(base64.length).toBeLessThan(5_000_000)
  }, 120_000)
})

/** More people who stand as that one does. */
async function manyLike(activity: { id: string }, id: string, count: number): Promise<void> {
  const like = (await world.db.registrations.find(id))!
  await world.fill('registrations', Array.from({ length: count }, (_, index) => {
    const memberId = freshId()
    return { ...like, _id: `${activity.id}:${memberId}`, memberId, number: like.number + 100 + index }
  }))
}
