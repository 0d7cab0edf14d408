import type { Article, ArticleSummary, NewsItem } from '../../shared/contract/newsroom'
import type { ArticleDocument } from '../_kit/documents'

/** What lists need of an article; its text stays in the database. */
export const summaryFields = [
  'kind', 'title', 'authorName', 'unitName', 'status', 'characters', 'updatedAt', 'submittedAt', 'publishedAt', 'issueId',
  'remarks', 'genre', 'grade',
] as const

export const summaryOf = (article: ArticleDocument): ArticleSummary => ({
  id: article._id,
  kind: article.kind,
  title: article.title,
  authorName: article.authorName,
  unitName: article.unitName,
  status: article.status,
  characters: article.characters,
  updatedAt: article.updatedAt.getTime(),
  submittedAt: article.submittedAt?.getTime() ?? null,
  publishedAt: article.publishedAt?.getTime() ?? null,
  issueId: article.issueId,
  remark: ['returned', 'declined'].includes(article.status) ? (article.remarks.at(-1)?.text ?? null) : null,
})

export const articleOf = (article: ArticleDocument): Article => ({
  ...summaryOf(article),
  source: article.source,
  body: article.body,
  genre: article.genre,
  grade: article.grade,
  remarks: article.remarks.map(({ at, by, text }) => ({ at: at.getTime(), by, text })),
  history: article.history.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })),
  revision: article.revision,
})

const leadLength = 80

export const newsItemOf = (article: ArticleDocument): NewsItem => ({
  id: article._id,
  kind: article.kind,
  title: article.title,
  source: article.source,
  authorName: article.authorName,
  unitName: article.unitName,
  publishedAt: article.publishedAt?.getTime() ?? 0,
  issueId: article.issueId ?? '',
  lead: [...article.body.slice(0, 4 * leadLength).replace(/\s+/g, ' ')].slice(0, leadLength).join(''),
})
