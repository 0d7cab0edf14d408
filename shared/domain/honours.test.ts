import fc from 'fast-check'
import { honoursFor, pointsInWords, pointsOf, reckoningInWords, ruleInWords, usualHonoursRule, type Candidate, type HonoursRule } from './honours'

const who = (id: string, pieces: number, characters: number, quartersMet = 0): Candidate => ({ id, name: `信息员${id}`, unitName: '河州移动', pieces, characters, quartersMet })
const rule = (overrides: Partial<HonoursRule> = {}): HonoursRule => ({ ...usualHonoursRule, ...overrides })

test.each([
  // pieces  characters  quarters  hundredths
  [      0,          0,        0,          0],
  [      1,          0,        0,        500],
  [     12,      8_320,        0,      7_664],
  [      1,          2,        0,        500],   // four thousandths of a point
  [      1,          3,        0,        501],   // six
  [     20,     30_000,        4,     20_000],
])('%i pieces of %i characters and %i quarters met are %i hundredths', (pieces, characters, quartersMet, points) =>
  expect(pointsOf({ pieces, characters, quartersMet }, usualHonoursRule)).toBe(points))

test('the best have the places, with what they are reckoned by', () => {
  const found = honoursFor([who('a', 4, 2_000), who('b', 6, 1_000), who('c', 5, 9_000)], rule(), { places: 2, minimumPieces: 4 })
  expect(found.map(({ id, rank, points }) => [id, rank, points])).toEqual([['c', 1, 4_300], ['b', 2, 3_200]])
})

test('who is level with the last has a place too', () => {
  const found = honoursFor([who('a', 6, 0), who('b', 5, 0), who('c', 5, 0), who('d', 4, 0)], rule(), { places: 2, minimumPieces: 1 })
  expect(found.map(({ id, rank }) => [id, rank])).toEqual([['a', 1], ['b', 2], ['c', 2]])
})

test('who published too little has none, however long it was', () => {
  expect(honoursFor([who('a', 3, 90_000)], rule(), { places: 5, minimumPieces: 4 })).toEqual([])
})

test('a rule that gives no points honours nobody', () => {
  const none = rule({ perPiece: 0, perThousand: 0, perQuarterMet: 0 })
  expect(honoursFor([who('a', 9, 9_000, 4)], none, { places: 5, minimumPieces: 0 })).toEqual([])
})

const anyCandidates = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{4}$/), pieces: fc.nat(8), characters: fc.nat(20_000), quartersMet: fc.nat(4) }), { selector: ({ id }) => id, maxLength: 15 })
  .map(all => all.map(({ id, pieces, characters, quartersMet }) => who(id, pieces, characters, quartersMet)))
const anyRule = fc.record({ perPiece: fc.nat(20), perThousand: fc.nat(20), perQuarterMet: fc.nat(20) }).map(points => rule(points))
const anyPlaces = fc.record({ places: fc.nat(6), minimumPieces: fc.nat(4) })

test('the order in which candidates come does not matter', () => {
  const shuffled = anyCandidates.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(fc.property(shuffled, anyRule, anyPlaces, ([all, others], points, places) =>
    expect(honoursFor(others, points, places)).toEqual(honoursFor(all, points, places))))
})

test('who has no place has as many better ones before them as there are places; level ones share a rank', () => {
  fc.assert(fc.property(anyCandidates, anyRule, anyPlaces, (all, points, places) => {
    const honoured = honoursFor(all, points, places)
    const met = all.filter(({ pieces }) => pieces >= places.minimumPieces).map(each => ({ id: each.id, points: pointsOf(each, points) }))
    for (const each of met) {
      const better = met.filter(other => other.points > each.points).length
      expect(honoured.some(({ id }) => id === each.id)).toBe(each.points > 0 && better < places.places)
    }
    for (const a of honoured) for (const b of honoured) expect(a.rank === b.rank).toBe(a.points === b.points)
  }))
})

test('more pieces never make fewer points', () => {
  fc.assert(fc.property(fc.nat(50), fc.nat(50_000), anyRule, (pieces, characters, points) =>
    expect(pointsOf(who('a', pieces + 1, characters), points)).toBeGreaterThanOrEqual(pointsOf(who('a', pieces, characters), points))))
})

test('says how points came about, and what the rule is', () => {
  expect(reckoningInWords(who('a', 12, 8_320, 3), usualHonoursRule)).toBe('12 篇 × 5 + 8320 字 ÷ 1000 × 2 + 完成 3 季 × 10')
  expect(reckoningInWords(who('a', 12, 8_320), rule({ perThousand: 0 }))).toBe('12 篇 × 5')
  expect(ruleInWords(usualHonoursRule)).toBe('每篇 5 分，每千字 2 分，单位每完成一季任务 10 分。信息员取前 10 名，至少 4 篇；单位取前 5 名，至少 6 篇。末位同分一并列入。')
  expect(pointsInWords(7_664)).toBe('76.64')
  expect(pointsInWords(500)).toBe('5')
})
