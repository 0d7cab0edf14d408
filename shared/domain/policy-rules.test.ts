import fc from 'fast-check'
import { parseLocal } from './instant'
import {
  firstStart, mayChange, policyCliffs, policyFrom, policyProblems, rulesOf, startProblem, underMinimum, type PolicyProblemCode, type PolicyRules,
} from './policy-rules'
import { policyProblemWords } from './policy-rules-words'
import { policyInForce, priceArticle, samplePolicy, statutoryMinimum, type Genre, type Grade, type GenreRule, type RemunerationPolicy } from './remuneration'
import { withheldTax, type TaxTable } from './tax'

const sample = rulesOf(samplePolicy)
const { brief, feature } = sample.genres
const byGrade = (A: number, B: number, C: number, min = C, max = A) => ({ by: 'grade', grades: { A, B, C }, min, max }) as const
const withBrief = (rule: Partial<GenreRule>): PolicyRules => ({ ...sample, genres: { brief: { ...brief, ...rule }, feature } })
const withFeature = (rule: Partial<GenreRule>): PolicyRules => ({ ...sample, genres: { brief, feature: { ...feature, ...rule } } })
const withTax = (table: Partial<TaxTable>): PolicyRules => ({ ...sample, taxTable: { ...sample.taxTable, ...table } })
const withMinimum = (perThousand: number): PolicyRules => ({ ...sample, statutoryMinimum: { perThousand } })

test.each<[string, PolicyRules, PolicyProblemCode[]]>([
  ['the association’s own', sample, []],
  ['a rate of 0', withFeature({ rates: { by: 'genre', rate: 0 } }), ['rate-too-low']],
  ['a rate of 99 fen', withFeature({ rates: { by: 'genre', rate: 99 } }), ['rate-too-low']],
  ['a rate of 1 yuan', withFeature({ rates: { by: 'genre', rate: 100 } }), []],
  ['a rate of 10,000 yuan', withFeature({ rates: { by: 'genre', rate: 1_000_000 } }), []],
  ['a rate of 10 million yuan', withFeature({ rates: { by: 'genre', rate: 1_000_000_000 } }), ['rate-too-high']],
  ['a worst grade of 0', withBrief({ rates: byGrade(5_000, 4_000, 0) }), ['rate-too-low']],
  ['a best grade under the next', withBrief({ rates: byGrade(3_000, 4_000, 3_000, 3_000, 5_000) }), ['grades-out-of-order']],
  ['three grades alike', withBrief({ rates: byGrade(4_000, 4_000, 4_000) }), []],
  ['a grade over the range', withBrief({ rates: byGrade(5_000, 4_000, 3_000, 3_000, 4_500) }), ['grade-outside-range']],
  ['a range upside down', withBrief({ rates: byGrade(4_000, 4_000, 4_000, 5_000, 3_000) }), ['grade-outside-range']],
  ['features by grade', withFeature({ rates: byGrade(5_000, 4_000, 3_000) }), ['feature-by-grade']],
  ['briefs at one rate', withBrief({ rates: { by: 'genre', rate: 4_000 } }), []],
  ['a cap of 0', withBrief({ cap: 0 }), ['cap-too-low']],
  ['a floor of 20,000 yuan', withBrief({ floor: 2_000_000 }), ['floor-too-high']],
  ['a floor over the cap', withBrief({ floor: 20_001, cap: 20_000 }), ['floor-over-cap']],
  ['a floor as high as the cap', withBrief({ floor: 20_000, cap: 20_000 }), []],
  ['no minimum', withMinimum(0), ['minimum-out-of-range']],
  ['a minimum of 10,001 yuan', withMinimum(1_000_100), ['minimum-out-of-range']],
  ['a tax of 101 %', withTax({ ratePercent: 101 }), ['tax-percent']],
  ['a tax that leaps up', withTax({ fixedAllowance: 90_000 }), ['tax-jumps']],
  ['a tax that leaps down', withTax({ fixedAllowance: 70_000 }), ['tax-jumps']],
  ['an allowance higher than what it is for', withTax({ fixedAllowance: 500_000 }), ['tax-jumps']],
  ['a percentage alone', withTax({ fixedAllowanceUpTo: 0, fixedAllowance: 0 }), []],
])('%s', (_, rules, codes) => {
  expect(policyProblems(rules).map(({ code }) => code)).toEqual(codes)
  for (const code of codes) expect(policyProblemWords[code]).toMatch(/[一-鿿]/)
})

test('several problems are told at once, each with its place', () => {
  const rules = { ...withBrief({ rates: byGrade(3_000, 4_000, 0, 0, 4_000), cap: 0 }), statutoryMinimum: { perThousand: 0 } }
  expect(policyProblems(rules)).toEqual([
    { code: 'rate-too-low', field: 'brief' },
    { code: 'grades-out-of-order', field: 'brief' },
    { code: 'cap-too-low', field: 'brief' },
    { code: 'minimum-out-of-range', field: 'minimum' },
  ])
})

describe('the day a version starts', () => {
  const now = parseLocal('2026-11-17 15:31')
  const at = (day: string) => ({ effectiveFrom: parseLocal(`${day} 00:00`) })
  const published = parseLocal('2024-03-05 10:00')

  test.each<[string, string, string[], number | null, PolicyProblemCode | null]>([
    ['tomorrow', '2026-11-18', ['2021-01-18'], null, null],
    ['today', '2026-11-17', ['2021-01-18'], null, 'not-future'],
    ['yesterday', '2026-11-16', ['2021-01-18'], null, 'not-future'],
    ['where another starts', '2027-01-01', ['2021-01-18', '2027-01-01'], null, 'overlaps'],
    ['in the past, the first of all', '2021-01-18', [], null, null],
    ['in the past, before one to come', '2021-01-18', ['2027-01-01'], null, null],
    ['in the past, where one is in force', '2020-01-01', ['2021-01-18'], null, 'not-future'],
    ['in the past, after something came out', '2025-01-01', [], published, 'leaves-a-gap'],
    ['to come, after something came out', '2027-01-01', [], published, 'leaves-a-gap'],
    ['before what came out', '2024-03-05', [], published, null],
  ])('%s', (_, startsOn, versions, firstPublished, problem) =>
    expect(startProblem(startsOn, { now, versions: versions.map(at), firstPublished })).toBe(problem))

  test.each([
    ['2026-11-17 15:31', '2026-11-18'],
    ['2026-11-17 23:58', '2026-11-18'],
    ['2026-11-17 23:59', '2026-11-19'], // what is asked for now may land when the day has begun
    ['2026-11-18 00:00', '2026-11-19'],
  ])('at %s the first one is %s', (clock, first) => {
    expect(firstStart(parseLocal(clock))).toBe(first)
    expect(mayChange(at(first), parseLocal(clock))).toBe(true)
  })
})

describe('cliffs', () => {
  test('of the association’s rules: from 301 characters on a feature earns less than the plainest brief', () => {
    expect(policyCliffs(samplePolicy, 1_000)).toEqual([
      { grade: 'A', from: 201, at: 901, brief: 50_000, feature: 10_000 },
      { grade: 'B', from: 201, at: 901, brief: 40_000, feature: 10_000 },
      { grade: 'C', from: 301, at: 901, brief: 30_000, feature: 10_000 },
    ])
  })

  test('there are none where a brief is capped at what a feature earns at least', () => {
    expect(policyCliffs(policyFrom('2027-01-01', withBrief({ cap: 10_000 })))).toEqual([])
  })

  test('by one rate there is no grade to tell', () => {
    expect(policyCliffs(policyFrom('2027-01-01', withBrief({ rates: { by: 'genre', rate: 3_000 } })), 1_000)).toMatchObject([{ grade: null, from: 301 }])
  })
})

describe('the statutory minimum', () => {
  const of = (rules: PolicyRules, upTo?: number) => underMinimum(policyFrom('2027-01-01', rules), upTo)

  test('is missed by the shortest briefs of the association’s rules', () => {
    expect(of(sample)).toEqual([
      { genre: 'brief', grade: 'B', ranges: [{ from: 1, to: 100 }] },
      { genre: 'brief', grade: 'C', ranges: [{ from: 1, to: 100 }] },
    ])
  })

  test('is missed by what a started thousand loses', () => {
    expect(of(withFeature({ rounding: 'floor' }), 2_000).filter(({ genre }) => genre === 'feature')).toEqual([
      { genre: 'feature', grade: null, ranges: [{ from: 1, to: 999 }, { from: 1_001, to: 1_999 }] },
    ])
  })

  test('is met throughout with a floor', () => {
    expect(of(withBrief({ floor: 5_000 }))).toEqual([])
  })
})

const rounding = fc.constantFrom('ceil', 'floor', 'round', 'prorata' as const)
const unitCharacters = fc.constantFrom(100, 1000 as const)
const rate = fc.integer({ min: 100, max: 20_000 })
const limits = fc.record({ floor: fc.integer({ min: 0, max: 8_000 }), cap: fc.integer({ min: 8_000, max: 90_000 }) }, { requiredKeys: [] })
const oneRate = rate.map(each => ({ by: 'genre', rate: each }) as const)
const threeGrades = fc.tuple(rate, rate, rate).map(each => byGrade(...(each.sort((a, b) => b - a) as [number, number, number])))
const ruleOf = (rates: fc.Arbitrary<GenreRule['rates']>): fc.Arbitrary<GenreRule> =>
  fc.record({ unitCharacters, rounding, rates, limits }).map(({ limits: some, ...rule }) => ({ ...rule, ...some }))
/** The percentage takes up where the allowance ends. */
const taxTable: fc.Arbitrary<PolicyRules['taxTable']> = fc
  .record({ hundreds: fc.integer({ min: 0, max: 10_000 }), allowancePercentAbove: fc.nat(100), taxablePercent: fc.nat(100), ratePercent: fc.nat(100) })
  .map(({ hundreds, ...percents }) => ({ ...percents, fixedAllowanceUpTo: hundreds * 100, fixedAllowance: hundreds * percents.allowancePercentAbove }))
const anyRules: fc.Arbitrary<PolicyRules> = fc.record({
  countingRule: fc.constantFrom('word', 'han', 'characters'),
  genres: fc.record({ brief: ruleOf(fc.oneof(oneRate, threeGrades)), feature: ruleOf(oneRate) }),
  statutoryMinimum: fc.record({ perThousand: fc.integer({ min: 100, max: 30_000 }) }),
  taxTable,
})
const anyPolicy = anyRules.map(rules => policyFrom('2027-01-01', rules))

const gross = (policy: RemunerationPolicy, genre: Genre, grade: Grade | null, characters: number) => priceArticle({ characters, genre, grade }, policy).gross
const gradesOf = (policy: RemunerationPolicy, genre: Genre) => (policy.genres[genre].rates.by === 'grade' ? (['A', 'B', 'C'] as const) : [null])

describe('whatever the rules', () => {
  test('these are valid', () => {
    fc.assert(fc.property(anyRules, rules => expect(policyProblems(rules)).toEqual([])))
  })

  test('cliffs are what trying every length finds', () => {
    const upTo = 2_500
    fc.assert(
      fc.property(anyPolicy, policy => {
        const found = gradesOf(policy, 'brief').flatMap(grade => {
          let [from, at, widest] = [0, 0, 0]
          for (let n = 1; n <= upTo; n++) {
            const gap = gross(policy, 'brief', grade, n) - gross(policy, 'feature', null, n + 1)
            if (gap > 0 && from === 0) from = n
            if (gap > widest) [at, widest] = [n, gap]
          }
          return from > 0 ? [{ grade, from, at, widest }] : []
        })
        expect(policyCliffs(policy, upTo).map(({ grade, from, at, ...pay }) => ({ grade, from, at, widest: pay.brief - pay.feature }))).toEqual(found)
      }),
      { numRuns: 15 },
    )
  })

  test('so is what falls under the minimum', () => {
    const upTo = 2_500
    fc.assert(
      fc.property(anyPolicy, policy => {
        const under = underMinimum(policy, upTo)
        for (const genre of ['brief', 'feature'] as const) {
          for (const grade of gradesOf(policy, genre)) {
            const ranges = under.find(each => each.genre === genre && each.grade === grade)?.ranges ?? []
            for (let n = 1; n <= upTo; n++) {
              const short = gross(policy, genre, grade, n) < statutoryMinimum(n, policy.statutoryMinimum.perThousand)
              if (ranges.some(({ from, to }) => from <= n && n <= to) !== short) throw new Error(`${genre} ${grade} of ${n} characters`)
            }
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  test('one more character of the same genre and grade never earns less', () => {
    const length = fc.integer({ min: 0, max: 30_000 })
    fc.assert(
      fc.property(anyPolicy, length, length, (policy, a, b) => {
        const [short, long] = a < b ? [a, b] : [b, a]
        for (const genre of ['brief', 'feature'] as const) {
          for (const grade of gradesOf(policy, genre)) expect(gross(policy, genre, grade, long)).toBeGreaterThanOrEqual(gross(policy, genre, grade, short))
        }
      }),
    )
  })

  test('one more fen is never taxed less, nor by more than a fen more', () => {
    fc.assert(
      fc.property(taxTable, fc.integer({ min: 0, max: 3_000_000 }), (table, amount) => {
        for (const each of [amount, table.fixedAllowanceUpTo]) {
          const more = withheldTax(each + 1, { id: '', ...table }) - withheldTax(each, { id: '', ...table })
          expect([0, 1]).toContain(more)
        }
      }),
    )
  })

  test('an article is priced by the version of its day, whichever are added later', () => {
    const day = fc.integer({ min: 1, max: 3_000 })
    const start = parseLocal('2021-01-18 00:00')
    const versionsFrom = (days: number[], rules: PolicyRules[]) =>
      days.map((each, i) => ({ ...policyFrom('2027-01-01', rules[i % rules.length]!), id: `day ${each}`, effectiveFrom: start + each * 86_400_000 }))
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 2, maxLength: 8 }), fc.array(anyRules, { minLength: 1, maxLength: 3 }), day, fc.nat(5_000), (days, rules, published, characters) => {
        const [first, ...rest] = versionsFrom(days, rules)
        const publishedAt = start + published * 86_400_000 + 1
        const before = [{ ...first!, effectiveFrom: start }, ...rest.filter(({ effectiveFrom }) => effectiveFrom <= publishedAt)]
        const later = rest.filter(({ effectiveFrom }) => effectiveFrom > publishedAt)
        const article = { characters, genre: 'brief', grade: 'B' } as const
        expect(priceArticle(article, policyInForce([...later, ...before], publishedAt)!)).toEqual(priceArticle(article, policyInForce(before, publishedAt)!))
      }),
    )
  })
})
