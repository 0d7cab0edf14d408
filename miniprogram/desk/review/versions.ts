import type { Article, ArticleVersion } from '../../../shared/contract/article'
import { dayAndTime } from '../../../shared/domain/instant'

/** A text of an article that can be compared with another. */
export interface Text {
  key: string
  name: string
  title: string
  body: string
}

/**
 * The texts that editors saw, the oldest first: each as it was sent in, each as an editor left it, and the present one
 * where no version holds it. What an author kept along the way is the author's own.
 */
export function textsOf({ versions, title, body }: Pick<Article, 'versions' | 'title' | 'body'>): Text[] {
  const shown = versions.filter(({ kind }) => kind !== 'kept')
  const texts = shown.map((version, i) => ({ key: String(version.number), name: nameOf(version, shown.slice(0, i + 1)), title: version.title, body: version.body }))
  const last = texts.at(-1)
  return last && last.title === title && last.body === body ? texts : [...texts, { key: 'now', name: '现在的稿', title, body }]
}

const nameOf = ({ kind, by, at }: ArticleVersion, soFar: readonly ArticleVersion[]) =>
  kind === 'submitted' ? `第 ${soFar.filter(each => each.kind === 'submitted').length} 稿` : `${by} ${dayAndTime(at)} 改`
