import { pricingWords } from './pricing-words'
import { priceArticle, samplePolicy, type GenreRule, type PricedArticle } from './remuneration'

const words = (article: PricedArticle, rule: Partial<GenreRule> = {}) => {
  const genres = { ...samplePolicy.genres, [article.genre]: { ...samplePolicy.genres[article.genre], ...rule } }
  return pricingWords(priceArticle(article, { ...samplePolicy, genres }))
}

test.each<[PricedArticle, Partial<GenreRule>, string]>([
  [{ characters: 612, genre: 'brief', grade: 'A' }, {}, '7 个百字 × 50 元，不满百字按百字计'],
  [{ characters: 1_200, genre: 'feature' }, {}, '2 个千字 × 100 元，不满千字按千字计'],
  [{ characters: 612, genre: 'brief', grade: 'B' }, { rounding: 'floor' }, '6 个百字 × 40 元，不满百字不计'],
  [{ characters: 650, genre: 'brief', grade: 'B' }, { rounding: 'round' }, '7 个百字 × 40 元，不满百字的，满 50 字才计'],
  [{ characters: 1_500, genre: 'feature' }, { rounding: 'round' }, '2 个千字 × 100 元，不满千字的，满 500 字才计'],
  [{ characters: 1_290, genre: 'feature' }, { rounding: 'prorata' }, '1.29 个千字 × 100 元，按实际字数折算'],
  [{ characters: 50, genre: 'brief', grade: 'C' }, { floor: 5_000 }, '1 个百字 × 30 元，不满百字按百字计，每篇最少 50 元'],
  [{ characters: 9_000, genre: 'brief', grade: 'A' }, { cap: 100_000 }, '90 个百字 × 50 元，不满百字按百字计，每篇最多 1,000 元'],
])('%j under %j', (article, rule, sentence) => expect(words(article, rule)).toBe(sentence))
