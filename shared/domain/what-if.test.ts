import fc from 'fast-check'
import { parseLocal } from './instant'
import { quarterKey, quarterOf } from './quarter'
import { priceArticle, samplePolicy, type Grade, type RemunerationPolicy, type Rounding } from './remuneration'
import { portionsOf } from './shares'
import { statementLines } from './statement'
import { sampleTaxTable, withheldTax, type TaxTable } from './tax'
import { gainOf, losers, whatIf, winners, type EarningArticle, type EarningQuarter } from './what-if'

const people = [['m1', '林若溪', 'u1', '河州电信'], ['m2', '陈望', 'u2', '河州移动'], ['m3', '陈望', 'u2', '河州移动'], ['m4', '苏禾', 'u3', '河州铁塔']] as const

const writer = (at: number) => {
  const [authorId, authorName, unitId, unitName] = people[at]!
  return { authorId, authorName, unitId, unitName }
}

type Wanted = Partial<EarningArticle> & { characters?: number; author?: number; day?: string }

function article(articleId: string, { characters = 612, author = 0, day = '2026-05-13', genre = 'brief', grade = genre === 'brief' ? 'A' : null, ...rest }: Wanted = {}): EarningArticle {
  const counts = rest.counts ?? { word: characters, han: characters, characters }
  return {
    articleId,
    title: `稿件${articleId}`,
    publishedAt: parseLocal(`${day} 09:00`),
    ...writer(author),
    coAuthors: [],
    genre,
    grade,
    counts,
    earned: priceArticle({ characters: counts.word, genre, grade }, samplePolicy),
    ...rest,
  }
}

const along = (at: number, share: number) => {
  const { authorId: memberId, authorName: name, unitId, unitName } = writer(at)
  return { memberId, name, unitId, unitName, share }
}

const quarter = (...articles: EarningArticle[]): EarningQuarter => ({ taxTable: sampleTaxTable, articles })

const { brief, feature } = samplePolicy.genres
const rounded = (rounding: Rounding): RemunerationPolicy => ({ ...samplePolicy, genres: { ...samplePolicy.genres, brief: { ...brief, rounding } } })
const graded = (A: number, B: number, C: number): RemunerationPolicy =>
  ({ ...samplePolicy, genres: { brief: { ...brief, rates: { by: 'grade', grades: { A, B, C }, min: 0, max: 10_000 } }, feature } })
const capped: RemunerationPolicy = { ...samplePolicy, genres: { ...samplePolicy.genres, brief: { ...brief, cap: 30_000 } } }
const gradedFeatures: RemunerationPolicy =
  { ...samplePolicy, genres: { brief, feature: { ...feature, rates: { by: 'grade', grades: { A: 20_000, B: 15_000, C: 10_000 }, min: 10_000, max: 20_000 } } } }
const byHan: RemunerationPolicy = { ...samplePolicy, countingRule: 'han' }

test.each<[what: string, one: EarningArticle, other: RemunerationPolicy, now: number, then: number]>([
  ['the same rules',               article('a1'),                                            samplePolicy,               35_000, 35_000],
  ['a started hundred dropped',    article('a1'),                                            rounded('floor'),           35_000, 30_000],
  ['by the share of a hundred',    article('a1'),                                            rounded('prorata'),         35_000, 30_600],
  ['a lower rate for the grade',   article('a1', { grade: 'B' }),                            graded(5_000, 3_500, 3_000), 28_000, 24_500],
  ['a cap',                        article('a1'),                                            capped,                     35_000, 30_000],
  ['another way of counting',      article('a1', { counts: { word: 612, han: 580, characters: 700 } }), byHan,           35_000, 30_000],
  ['a grade that had to be taken', article('a1', { genre: 'feature', characters: 1_200 }),   gradedFeatures,             20_000, 30_000],
])('one article, %s', (_what, one, other, now, then) => {
  const { total, officers, units } = whatIf([quarter(one)], other)
  expect([total.now.gross, total.then.gross]).toEqual([now, then])
  expect(officers).toMatchObject([{ ...writer(0), pieces: 1, now: { gross: now }, then: { gross: then } }])
  expect(units).toEqual([{ unitId: 'u1', unitName: '河州电信', now, then }])
})

test('says how many grades had to be taken, and takes none where one was given', () => {
  const features = [article('a1', { genre: 'feature' }), article('a2', { genre: 'feature', grade: 'A' }), article('a3')]
  expect(whatIf([quarter(...features)], gradedFeatures)).toMatchObject({ gradesAssumed: 1, total: { then: { gross: 15_000 + 20_000 + 35_000 } } })
  expect(whatIf([quarter(...features)], samplePolicy).gradesAssumed).toBe(0)
})

test('each quarter is one payment, taxed by its own table; the other rules bring theirs', () => {
  const [spring, summer] = [article('a1', { characters: 1_600, day: '2026-02-03' }), article('a2', { characters: 1_600 })]
  const free: TaxTable = { ...sampleTaxTable, id: 'free', ratePercent: 0 }
  expect(whatIf([quarter(spring), quarter(summer)], samplePolicy).officers[0]).toMatchObject({ now: { gross: 160_000, tax: 0 }, then: { tax: 0 } })
  expect(whatIf([quarter(spring, summer)], samplePolicy).officers[0]).toMatchObject({ now: { tax: 11_200, net: 148_800 } })
  expect(whatIf([{ ...quarter(spring, summer), taxTable: free }], samplePolicy).officers[0]).toMatchObject({ now: { tax: 0 }, then: { tax: 11_200 } })
})

test('what several wrote is split among them, and stands under the name of each one’s latest piece', () => {
  const shared = article('a1', { author: 0, characters: 1_000, coAuthors: [along(1, 33)] })
  const moved = { ...article('a2', { author: 1, characters: 100, day: '2026-06-01' }), unitId: 'u3', unitName: '河州铁塔' }
  const { officers, units, total } = whatIf([quarter(shared, moved)], graded(4_000, 4_000, 3_000))
  expect(officers).toMatchObject([
    { authorId: 'm2', unitId: 'u3', pieces: 2, now: { gross: 16_500 + 5_000 }, then: { gross: 13_200 + 4_000 } },
    { authorId: 'm1', pieces: 1, now: { gross: 33_500 }, then: { gross: 26_800 } },
  ])
  expect(units).toMatchObject([{ unitId: 'u1', now: 33_500 }, { unitId: 'u2', now: 16_500 }, { unitId: 'u3', now: 5_000 }])
  expect(total).toMatchObject({ pieces: 2, people: 2, now: { characters: 1_100 } })
})

test('who gains most and who loses most', () => {
  const grades: [number, Grade][] = [[0, 'A'], [1, 'B'], [2, 'B'], [3, 'C']]
  const { officers } = whatIf([quarter(...grades.map(([author, grade], i) => article(`a${i}`, { author, grade, characters: 100 * (i + 1) })))], graded(4_000, 5_000, 3_000))
  expect(officers.map(officer => [officer.authorId, gainOf(officer)])).toEqual([['m3', 3_000], ['m2', 2_000], ['m4', 0], ['m1', -1_000]])
  expect(winners(officers, 1).map(({ authorId }) => authorId)).toEqual(['m3'])
  expect(winners(officers, 10).map(({ authorId }) => authorId)).toEqual(['m3', 'm2'])
  expect(losers(officers, 10).map(({ authorId }) => authorId)).toEqual(['m1'])
})

test('which articles would earn less than the law asks for, the furthest below first', () => {
  const articles = [article('a1', { characters: 49, grade: 'C' }), article('a2', { characters: 1_600 }), article('a3', { characters: 140, grade: 'C' })]
  const { below, articlesBelow } = whatIf([quarter(...articles)], rounded('floor'))
  expect(below).toEqual({ now: 1, then: 2 })
  expect(articlesBelow).toMatchObject([
    { articleId: 'a1', authorName: '林若溪', characters: 49, statutoryMinimum: 5_000, now: 3_000, then: 0 },
    { articleId: 'a3', characters: 140, statutoryMinimum: 5_000, now: 6_000, then: 3_000 },
  ])
})

test('nothing published, nothing owed', () => {
  expect(whatIf([quarter()], samplePolicy)).toMatchObject({ total: { pieces: 0, people: 0, now: { gross: 0 }, then: { net: 0 } }, officers: [], units: [] })
})

const days = ['2026-01-05', '2026-05-13', '2026-05-13', '2026-11-30']
const articleAt = fc
  .record({
    characters: fc.integer({ min: 0, max: 4_000 }),
    han: fc.integer({ min: 0, max: 4_000 }),
    author: fc.nat(people.length - 1),
    day: fc.constantFrom(...days),
    genre: fc.constantFrom('brief' as const, 'feature' as const),
    grade: fc.constantFrom<Grade>('A', 'B', 'C'),
    shares: fc.uniqueArray(fc.record({ at: fc.nat(people.length - 1), share: fc.integer({ min: 1, max: 30 }) }), { maxLength: 3, selector: ({ at }) => at }),
  })
  .map(({ characters, han, shares, grade, genre, ...rest }) => ({
    ...rest,
    genre,
    grade: genre === 'brief' ? grade : null,
    counts: { word: characters, han, characters: characters + han },
    coAuthors: shares.filter(({ at }) => at !== rest.author).map(({ at, share }) => along(at, share)),
  }))
const published = fc.array(articleAt, { maxLength: 20 }).map(list => list.map((wanted, i) => article(`a${i}`, wanted)))
const anyPolicy = fc.constantFrom(rounded('floor'), rounded('prorata'), graded(6_000, 2_000, 1_000), capped, gradedFeatures, byHan)

/** As a year is asked about: a part for each quarter. */
function inQuarters(articles: readonly EarningArticle[]): EarningQuarter[] {
  const keys = [...new Set(articles.map(({ publishedAt }) => quarterKey(quarterOf(publishedAt))))]
  return keys.map(key => quarter(...articles.filter(({ publishedAt }) => quarterKey(quarterOf(publishedAt)) === key)))
}

test('the same rules change nothing', () => {
  fc.assert(fc.property(published, articles => {
    const { total, officers, units, below, articlesBelow } = whatIf(inQuarters(articles), samplePolicy)
    expect(total.then).toEqual(total.now)
    expect(officers.every(({ now, then }) => JSON.stringify(now) === JSON.stringify(then))).toBe(true)
    expect(units.every(({ now, then }) => now === then)).toBe(true)
    expect(below.then).toBe(below.now)
    expect(articlesBelow).toHaveLength(below.now)
    expect(winners(officers, 10)).toEqual([])
    expect(losers(officers, 10)).toEqual([])
  }))
})

test('officers and units come to the totals, and each article is in them once', () => {
  fc.assert(fc.property(published, anyPolicy, (articles, other) => {
    const { total, officers, units } = whatIf(inQuarters(articles), other)
    for (const side of ['now', 'then'] as const) {
      for (const amount of ['gross', 'tax', 'net'] as const) expect(sum(officers.map(officer => officer[side][amount]))).toBe(total[side][amount])
      expect(sum(units.map(unit => unit[side]))).toBe(total[side].gross)
      expect(total[side].net).toBe(total[side].gross - total[side].tax)
    }
    expect(total.now.gross).toBe(sum(articles.map(({ earned }) => earned.gross)))
    expect(total.pieces).toBe(articles.length)
  }))
})

test('the order of quarters and of articles does not matter', () => {
  fc.assert(fc.property(published, anyPolicy, fc.infiniteStream(fc.nat()), (articles, other, order) => {
    const shuffled = articles.map(one => ({ one, at: order.next().value as number })).sort((a, b) => a.at - b.at).map(({ one }) => one)
    expect(whatIf(inQuarters(shuffled), other)).toEqual(whatIf(inQuarters(articles), other))
  }))
})

test('a quarter by the rules of its day is what its statement says', () => {
  fc.assert(fc.property(published, articles => {
    const inMay = articles.filter(({ publishedAt }) => quarterKey(quarterOf(publishedAt)) === '2026Q2')
    const pieces = inMay.flatMap(each => portionsOf(each, each.earned).map(portion => ({ ...each, pricing: each.earned, ...portion })))
    const { lines } = statementLines(pieces, sampleTaxTable)
    const { officers } = whatIf([quarter(...inMay)], samplePolicy)
    const rowsOf = (list: readonly { authorId: string; unitId: string; pieces: number; gross: number; tax: number; net: number }[]) =>
      list.map(({ authorId, unitId, pieces: count, gross, tax, net }) => ({ authorId, unitId, count, gross, tax, net })).sort((a, b) => (a.authorId < b.authorId ? -1 : 1))
    expect(rowsOf(officers.map(({ now, ...officer }) => ({ ...officer, ...now })))).toEqual(rowsOf(lines))
    for (const { now } of officers) expect(now.tax).toBe(withheldTax(now.gross, sampleTaxTable))
  }))
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
