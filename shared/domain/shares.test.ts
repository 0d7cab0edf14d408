import fc from 'fast-check'
import { priceArticle, samplePolicy } from './remuneration'
import { portionsOf, splitByShares } from './shares'

test.each([
  // amount   shares            parts
  [  10_000, [50, 50],         [5_000, 5_000]],
  [   3_501, [50, 50],         [1_751, 1_750]],
  [     100, [34, 33, 33],     [34, 33, 33]],
  [     101, [34, 33, 33],     [35, 33, 33]],
  [     101, [33, 34, 33],     [33, 35, 33]],
  [       1, [1, 98, 1],       [0, 1, 0]],
  [       2, [20, 20, 20, 20, 20], [1, 1, 0, 0, 0]],
  [       0, [60, 40],         [0, 0]],
  [   7_777, [100],            [7_777]],
])('%i among %j is %j', (amount, shares, parts) => expect(splitByShares(amount, shares)).toEqual(parts))

const anyShares = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })

test('the parts come to the whole, and none is a fen away from its share', () => {
  fc.assert(fc.property(fc.nat(1_000_000_000), anyShares, (amount, shares) => {
    const parts = splitByShares(amount, shares)
    const all = shares.reduce((sum, share) => sum + share, 0)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
    parts.forEach((part, at) => expect(Math.abs(part - (amount * shares[at]!) / all)).toBeLessThan(1))
  }))
})

const author = { authorId: 'm1', authorName: '林若溪', unitId: 'u1', unitName: '河州移动' }
const along = (memberId: string, share: number) => ({ memberId, name: memberId, unitId: `u-${memberId}`, unitName: `单位${memberId}`, share })

test('who wrote alone has no portion', () => {
  expect(portionsOf({ ...author, coAuthors: [] }, { characters: 612, gross: 35_000, units: 7 })).toEqual([author])
})

test('the author keeps what the others leave, and stands first', () => {
  expect(portionsOf({ ...author, coAuthors: [along('m2', 30), along('m3', 15)] }, { characters: 612, gross: 35_000, units: 7 })).toMatchObject([
    { authorId: 'm1', portion: { percent: 55, along: false, characters: 337, gross: 19_250, units: 3.85 } },
    { authorId: 'm2', unitId: 'u-m2', portion: { percent: 30, along: true, characters: 183, gross: 10_500, units: 2.1 } },
    { authorId: 'm3', portion: { percent: 15, along: true, characters: 92, gross: 5_250, units: 1.05 } },
  ])
})

test('portions come to the article: characters, fen and units', () => {
  const coAuthors = fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 4 })
  fc.assert(fc.property(fc.nat(20_000), fc.constantFrom('A' as const, 'B' as const, 'C' as const), coAuthors, (characters, grade, shares) => {
    const pricing = priceArticle({ characters, genre: 'brief', grade }, samplePolicy)
    const portions = portionsOf({ ...author, coAuthors: shares.map((share, at) => along(`c${at}`, share)) }, pricing).map(({ portion }) => portion!)
    expect(portions.reduce((sum, { characters }) => sum + characters, 0)).toBe(characters)
    expect(portions.reduce((sum, { gross }) => sum + gross, 0)).toBe(pricing.gross)
    expect(portions.reduce((sum, { units }) => sum + Math.round(units * 1000), 0)).toBe(pricing.units * 1000)
    expect(portions.reduce((sum, { percent }) => sum + percent, 0)).toBe(100)
  }))
})
