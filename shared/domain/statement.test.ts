import fc from 'fast-check'
import { parseLocal } from './instant'
import { priceArticle, samplePolicy, type PricedArticle } from './remuneration'
import { portionsOf } from './shares'
import { statementLines, type StatementPiece } from './statement'
import { sampleTaxTable as table, withheldTax } from './tax'

const units = [['u1', '河州电信'], ['u2', '河州移动'], ['u3', '河州铁塔']] as const
const authors = [['m1', '林若溪', 0], ['m2', '陈望', 0], ['m3', '陈望', 1], ['m4', '苏禾', 2]] as const

function piece(articleId: string, author: number, day: string, article: PricedArticle, unit: number = authors[author]![2]): StatementPiece {
  const [authorId, authorName] = authors[author]!
  const [unitId, unitName] = units[unit]!
  const publishedAt = parseLocal(`${day} 09:00`)
  return { articleId, title: `稿件${articleId}`, authorId, authorName, unitId, unitName, publishedAt, pricing: priceArticle(article, samplePolicy) }
}

const brief = (characters: number): PricedArticle => ({ characters, genre: 'brief', grade: 'A' })
const feature = (characters: number): PricedArticle => ({ characters, genre: 'feature' })

test('a quarter of four pieces by three people', () => {
  const { lines, totals } = statementLines([
    piece('a4', 3, '2025-06-03', { ...brief(90), grade: 'C' }),
    piece('a2', 0, '2025-05-13', feature(1_200)),
    piece('a1', 0, '2025-04-18', brief(1_612)),
    piece('a3', 2, '2025-05-13', brief(612)),
  ], table)

  expect(lines).toMatchObject([
    {
      authorName: '林若溪', unitName: '河州电信', pieces: 2, characters: 2_812, units: { brief: 17, feature: 2 },
      gross: 105_000, tax: 3_500, net: 101_500, belowStatutoryMinimum: false, articles: [{ articleId: 'a1' }, { articleId: 'a2' }],
    },
    { authorName: '陈望', unitName: '河州移动', pieces: 1, gross: 35_000, tax: 0, net: 35_000 },
    { authorName: '苏禾', unitName: '河州铁塔', pieces: 1, gross: 3_000, tax: 0, net: 3_000, belowStatutoryMinimum: true },
  ])
  expect(totals).toEqual({ people: 3, pieces: 4, characters: 3_514, gross: 143_000, tax: 3_500, net: 139_500 })
})

test('tax is taken from the quarter, not from each piece', () => {
  const { totals } = statementLines([piece('a1', 0, '2025-04-18', brief(1_600)), piece('a2', 0, '2025-05-18', brief(1_600))], table)
  expect(totals).toMatchObject({ gross: 160_000, tax: 11_200 })
  expect(2 * withheldTax(80_000, table)).toBe(0)
})

test('who changed units stands under the unit of the last piece', () => {
  const { lines } = statementLines([piece('a2', 0, '2025-06-01', brief(100), 2), piece('a1', 0, '2025-04-01', brief(100), 0)], table)
  expect(lines).toMatchObject([{ unitId: 'u3', unitName: '河州铁塔', pieces: 2 }])
})

test('two people of one name are two lines', () => {
  const { lines } = statementLines([piece('a1', 1, '2025-04-01', brief(100)), piece('a2', 2, '2025-04-01', brief(100))], table)
  expect(lines.map(line => line.authorId)).toEqual(['m2', 'm3'])
})

test('shares of units add up without the dust of fractions', () => {
  const policy = { ...samplePolicy, genres: { ...samplePolicy.genres, brief: { ...samplePolicy.genres.brief, rounding: 'prorata' as const } } }
  const pieces = [10, 20, 70].map((characters, i) =>
    ({ ...piece(`a${i}`, 0, '2025-04-01', brief(1)), pricing: priceArticle(brief(characters), policy) }))
  expect(statementLines(pieces, table).lines[0]!.units.brief).toBe(1)
})

test('an article is paid once', () => {
  const twice = piece('a1', 0, '2025-04-18', brief(100))
  expect(() => statementLines([twice, { ...twice, authorId: 'm4' }], table)).toThrow(RangeError)
})

/** One article of two writers, the second with that many percent. */
function shared(articleId: string, first: number, second: number, percent: number, article: PricedArticle): StatementPiece[] {
  const whole = piece(articleId, first, '2025-05-13', article)
  const { authorId: memberId, authorName: name, unitId, unitName } = piece(articleId, second, '2025-05-13', article)
  return portionsOf({ ...whole, coAuthors: [{ memberId, name, unitId, unitName, share: percent }] }, whole.pricing).map(part => ({ ...whole, ...part }))
}

test('who wrote along is paid their share and has a line of their own; the totals count the article once', () => {
  const { lines, totals } = statementLines([...shared('a1', 0, 3, 30, brief(612)), piece('a2', 0, '2025-05-14', brief(100))], table)
  expect(lines).toMatchObject([
    { authorName: '林若溪', pieces: 2, characters: 528, units: { brief: 5.9 }, gross: 29_500, articles: [{ portion: { percent: 70, along: false } }, {}] },
    { authorName: '苏禾', unitName: '河州铁塔', pieces: 1, characters: 184, units: { brief: 2.1 }, gross: 10_500, articles: [{ pricing: { gross: 35_000 }, portion: { gross: 10_500 } }] },
  ])
  expect(totals).toMatchObject({ people: 2, pieces: 2, characters: 712, gross: 40_000 })
})

test('each writer is taxed for their own share', () => {
  const { totals } = statementLines(shared('a1', 0, 3, 50, feature(12_000)), table)
  expect(totals).toMatchObject({ gross: 120_000, tax: 0 })
  expect(withheldTax(120_000, table)).toBeGreaterThan(0)
})

test('no more of an article is paid than there is', () => {
  const [first, second] = shared('a1', 0, 3, 30, brief(612))
  expect(() => statementLines([first!, second!, second!], table)).toThrow(RangeError)
  expect(() => statementLines([first!, piece('a1', 3, '2025-05-13', brief(612))], table)).toThrow(RangeError)
})

test('a quarter without articles has no lines', () => {
  expect(statementLines([], table)).toEqual({ lines: [], totals: { people: 0, pieces: 0, characters: 0, gross: 0, tax: 0, net: 0 } })
})

const anyPieces = fc.array(
  fc.record({ author: fc.nat(3), along: fc.option(fc.integer({ min: 1, max: 99 })), unit: fc.nat(2), day: fc.constantFrom('2025-04-18', '2025-05-13', '2025-06-30'), characters: fc.nat(20_000), long: fc.boolean() }),
  { maxLength: 25 },
).map(drawn => drawn.flatMap(({ author, along, unit, day, characters, long }, i) => {
  const article = long ? feature(characters) : brief(characters)
  return along ? shared(`a${i}`, author, (author + 1) % 4, along, article) : [piece(`a${i}`, author, day, article, unit)]
}))

test('totals are the sums of the lines, and the lines hold every piece once', () => {
  fc.assert(fc.property(anyPieces, pieces => {
    const { lines, totals } = statementLines(pieces, table)
    for (const key of ['characters', 'gross', 'tax', 'net'] as const) {
      expect(totals[key]).toBe(lines.reduce((sum, line) => sum + line[key], 0))
    }
    const articles = [...new Map(pieces.map(({ articleId, pricing }) => [articleId, pricing])).values()]
    expect(totals).toMatchObject({
      pieces: articles.length,
      gross: articles.reduce((sum, { gross }) => sum + gross, 0),
      characters: articles.reduce((sum, { characters }) => sum + characters, 0),
    })
    expect(lines.flatMap(line => line.articles.map(article => article.articleId)).sort()).toEqual(pieces.map(({ articleId }) => articleId).sort())
    for (const line of lines) {
      expect(line.tax).toBe(withheldTax(line.gross, table))
      expect(line.gross - line.tax).toBe(line.net)
    }
  }))
})

test('the order in which pieces arrive does not matter', () => {
  const shuffled = anyPieces.chain(pieces => fc.tuple(
    fc.constant(pieces),
    fc.shuffledSubarray(pieces, { minLength: pieces.length, maxLength: pieces.length }),
  ))
  fc.assert(fc.property(shuffled, ([pieces, others]) =>
    expect(statementLines(others, table)).toEqual(statementLines(pieces, table))))
})

describe('what was paid wrongly before', () => {
  const correction = (amount: number, author = 0) => {
    const { authorId, authorName, unitId, unitName } = piece('any', author, '2025-05-13', brief(100))
    return { id: `c${amount}`, authorId, authorName, unitId, unitName, corrects: '2025Q1', articleId: 'a9', title: '旧稿', amount, why: '撤稿' }
  }

  test('lessens what is paid and taxed, and is neither a piece nor characters', () => {
    const [line] = statementLines([piece('a1', 0, '2025-05-13', brief(2_000))], table, [correction(-10_000)]).lines
    expect(line).toMatchObject({ pieces: 1, characters: 2_000, gross: 90_000, tax: 1_400, net: 88_600, corrections: [{ corrects: '2025Q1', amount: -10_000 }] })
  })

  test('may leave less than nothing, which is not taxed', () => {
    const { lines, totals } = statementLines([piece('a1', 0, '2025-05-13', brief(100))], table, [correction(-10_000)])
    expect(lines).toMatchObject([{ gross: -5_000, tax: 0, net: -5_000 }])
    expect(totals).toMatchObject({ people: 1, pieces: 1, gross: -5_000, net: -5_000 })
  })

  test('is a line of its own for who wrote nothing since', () => {
    expect(statementLines([], table, [correction(2_500, 3)]).lines).toMatchObject([{ authorName: '苏禾', pieces: 0, characters: 0, gross: 2_500, articles: [] }])
  })
})

test('pieces paid in one statement or in several are owed the same before tax', () => {
  const anyPiece = fc.record({ author: fc.nat(3), characters: fc.nat(20_000), feature: fc.boolean(), later: fc.nat(2) })
  fc.assert(
    fc.property(fc.array(anyPiece, { maxLength: 30 }), drawn => {
      const all = drawn.map((each, at) => ({ ...each, piece: piece(`a${at}`, each.author, '2025-05-13', each.feature ? feature(each.characters) : brief(each.characters)) }))
      const owed = (pieces: StatementPiece[]) => new Map(statementLines(pieces, table).lines.map(({ authorId, gross }) => [authorId, gross]))
      const whole = owed(all.map(each => each.piece))
      const parts = [0, 1, 2].map(later => owed(all.filter(each => each.later === later).map(each => each.piece)))
      for (const [authorId] of authors) {
        expect(parts.reduce((sum, part) => sum + (part.get(authorId) ?? 0), 0)).toBe(whole.get(authorId) ?? 0)
      }
    }),
  )
})
