import type { NewsItem } from '../../shared/contract/article'
import type { NewsLine } from '../../shared/contract/news'
import { blocksOf } from '../../shared/domain/article-body'
import type { ArticleDocument } from '../_kit/documents'

const leadLength = 80

/** What lists need of an article. */
export const newsFields = [
  'kind', 'title', 'source', 'authorName', 'unitName', 'publishedAt', 'issueId', 'publication', 'body', 'pictures',
] as const

export const newsItemOf = (article: ArticleDocument): NewsItem => ({
  id: article._id,
  kind: article.kind,
  title: article.title,
  source: article.source,
  authorName: article.authorName,
  unitName: article.unitName,
  publishedAt: article.publishedAt?.getTime() ?? 0,
  issueId: article.issueId ?? '',
  column: article.publication?.column ?? '',
  lead: leadOf(article.body),
})

export const newsLineOf = (article: ArticleDocument, readers: ReadonlyMap<string, number>): NewsLine => ({
  ...newsItemOf(article),
  readers: readers.get(article._id) ?? 0,
})

/** The first words of the text, headings and pictures aside. */
const leadOf = (body: string) =>
  [...blocksOf(body.slice(0, 8 * leadLength)).flatMap(block => (block.type === 'paragraph' ? [block.text] : [])).join(' ').replace(/\s+/g, ' ')]
    .slice(0, leadLength)
    .join('')
