import type { CheckinList, ListMembers } from './checkin-lists'
import { areDistinct, isOffItsDays, keepsScans, listMembersWords, listProblem, listsFromSchedule, listsLike, listWindowWords } from './checkin-plan'
import { parseLocal } from './instant'

const list = (from: string, until: string, more: Partial<CheckinList> = {}): CheckinList => ({
  id: 'meal01',
  name: '午餐',
  from: parseLocal(from),
  until: parseLocal(until),
  who: { kind: 'all' },
  repeats: 'once',
  exits: false,
  ...more,
})
const daily = { repeats: 'daily' } as const

test.each<[string, CheckinList, string | null]>([
  ['one window', list('2025-05-13 14:00', '2025-05-13 20:00'), null],
  ['one window over a night', list('2025-05-13 20:00', '2025-05-14 02:00'), null],
  ['no time at all', list('2025-05-13 14:00', '2025-05-13 14:00'), '结束要晚于开始'],
  ['ends before it begins', list('2025-05-13 14:00', '2025-05-12 20:00'), '结束要晚于开始'],
  ['meals of four days', list('2025-05-13 11:30', '2025-05-16 13:30', daily), null],
  ['a meal of one day', list('2025-05-13 11:30', '2025-05-13 13:30', daily), null],
  ['each day to midnight', list('2025-05-13 18:00', '2025-05-16 24:00', daily), null],
  ['hours that end before they begin', list('2025-05-13 11:30', '2025-05-16 09:00', daily), '每天的结束钟点要晚于开始钟点'],
  ['hours of no length', list('2025-05-13 11:30', '2025-05-16 11:30', daily), '每天的结束钟点要晚于开始钟点'],
  ['a whole year', list('2025-05-13 11:30', '2026-05-13 13:30', daily), null],
  ['longer than anybody counts', list('2025-05-13 11:30', '2026-05-14 13:30', daily), '从第一天到最后一天最多 366 天'],
  ['no answers', list('2025-05-13 14:00', '2025-05-13 20:00', { who: { kind: 'answered', questionId: 'diet01', optionIds: [] } }), '选出哪些回答算在内'],
  ['no teams', list('2025-05-13 14:00', '2025-05-13 20:00', { who: { kind: 'teams', teamIds: [] } }), '选出是哪几支队'],
])('%s', (_what, one, problem) => expect(listProblem(one)).toBe(problem))

test.each([
  [[], true],
  [[{ id: 'meal01', name: '午餐' }, { id: 'meal02', name: '晚餐' }], true],
  [[{ id: 'meal01', name: '午餐' }, { id: 'meal02', name: '午餐' }], false],
  [[{ id: 'meal01', name: '午餐' }, { id: 'meal01', name: '晚餐' }], false],
  [[{ id: 'arrive', name: '午餐' }], false],
  [[{ id: 'meal01', name: '报到' }], false],
])('%j can stand side by side: %s', (lists, distinct) => expect(areDistinct(lists)).toBe(distinct))

test('a list with scans may have another name and window, and nothing else', () => {
  const before = list('2025-05-13 14:00', '2025-05-13 20:00', { who: { kind: 'teams', teamIds: ['a', 'b'] } })
  expect(keepsScans(before, { ...before, name: '晚餐', until: before.until + 1 })).toBe(true)
  expect(keepsScans(before, { ...before, who: { kind: 'teams', teamIds: ['b', 'a'] } })).toBe(true)
  expect(keepsScans(before, { ...before, who: { kind: 'teams', teamIds: ['a'] } })).toBe(false)
  expect(keepsScans(before, { ...before, who: { kind: 'all' } })).toBe(false)
  expect(keepsScans(before, { ...before, repeats: 'daily' })).toBe(false)
  expect(keepsScans(before, { ...before, exits: true })).toBe(false)
  expect(keepsScans(before, undefined)).toBe(false)
})

test.each([
  ['2025-05-13 14:00', '2025-05-13 20:00', false],
  ['2025-05-12 14:00', '2025-05-12 24:00', true],
  ['2025-05-12 14:00', '2025-05-13 08:00', false],
  ['2025-05-16 20:00', '2025-05-16 22:00', false],
  ['2025-05-17 08:00', '2025-05-17 10:00', true],
])('%s to %s is off the days of 13 to 16 May: %s', (from, until, off) => {
  const activity = { arrivalFrom: parseLocal('2025-05-13 14:00'), startsAt: parseLocal('2025-05-14 09:00'), endsAt: parseLocal('2025-05-16 12:00') }
  expect(isOffItsDays(list(from, until), activity)).toBe(off)
})

test.each([
  [list('2025-05-13 14:00', '2025-05-13 20:00'), '5月13日 14:00–20:00'],
  [list('2025-05-13 18:00', '2025-05-13 24:00', daily), '5月13日 18:00–24:00'],
  [list('2025-05-13 14:00', '2025-05-14 02:00'), '5月13日 14:00–5月14日 02:00'],
  [list('2025-05-13 11:30', '2025-05-16 13:30', daily), '5月13日至16日，每天 11:30–13:30'],
  [list('2025-05-30 18:00', '2025-06-02 24:00', daily), '5月30日至6月2日，每天 18:00–24:00'],
])('%j', (one, words) => expect(listWindowWords(one)).toBe(words))

test.each<[ListMembers, string]>([
  [{ kind: 'all' }, '全部报名的人'],
  [{ kind: 'answered', questionId: 'diet01', optionIds: ['halal1'] }, '选了“清真餐”的人'],
  [{ kind: 'answered', questionId: 'diet01', optionIds: ['green1', 'halal1'] }, '选了“清真餐”或“素食”的人'],
  [{ kind: 'answered', questionId: 'diet01', optionIds: ['halal1', 'green1', 'usual1', 'none01'] }, '选了“清真餐”等 4 项的人'],
  [{ kind: 'answered', questionId: 'gone00', optionIds: ['halal1'] }, '依据的题目已删去'],
  [{ kind: 'teams', teamIds: ['team2', 'team1'] }, '长桥队、北门队'],
  [{ kind: 'teams', teamIds: ['gone'] }, '选的队伍已不在'],
])('%j', (who, words) =>
  expect(
    listMembersWords(who, {
      questions: [{ id: 'diet01', options: [{ id: 'halal1', label: '清真餐' }, { id: 'green1', label: '素食' }, { id: 'usual1', label: '普通' }, { id: 'none01', label: '不用餐' }] }],
      teams: [{ id: 'team1', name: '长桥队' }, { id: 'team2', name: '北门队' }],
    }),
  ).toBe(words),
)

describe('lists of a timetable', () => {
  const session = (from: string, until: string, title: string) => ({ startsAt: parseLocal(from), endsAt: parseLocal(until), title })
  const counter = () => {
    let made = 0
    return () => `made0${++made}`
  }
  const told = (lists: readonly CheckinList[]) => lists.map(each => `${each.name}｜${listWindowWords(each)}`)
  const week = [
    session('2025-05-14 09:00', '2025-05-14 17:00', '授课：排队管理'),
    session('2025-05-15 09:00', '2025-05-15 12:00', '分组讲评'),
    session('2025-05-15 14:00', '2025-05-15 17:00', '分组讲评'),
    session('2025-05-16 09:00', '2025-05-16 12:00', '考核，颁发结业证书，合影留念，然后各自返程'),
  ]

  test('one a session, named so that a desk can tell them apart, and lunch of each day', () => {
    const lists = listsFromSchedule(week, [], counter())
    expect(told(lists)).toEqual([
      '授课：排队管理｜5月14日 08:30–17:00',
      '分组讲评｜5月15日 08:30–12:00',
      '5月15日 分组讲评｜5月15日 13:30–17:00',
      '考核，颁发结业证书，合影留念，然后各自返｜5月16日 08:30–12:00',
      '午餐｜5月14日至16日，每天 11:30–13:30',
    ])
    expect(areDistinct(lists)).toBe(true)
    expect(lists.map(listProblem)).toEqual(lists.map(() => null))
  })

  test('made again they add nothing, whatever their names are by then', () => {
    const lists = listsFromSchedule(week, [], counter())
    expect(listsFromSchedule(week, lists.map(each => ({ ...each, name: `改${each.name}` })), counter())).toEqual([])
  })

  test('of one day, lunch is once; of no timetable there is none', () => {
    expect(listsFromSchedule([week[0]!], [], counter()).at(-1)).toMatchObject({ name: '午餐', repeats: 'once' })
    expect(listsFromSchedule([], [], counter())).toEqual([])
  })

  test('a name is never cut inside a character', () => {
    const [made] = listsFromSchedule([session('2025-05-14 09:00', '2025-05-14 10:00', `${'讲'.repeat(19)}𠮷讲`)], [], counter())
    expect(made!.name).toBe('讲'.repeat(19))
  })
})

test('lists like another activity’s: on its days here, by the same question here; teams and other questions stay behind', () => {
  const diet = (id: string, options: readonly string[]) => ({ id, label: '用餐', options: options.map((label, i) => ({ id: `${id}${i}`, label })) })
  const other = {
    startsAt: parseLocal('2024-05-14 09:00'),
    questions: [diet('old', ['清真餐', '素食']), { id: 'gone', label: '住哪里', options: [{ id: 'gone0', label: '会场' }] }],
    lists: [
      list('2024-05-13 11:30', '2024-05-16 13:30', { ...daily, exits: true }),
      list('2024-05-14 18:00', '2024-05-14 20:00', { name: '清真晚餐', who: { kind: 'answered', questionId: 'old', optionIds: ['old0'] } }),
      list('2024-05-14 18:00', '2024-05-14 20:00', { name: '班车', who: { kind: 'answered', questionId: 'gone', optionIds: ['gone0'] } }),
      list('2024-05-14 18:00', '2024-05-14 20:00', { name: '检录', who: { kind: 'teams', teamIds: ['team1'] } }),
      list('2024-05-14 08:30', '2024-05-14 10:00', { name: '开班式' }),
    ],
  }
  const here = { startsAt: parseLocal('2025-05-13 10:00'), questions: [diet('new', ['素食', '清真餐'])], lists: [list('2025-05-13 09:30', '2025-05-13 11:00', { name: '开班式' })] }
  expect(listsLike(other, here, () => 'made01')).toEqual([
    list('2025-05-12 11:30', '2025-05-15 13:30', { ...daily, exits: true, id: 'made01' }),
    list('2025-05-13 18:00', '2025-05-13 20:00', { id: 'made01', name: '清真晚餐', who: { kind: 'answered', questionId: 'new', optionIds: ['new1'] } }),
  ])
})
