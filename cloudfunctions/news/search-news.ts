import { news } from '../../shared/contract/news'
import { bucketOf, candidatesIn, lineOf, pairsAsked } from '../../shared/domain/news-search'
import { excerptOf, hitsIn, holdsAll, wordsOf } from '../../shared/domain/search-text'
import { _, holding } from '../_kit/cloud'
import { useCase } from '../_kit/use-case'
import { newsFields, newsLineOf } from './news-item'
import { readersOf } from './readers'

const pageSize = 20

/** More than an association prints in thirty years. */
const mostIssues = 1_000

/**
 * The index says which articles have the pairs of signs; the articles themselves say whether they stand together, and
 * whether they are still out. As many round trips however many articles there are.
 */
export const search = useCase(news.calls.search, async ({ db }, { text, page }) => {
  const words = wordsOf(text)
  const asked = pairsAsked(words)
  // Every drawer that has the pair has an article with it: where nothing else is asked, so many issues fill the pages.
  const limit = asked.length === 1 ? Math.min((page + 1) * pageSize + 1, mostIssues) : mostIssues
  const drawers = await Promise.all(
    asked.map(pair => db.newsIndex.query({ bucket: bucketOf(pair), pairs: holding(lineOf(pair)) }, { orderBy: [['publishedAt', 'desc']], limit })),
  )
  const candidates = candidatesIn(asked, drawers.flat())
  const ids = candidates.slice(page * pageSize, (page + 1) * pageSize)
  const [articles, readers] = await Promise.all([
    db.articles.query({ _id: _.in(ids), status: 'published' }, { limit: pageSize, fields: newsFields }),
    readersOf(ids),
  ])
  const found = ids.flatMap(id => articles.filter(({ _id }) => _id === id)).filter(article => holdsAll(article, words))
  return {
    items: found.map(article => ({
      ...newsLineOf(article, readers),
      titleHits: hitsIn(article.title, words),
      excerpt: excerptOf(article.body, words),
    })),
    more: candidates.length > (page + 1) * pageSize,
  }
})
