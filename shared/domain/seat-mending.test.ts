import { countsAfterPromotion, countsOf, mendWords, type SeatCounts } from './seat-mending'

const counts = (given: Partial<SeatCounts> = {}): SeatCounts => ({ taken: 0, waiting: 0, pending: 0, unitTaken: {}, ...given })

test('an offered place is a seat; who has gone is nowhere; who has no unit counts in none', () => {
  const found = countsOf([
    { status: 'registered', unitId: 'a' },
    { status: 'offered', unitId: 'a' },
    { status: 'registered', unitId: '' },
    { status: 'waitlisted', unitId: 'a' },
    { status: 'pending', unitId: 'b' },
    { status: 'cancelled', unitId: 'a' },
    { status: 'rejected', unitId: 'a' },
  ])
  expect(found).toEqual({ taken: 3, waiting: 1, pending: 1, unitTaken: { a: 2 } })
})

test('who moves up is counted as if found there', () => {
  const line = [{ status: 'registered', unitId: 'a' }, { status: 'waitlisted', unitId: 'b' }] as const
  expect(countsAfterPromotion(countsOf(line), 'b')).toEqual(countsOf([line[0], { ...line[1], status: 'registered' }]))
})

test.each<[Partial<SeatCounts>, Partial<SeatCounts>, string]>([
  [{}, {}, ''],
  [{ taken: 2, unitTaken: { a: 2 } }, { taken: 2, unitTaken: { a: 2 } }, ''],
  // A unit that gave all its seats back is as one that never had any.
  [{ unitTaken: { a: 0 } }, {}, ''],
  [{ taken: 3, unitTaken: { a: 3 } }, { taken: 2, unitTaken: { a: 2 } }, '多占 1 席已放回'],
  [{ taken: 1 }, { taken: 3 }, '漏计 2 席已补上'],
  [{ waiting: 4 }, { waiting: 1 }, '候补多计 3 人已改正'],
  [{ waiting: 1 }, { waiting: 4 }, '候补漏计 3 人已改正'],
  [{ pending: 1 }, {}, '待审多计 1 人已改正'],
  [{ taken: 2, unitTaken: { a: 2 } }, { taken: 2, unitTaken: { a: 1, b: 1 } }, '2 个单位的席位数已改正'],
  [{ taken: 3, waiting: 2 }, { taken: 2, waiting: 1 }, '多占 1 席已放回，候补多计 1 人已改正'],
])('kept %j, found %j: %s', (kept, found, words) => expect(mendWords(counts(kept), counts(found))).toBe(words))
