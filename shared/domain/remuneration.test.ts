import fc from 'fast-check'
import { parseLocal, type Instant } from './instant'
import {
  policyInForce, priceArticle, samplePolicy, statutoryMinimum,
  type GenreRule, type Genre, type Grade, type RemunerationPolicy, type Rounding,
} from './remuneration'

const withRule = (genre: Genre, rule: Partial<GenreRule>): RemunerationPolicy => ({
  ...samplePolicy,
  genres: { ...samplePolicy.genres, [genre]: { ...samplePolicy.genres[genre], ...rule } },
})

test.each<[number, Genre, Grade | null, number, number]>([
  // characters genre   grade units   gross
  [       1, 'brief',   'C',     1,   3_000],
  [     100, 'brief',   'C',     1,   3_000],
  [     101, 'brief',   'C',     2,   6_000],
  [     612, 'brief',   'A',     7,  35_000],
  [     612, 'brief',   'B',     7,  28_000],
  [     900, 'brief',   'C',     9,  27_000], // domain.md §3: 900 characters earn 270 yuan
  [   1_000, 'feature', null,    1,  10_000], // and 1,000 at the thousand rate 100
  [   1_001, 'feature', null,    2,  20_000],
  [   2_500, 'feature', null,    3,  30_000],
  [       0, 'brief',   'A',     0,       0],
])('%i characters of %s %s: %d units, %i fen', (characters, genre, grade, units, gross) => {
  expect(priceArticle({ characters, genre, grade }, samplePolicy)).toMatchObject({ characters, genre, grade, units, base: gross, gross })
})

test('the whole reckoning of one piece', () => {
  expect(priceArticle({ characters: 612, genre: 'brief', grade: 'A' }, samplePolicy)).toEqual({
    policyId: '2021-01-18', policyVersion: 1, genre: 'brief', grade: 'A', characters: 612,
    unitCharacters: 100, rounding: 'ceil', units: 7, rate: 5_000, base: 35_000, floorApplied: false,
    capApplied: false, gross: 35_000, statutoryMinimum: 10_000, belowStatutoryMinimum: false,
  })
})

test.each<[Rounding, number, number, number]>([
  // rounding characters units  gross at 40 yuan a hundred
  ['ceil',      249,     3,     12_000],
  ['floor',     249,     2,      8_000],
  ['floor',      99,     0,          0],
  ['round',     249,     2,      8_000],
  ['round',     250,     3,     12_000],
  ['round',      49,     0,          0],
  ['prorata',   249,  2.49,      9_960],
  ['prorata',     1,  0.01,         40],
])('%s: %i characters are %d units, %i fen', (rounding, characters, units, gross) => {
  expect(priceArticle({ characters, genre: 'brief', grade: 'B' }, withRule('brief', { rounding }))).toMatchObject({ units, gross })
})

test.each([
  // characters rate fen, half up
  [  5, 3_010, 151], // 150.5
  [  1, 3_049,  30], // 30.49
  [  1, 3_050,  31], // 30.5
  [333, 3_333, 11_099], // 11,098.89
])('prorata: %i characters at %i fen a hundred are %i fen', (characters, rate, gross) =>
  expect(priceArticle({ characters, genre: 'brief', grade: 'C', rate }, withRule('brief', { rounding: 'prorata' })).gross).toBe(gross))

test.each([
  // base     floor   cap      gross   floored capped
  [  3_000,  5_000, 30_000,   5_000, true,  false],
  [  6_000,  6_000, 30_000,   6_000, false, false],
  [ 30_000,  5_000, 30_000,  30_000, false, false],
  [ 33_000,  5_000, 30_000,  30_000, false, true],
])('base %i between floor %i and cap %i earns %i', (base, floor, cap, gross, floorApplied, capApplied) => {
  const policy = withRule('brief', { floor, cap })
  expect(priceArticle({ characters: base / 30, genre: 'brief', grade: 'C' }, policy)).toMatchObject({ base, gross, floorApplied, capApplied })
})

test('an editor may set a rate of their own within the range', () => {
  expect(priceArticle({ characters: 300, genre: 'brief', grade: 'B', rate: 4_500 }, samplePolicy)).toMatchObject({ rate: 4_500, gross: 13_500 })
  for (const rate of [2_999, 5_001, 4_000.5]) {
    expect(() => priceArticle({ characters: 300, genre: 'brief', grade: 'B', rate }, samplePolicy)).toThrow(RangeError)
  }
})

test('a brief needs a grade, a feature has none', () => {
  expect(() => priceArticle({ characters: 300, genre: 'brief' }, samplePolicy)).toThrow(RangeError)
  expect(priceArticle({ characters: 300, genre: 'feature', grade: 'A' }, samplePolicy)).toMatchObject({ grade: null, rate: 10_000 })
})

test.each([-1, 0.5, NaN])('%d is no count of characters', characters =>
  expect(() => priceArticle({ characters, genre: 'feature' }, samplePolicy)).toThrow(RangeError))

test.each([
  // characters  fen, at 100 yuan a thousand
  [    0,      0],
  [    1,  5_000],
  [  499,  5_000], // under 500 half a thousand counts
  [  500, 10_000], // from 500 a whole one
  [  999, 10_000],
  [1_000, 10_000],
  [1_001, 15_000],
  [1_499, 15_000],
  [1_500, 20_000],
  [2_000, 20_000],
])('by law %i characters earn at least %i fen', (characters, fen) => expect(statutoryMinimum(characters, 10_000)).toBe(fen))

test.each<[number, Rounding, boolean]>([
  [  450, 'prorata', true], // 45 yuan against 50
  [  500, 'prorata', true], // 50 against 100
  [1_000, 'prorata', false],
  [  999, 'floor',   true],
  [1_200, 'ceil',    false],
])('a feature of %i characters paid %s lies below the minimum: %p', (characters, rounding, below) => {
  expect(priceArticle({ characters, genre: 'feature' }, withRule('feature', { rounding })).belowStatutoryMinimum).toBe(below)
})

const version = (number: number, from: string): RemunerationPolicy => ({ ...samplePolicy, version: number, effectiveFrom: parseLocal(from) })
const versions = [version(1, '2021-01-18 00:00'), version(2, '2025-04-01 00:00'), version(3, '2025-07-01 00:00'), version(4, '2025-07-01 00:00')]

test.each<[string, number | undefined]>([
  ['2021-01-17 23:59', undefined],
  ['2021-01-18 00:00', 1],
  ['2025-03-31 23:59', 1],
  ['2025-04-01 00:00', 2],
  ['2025-12-01 00:00', 4], // the later version of two that start together
])('an article of %s is priced by version %p', (published, expected) => {
  expect(policyInForce(versions, parseLocal(published))?.version).toBe(expected)
  expect(policyInForce([...versions].reverse(), parseLocal(published))?.version).toBe(expected)
})

test('another version never changes the price of what was published before it', () => {
  const anyMoment = fc.integer({ min: parseLocal('2021-01-18 00:00'), max: parseLocal('2030-01-01 00:00') })
  fc.assert(fc.property(anyMoment, anyMoment, (published: Instant, starts: Instant) => {
    const added = { ...samplePolicy, version: 9, effectiveFrom: starts }
    const before = policyInForce(versions, published)
    expect(policyInForce([...versions, added], published)).toBe(starts > published || before!.effectiveFrom > starts ? before : added)
  }))
})

const anyCount = fc.integer({ min: 0, max: 200_000 })
const anyGenre = fc.constantFrom<Genre>('brief', 'feature')
const anyRounding = fc.constantFrom<Rounding>('ceil', 'floor', 'round', 'prorata')

test('a longer piece never earns less, always whole fen, between floor and cap', () => {
  fc.assert(fc.property(anyCount, fc.nat(3_000), anyGenre, anyRounding, (characters, more, genre, rounding) => {
    const policy = withRule(genre, { rounding, floor: 3_000, cap: 900_000 })
    const price = (count: number) => priceArticle({ characters: count, genre, grade: 'B' }, policy).gross
    expect(price(characters + more)).toBeGreaterThanOrEqual(price(characters))
    expect(Number.isInteger(price(characters))).toBe(true)
    expect(price(characters)).toBeGreaterThanOrEqual(3_000)
    expect(price(characters)).toBeLessThanOrEqual(900_000)
  }))
})

test('floor ≤ prorata ≤ ceil, with less than a unit between', () => {
  fc.assert(fc.property(anyCount, anyGenre, (characters, genre) => {
    const price = (rounding: Rounding) => priceArticle({ characters, genre, grade: 'C' }, withRule(genre, { rounding })).gross
    expect(price('floor')).toBeLessThanOrEqual(price('prorata'))
    expect(price('prorata')).toBeLessThanOrEqual(price('ceil'))
    expect(price('ceil') - price('floor')).toBeLessThanOrEqual(10_000)
  }))
})

test('of the sample policy only briefs within one hundred at 40 or 30 yuan fall below the statutory minimum', () => {
  fc.assert(fc.property(anyCount, anyGenre, fc.constantFrom<Grade>('A', 'B', 'C'), (characters, genre, grade) => {
    const below = genre === 'brief' && grade !== 'A' && characters >= 1 && characters <= 100
    expect(priceArticle({ characters, genre, grade }, samplePolicy).belowStatutoryMinimum).toBe(below)
  }), { examples: [[1, 'brief', 'B'], [100, 'brief', 'C'], [101, 'brief', 'C'], [499, 'brief', 'C'], [500, 'brief', 'C']] })
})
