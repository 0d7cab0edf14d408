import { drawersOf } from '../../shared/domain/news-search'
import type { ArticleDocument, NewsIndexDocument } from '../_kit/documents'

/** What an issue adds to the index that news are searched by. @param articles in the order of the issue */
export const newsIndexOf = (issueId: string, publishedAt: Date, articles: readonly ArticleDocument[]): NewsIndexDocument[] =>
  drawersOf(articles.map(({ _id: id, title, body }) => ({ id, title, body }))).map(drawer => ({
    _id: `${issueId}:${drawer.bucket}`,
    issueId,
    publishedAt,
    ...drawer,
  }))
