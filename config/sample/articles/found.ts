import type { ArticleDocument } from '../../../cloudfunctions/_kit/documents'
import { likeness, printsOf } from '../../../shared/domain/near-duplicate'

/** What the checks found when the articles were submitted: for each that waits, the earlier ones that say much the same. */
export function withFindings(articles: ArticleDocument[]): ArticleDocument[] {
  return articles.map(article => {
    const { _id, body, submittedAt, status } = article
    if (!submittedAt) return article
    const waits = ['submitted', 'in-review', 'second-review'].includes(status)
    const earlier = articles.filter(other => other._id !== _id && other.submittedAt && other.submittedAt < submittedAt)
    const similar = (waits ? earlier : [])
      .map(other => ({ id: other._id, title: other.title, unitName: other.unitName, percent: likeness(body, other.body) }))
      .filter(({ percent }) => percent >= 30)
    return { ...article, prints: printsOf(body), findings: waits ? { risks: [], unchecked: false, similar } : null }
  })
}
