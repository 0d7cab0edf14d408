import fc from 'fast-check'
import { parseLocal } from './instant'
import { yearEnd, yearFigures, yearStart, type YearPiece } from './year-figures'

const piece = (articleId: string, overrides: Partial<YearPiece> = {}): YearPiece => ({
  articleId, kind: 'industry-development', subject: '5G', genre: 'brief', publishedAt: parseLocal('2025-05-13 09:00'),
  memberId: 'm1', name: '林若溪', unitId: 'u1', unitName: '河州移动', along: false, characters: 612, gross: 35_000, ...overrides,
})

test('a year begins and ends in China', () => {
  expect(new Date(yearStart(2025)).toISOString()).toBe('2024-12-31T16:00:00.000Z')
  expect(yearEnd(2025)).toBe(yearStart(2026))
})

test('three pieces of two people, one of them shared', () => {
  const figures = yearFigures(2025, [
    piece('a1'),
    piece('a2', { kind: 'special-topic', subject: '热点', publishedAt: parseLocal('2025-12-31 23:59'), characters: 70, gross: 7_000 }),
    piece('a2', { kind: 'special-topic', subject: '热点', publishedAt: parseLocal('2025-12-31 23:59'), memberId: 'm2', name: '苏禾', unitId: 'u2', unitName: '河州铁塔', along: true, characters: 30, gross: 3_000 }),
  ], [piece('b1', { gross: 10_000 })])

  expect(figures.total).toEqual({ pieces: 2, along: 1, characters: 712, gross: 45_000, people: 2, units: 2 })
  expect(figures.before).toEqual({ pieces: 1, gross: 10_000 })
  expect(figures.officers).toMatchObject([
    { rank: 1, name: '林若溪', pieces: 2, along: 0, characters: 682, gross: 42_000 },
    { rank: 2, name: '苏禾', pieces: 0, along: 1, characters: 30, gross: 3_000 },
  ])
  expect(figures.units).toMatchObject([{ unitId: 'u1', pieces: 2, before: { pieces: 1, gross: 10_000 } }, { unitId: 'u2', pieces: 0, before: { pieces: 0 } }])
  expect(figures.kinds).toMatchObject([
    { kind: 'industry-development', pieces: 1, before: { pieces: 1 }, subjects: [{ subject: '5G', pieces: 1 }] },
    { kind: 'special-topic', pieces: 1, characters: 100, subjects: [{ subject: '热点', pieces: 1, along: 1 }] },
    { kind: 'association-news', pieces: 0, subjects: [] },
  ])
  expect(figures.months[4]).toMatchObject({ month: '2025-05', pieces: 1, before: { pieces: 1 } })
  expect(figures.months[11]).toMatchObject({ month: '2025-12', pieces: 1, gross: 10_000 })
})

test('who is level in pieces and characters shares a rank', () => {
  const { officers } = yearFigures(2025, [piece('a1'), piece('a2', { memberId: 'm2', name: '陈望' }), piece('a3', { memberId: 'm3', name: '苏禾', characters: 1 })], [])
  expect(officers.map(({ rank, memberId }) => [rank, memberId])).toEqual([[1, 'm1'], [1, 'm2'], [3, 'm3']])
})

test('who changed units stands under the latest, and their pieces under the units of their days', () => {
  const { officers, units } = yearFigures(2025, [piece('a2', { unitId: 'u2', unitName: '河州铁塔', publishedAt: parseLocal('2025-09-01 09:00') }), piece('a1')], [])
  expect(officers).toMatchObject([{ unitId: 'u2', pieces: 2 }])
  expect(units.map(({ unitId, pieces }) => [unitId, pieces])).toEqual(expect.arrayContaining([['u1', 1], ['u2', 1]]))
})

const anyPieces = fc.array(fc.record({
  member: fc.nat(3), unit: fc.nat(2), kind: fc.constantFrom('industry-development' as const, 'special-topic' as const, 'association-news' as const),
  subject: fc.constantFrom('', '5G', '热点'), genre: fc.constantFrom('brief' as const, 'feature' as const), month: fc.integer({ min: 1, max: 12 }),
  along: fc.boolean(), characters: fc.nat(9_999), gross: fc.nat(99_999),
}), { maxLength: 30 }).map(drawn => drawn.map(({ member, unit, month, ...rest }, i) =>
  piece(`a${i}`, { memberId: `m${member}`, unitId: `u${unit}`, publishedAt: parseLocal(`2025-${String(month).padStart(2, '0')}-15 12:00`), ...rest })))

test('the parts of every table come to the whole', () => {
  fc.assert(fc.property(anyPieces, pieces => {
    const { total: { people: _people, units: _units, ...total }, ...tables } = yearFigures(2025, pieces, [])
    for (const rows of [tables.units, tables.officers, tables.kinds, tables.genres, tables.months, tables.kinds.flatMap(({ subjects }) => subjects)]) {
      for (const key of ['pieces', 'along', 'characters', 'gross'] as const) {
        expect((rows as Record<typeof key, number>[]).reduce((sum, row) => sum + row[key], 0)).toBe(total[key])
      }
    }
  }))
})

test('the order in which pieces come does not matter', () => {
  const shuffled = anyPieces.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(fc.property(shuffled, ([all, others]) => expect(yearFigures(2025, others, [])).toEqual(yearFigures(2025, all, []))))
})
