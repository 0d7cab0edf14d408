import { parseLocal } from '../../../shared/domain/instant'
import { rulesOf } from '../../../shared/domain/policy-rules'
import { samplePolicy } from '../../../shared/domain/remuneration'
import { besideNow, examplesToShow, exampleOf, workedWords } from './examples'
import { formOf, isDay, rulesFrom, startTrouble, usualStart, type PolicyForm } from './policy-form'

const rules = rulesOf(samplePolicy)
const form = formOf(rules, '2027-01-01', '')
const typed = (change: Partial<PolicyForm>) => rulesFrom({ ...form, ...change })

test('what is shown and not touched is what it was', () => {
  expect(rulesFrom(form)).toEqual(rules)
  const limited = { ...rules, genres: { ...rules.genres, brief: { ...rules.genres.brief, floor: 3_050, cap: 200_000 } } }
  expect(rulesFrom(formOf(limited, '2027-01-01', ''))).toEqual(limited)
})

test('amounts may be typed the Chinese way, with separators and fen', () => {
  expect(typed({ feature: { ...form.feature, rate: '１，０００.５' } })?.genres.feature.rates).toEqual({ by: 'genre', rate: 100_050 })
})

test('a genre turned from grades to one rate begins with the middle grade', () => {
  expect(typed({ brief: { ...form.brief, by: 'genre' } })?.genres.brief.rates).toEqual({ by: 'genre', rate: 4_000 })
})

test.each<Partial<PolicyForm>>([
  { brief: { ...form.brief, A: '' } },
  { brief: { ...form.brief, min: '三十' } },
  { brief: { ...form.brief, cap: '-1' } },
  { feature: { ...form.feature, rate: '1e3' } },
  { minimum: '' },
  { tax: { ...form.tax, rate: '20.5' } },
  { tax: { ...form.tax, upTo: '四千' } },
])('with %j it cannot be read', change => expect(typed(change)).toBeNull())

const at = (day: string) => ({ effectiveFrom: parseLocal(`${day} 00:00`) })

test.each([
  ['2026-11-17 15:31', ['2021-01-18'], '2027-01-01'],
  ['2026-11-17 15:31', ['2021-01-18', '2027-01-01'], '2027-04-01'],
  ['2026-12-31 23:59', ['2021-01-18'], '2027-04-01'],
  ['2026-11-17 15:31', [], '2026-01-01'],
])('at %s with versions of %j the next would usually start on %s', (now, versions, start) =>
  expect(usualStart(parseLocal(now), versions.map(at))).toBe(start))

test('a day that is none yet is told as one to choose', () => {
  expect(startTrouble('', parseLocal('2026-11-17 15:31'), [])).toBe('not-future')
  expect(startTrouble('2027-01-01', parseLocal('2026-11-17 15:31'), [at('2027-01-01')])).toBe('overlaps')
  expect([isDay('2027-02-29'), isDay('2028-02-29'), isDay('2027-1-1')]).toEqual([false, true, false])
})

describe('examples', () => {
  const own = [120, 612].map((characters, i) => ({
    articleId: `article0000${i}`, title: '门店上门服务半年记，写在前面的话', publishedAt: parseLocal('2026-11-01 09:00'), issueId: '2026-22',
    counts: { word: characters, han: characters - 12, characters: characters + 8 }, genre: 'brief' as const, grade: 'A' as const,
  }))
  const dearer = { ...samplePolicy, countingRule: 'han' as const, genres: { ...samplePolicy.genres, brief: { ...samplePolicy.genres.brief, cap: 20_000 } } }

  test('are the association’s own, with a made-up one for a genre that has none', () => {
    expect(examplesToShow(own).map(({ genre }) => genre)).toEqual(['brief', 'brief', 'feature'])
    expect(examplesToShow([]).map(({ publishedAt }) => publishedAt)).toEqual([null, null, null, null])
    expect(exampleOf('brief', examplesToShow(own)).counts.word).toBe(612)
  })

  test('stand beside what they earn now', () => {
    const rows = besideNow(examplesToShow(own), dearer, [samplePolicy])
    expect(rows.map(({ now, then }) => [now, then.characters, then.gross])).toEqual([[10_000, 108, 10_000], [35_000, 600, 20_000], [null, 1_350, 20_000]])
  })

  test('are worked through in a sentence', () => {
    expect(workedWords(own[1]!, samplePolicy)).toBe('《门店上门服务半年记，写…》612 字，7 个百字 × 50 元，不满百字按百字计，得 350 元')
  })
})
