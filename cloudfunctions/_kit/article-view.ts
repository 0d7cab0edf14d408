import type { Article, ArticleSummary } from '../../shared/contract/article'
import type { ArticleDocument } from './documents'
import { linkedPictures } from './linked-pictures'
import { saidSince } from './remark'

/** What lists need of an article; its text stays in the database. */
export const summaryFields = [
  'kind', 'subject', 'title', 'authorName', 'unitName', 'status', 'characters', 'pictures', 'updatedAt', 'submittedAt', 'publishedAt',
  'issueId', 'takenBy', 'remarks', 'genre', 'grade',
] as const

export const summaryOf = (article: ArticleDocument): ArticleSummary => ({
  id: article._id,
  kind: article.kind,
  subject: article.subject,
  title: article.title,
  authorName: article.authorName,
  unitName: article.unitName,
  status: article.status,
  characters: article.characters,
  pictureCount: article.pictures.length,
  updatedAt: article.updatedAt.getTime(),
  submittedAt: article.submittedAt?.getTime() ?? null,
  publishedAt: article.publishedAt?.getTime() ?? null,
  issueId: article.issueId,
  takenBy: article.takenBy && { id: article.takenBy.id, name: article.takenBy.name },
  remark: ['returned', 'declined'].includes(article.status) ? lastWords(article) : null,
})

/** The last thing said of the whole since it was sent in last; where only places were remarked on, of the last of those. */
function lastWords(article: ArticleDocument) {
  const said = saidSince(article)
  return (said.filter(({ place }) => !place).at(-1) ?? said.at(-1))?.text ?? null
}

/** An article whole; a round trip to the storage where it has pictures. */
export async function articleOf(article: ArticleDocument): Promise<Article> {
  return {
    ...summaryOf(article),
    source: article.source,
    body: article.body,
    pictures: await linkedPictures(article.pictures),
    coAuthors: article.coAuthors.map(({ unitId: _unitId, ...each }) => each),
    commissionId: article.commissionId,
    declaredAt: article.declaredAt?.getTime() ?? null,
    genre: article.genre,
    grade: article.grade,
    sensitive: article.sensitive,
    secondReader: article.secondReader?.name ?? null,
    remarks: article.remarks.map(({ at, byId: _byId, ...remark }) => ({ ...remark, at: at.getTime() })),
    findings: article.findings,
    versions: article.versions.map(({ at, pictures: _pictures, ...version }) => ({ ...version, at: at.getTime() })),
    history: article.history.map(({ at, byName, what, why }) => ({ at: at.getTime(), by: byName, what, why })),
    revision: article.revision,
  }
}

/** An article as its author may see it: what the checks found is for the editors, and what they say while they have it. */
export const forAuthor = (article: Article): Article => ({ ...article, findings: null, remarks: saidToAuthor(article) })

function saidToAuthor({ status, remarks, submittedAt }: Article) {
  const stillWithEditors = ['submitted', 'in-review', 'second-review'].includes(status)
  return stillWithEditors ? remarks.filter(({ at }) => submittedAt === null || at < submittedAt) : remarks
}
