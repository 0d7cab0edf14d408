import type { ArticleDocument, NewsIndexDocument } from '../../cloudfunctions/_kit/documents'
import { drawersOf } from '../../shared/domain/news-search'
import type { Bulletin } from './issues'

/** What each issue added to the index when it came out. */
export const newsIndexDocuments = ({ lastQuarter, thisQuarter }: Bulletin, articles: readonly ArticleDocument[]): NewsIndexDocument[] =>
  [...lastQuarter, ...thisQuarter].flatMap(({ _id: issueId, publishedAt }) => {
    const own = articles
      .filter(article => article.issueId === issueId)
      .sort((a, b) => (a.publication?.place ?? 0) - (b.publication?.place ?? 0))
    return drawersOf(own.map(({ _id: id, title, body }) => ({ id, title, body }))).map(drawer => ({
      _id: `${issueId}:${drawer.bucket}`, issueId, publishedAt: new Date(publishedAt ?? 0), ...drawer,
    }))
  })
