import { newsroom } from '../../shared/contract/newsroom'
import { useCase } from '../_kit/use-case'
import { summaryFields, summaryOf } from '../_kit/article-view'

export const mine = useCase(newsroom.calls.mine, async ({ db, now, caller }) => {
  const articles = await db.articles.query(
    { authorId: caller._id },
    { orderBy: [['updatedAt', 'desc']], limit: 100, fields: summaryFields },
  )
  return { now: now.getTime(), articles: articles.map(summaryOf) }
})
