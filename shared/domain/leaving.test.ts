import { isAccountLine, isToGiveBack, scrubbed, whatLeavingDoes, whyStay, type Belongings } from './leaving'

const now = 1_000
const nothing: Belongings = { places: [], articles: [], statementLines: 0, isLastAdmin: false, hasOpenApplication: false, hasActed: false }
const place = { status: 'registered', paid: false, refunded: false, arrived: false, certified: false, endsAt: now + 1 } as const

test.each<[string, Partial<Belongings>, string[]]>([
  ['who has nothing', {}, []],
  ['an unpaid place to come', { places: [place] }, []],
  ['a paid place to come', { places: [{ ...place, paid: true }] }, ['paid-place']],
  ['a paid place in line', { places: [{ ...place, status: 'waitlisted', paid: true }] }, ['paid-place']],
  ['a paid place given back', { places: [{ ...place, status: 'cancelled', paid: true }] }, []],
  ['a paid place that is over', { places: [{ ...place, paid: true, endsAt: now }] }, []],
  ['a paid place, and arrived', { places: [{ ...place, paid: true, arrived: true }] }, []],
  ['a draft', { articles: [{ status: 'draft', paidOut: false }] }, []],
  ['a returned one', { articles: [{ status: 'returned', paidOut: false }] }, []],
  ['one before the editors', { articles: [{ status: 'submitted', paidOut: false }] }, ['article-under-way']],
  ['one in an issue to come', { articles: [{ status: 'accepted', paidOut: false }] }, ['article-under-way']],
  ['published and not yet paid', { articles: [{ status: 'published', paidOut: false }] }, ['payment-due']],
  ['published and paid', { articles: [{ status: 'published', paidOut: true }] }, []],
  ['the last administrator', { isLastAdmin: true }, ['last-admin']],
  ['a company waits', { hasOpenApplication: true }, ['application-under-way']],
])('%s', (_who, has, reasons) => expect(whyStay({ ...nothing, ...has }, now)).toEqual(reasons))

test.each<[string, Partial<Belongings>, boolean]>([
  ['nothing', {}, false],
  ['an unpaid place to come', { places: [place] }, false],
  ['a place nobody came to', { places: [{ ...place, endsAt: now }] }, false],
  ['a place paid for', { places: [{ ...place, status: 'cancelled', paid: true }] }, true],
  ['having been there', { places: [{ ...place, arrived: true }] }, true],
  ['a place paid back', { places: [{ ...place, status: 'cancelled', refunded: true }] }, true],
  ['a certificate', { places: [{ ...place, certified: true, endsAt: now }] }, true],
  ['a draft', { articles: [{ status: 'draft', paidOut: false }] }, false],
  ['something published', { articles: [{ status: 'published', paidOut: true }] }, true],
  ['a line on a statement', { statementLines: 1 }, true],
  ['having checked others in', { hasActed: true }, true],
])('%s keeps the name: %s', (_what, has, name) => expect(whatLeavingDoes({ ...nothing, ...has }, now).keeps.name).toBe(name))

test('a place is given back only while somebody else could have it', () => {
  expect(isToGiveBack(place, now)).toBe(true)
  expect(isToGiveBack({ ...place, status: 'cancelled' }, now)).toBe(false)
  expect(isToGiveBack({ ...place, arrived: true }, now)).toBe(false)
  expect(isToGiveBack({ ...place, endsAt: now }, now)).toBe(false)
})

test('of a trail, words of money and of what was issued stay; those about the person go', () => {
  expect(['fee-settled', 'certified', 'noted', 'room-assigned', 'rejected', 'cancelled'].map(isAccountLine)).toEqual([true, true, false, false, false, false])
})

test('a text loses who it was about, wherever that stands', () => {
  expect(scrubbed('何舟的卡，何舟本人来电 13800000001', ['何舟', '13800000001'])).toBe('已退出的会员的卡，已退出的会员本人来电 已退出的会员')
  expect(scrubbed('没有提到谁', ['', '何舟'])).toBe('没有提到谁')
})
