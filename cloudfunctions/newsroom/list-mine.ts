import { newsroom } from '../../shared/contract/newsroom'
import type { ArticleDocument } from '../_kit/documents'
import { useCase } from '../_kit/use-case'
import { summaryFields, summaryOf } from '../_kit/article-view'

export const mine = useCase(newsroom.calls.mine, async ({ db, now, caller }) => {
  const articles = await db.articles.query(
    { authorId: caller._id },
    { orderBy: [['updatedAt', 'desc']], limit: 100, fields: [...summaryFields, 'history'] },
  )
  return { now: now.getTime(), articles: articles.map(article => ({ ...summaryOf(article), ...whyWithdrawn(article) })) }
})

/** Of what came out and was withdrawn, the author reads why. */
const whyWithdrawn = ({ status, history }: ArticleDocument) =>
  status === 'withdrawn' ? { remark: history.filter(({ what }) => what === 'withdrawn').at(-1)?.why ?? null } : {}
