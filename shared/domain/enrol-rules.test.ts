import { placesFor, rowProblems, seatsLeftFor, whyNotEnrolled, type Found } from './enrol-rules'

const person = { row: 1, name: '林若溪', phone: '13800000527' }
const found: Found = { name: '林若溪', unitId: 'a', unitName: '甲公司', standing: 'confirmed' }

test.each<[says: string[], row: Partial<typeof person>, found: Found | null, unitId: string | null]>([
  [[], {}, null, 'a'],
  [[], {}, found, 'a'],
  [[], {}, found, null],
  [['缺单位'], {}, null, null],
  [['缺姓名'], { name: '' }, found, 'a'],
  [['缺手机'], { phone: '' }, null, 'a'],
  [['手机多 1 位，应为 11 位'], { phone: '138000005270' }, null, 'a'],
  [['手机：手机号里只有数字'], { phone: '无' }, null, 'a'],
  [['手机 138****0527 登记的姓名是林若溪，核对后再报'], { name: '林如溪' }, found, 'a'],
  [['手机 138****0527 是“甲公司”的林若溪，核对单位'], {}, found, 'b'],
  [['单位没有确认这个人，先在人员里确认'], {}, { ...found, standing: 'declined' }, 'a'],
])('%j', (says, row, known, unitId) => {
  expect(rowProblems({ ...person, ...row }, [{ ...person, ...row }], known, unitId, true)).toEqual(says)
})

test('who sees only their own unit is not told a name', () => {
  expect(rowProblems(person, [person], found, 'b', false).join()).not.toMatch(/林若溪|甲公司/)
})

test('two rows with one phone name each other', () => {
  const rows = [person, { ...person, row: 7 }]
  expect(rows.map(row => rowProblems(row, rows, null, 'a', true)[0])).toEqual(['与第 7 行的手机相同，留一行，或改对', '与第 1 行的手机相同，留一行，或改对'])
})

describe('places', () => {
  const activity = { seats: 5, taken: 2, unitSeats: 2, unitTaken: { a: 1 } }

  test('go by order, as far as the seats of all and of each unit go', () => {
    expect(placesFor(['a', 'a', 'b', 'b', 'c'], activity)).toEqual(['registered', 'waitlisted', 'registered', 'registered', 'waitlisted'])
    expect(placesFor(['a', 'a'], { ...activity, unitSeats: null })).toEqual(['registered', 'registered'])
  })

  test.each([[1, 'a'], [2, 'b']])('%i are left for unit %s', (left, unitId) => expect(seatsLeftFor(unitId, activity)).toBe(left))

  test('never less than none', () => expect(seatsLeftFor('a', { ...activity, unitTaken: { a: 9 } })).toBe(0))
})

test.each([
  ['contact', 500, 'not-open-yet'], ['staff', 500, null], ['contact', 1_500, null], ['contact', 2_500, 'closed'], ['staff', 2_500, null], ['staff', 9_000, 'ended'],
] as const)('%s at %i: %s', (by, now, reason) => {
  const activity = { status: 'published', registrationOpensAt: 1_000, registrationClosesAt: 2_000, endsAt: 8_000, forTeams: false } as const
  expect(whyNotEnrolled(activity, by, now)).toBe(reason)
})
