import { _ } from '../cloudfunctions/_kit/cloud'
import { Collection } from '../cloudfunctions/_kit/collection'
import type { HistoryEntry, Publication, RemarkDocument } from '../cloudfunctions/_kit/documents'
import { idFor } from '../cloudfunctions/_kit/ids'
import { sha256 } from '../cloudfunctions/_kit/ledger'
import { readAll } from '../cloudfunctions/_kit/read-all'
import type { ArticleKind, Genre, Grade } from '../shared/contract/article'
import { countsOf } from '../shared/domain/article-body'
import { printsOf } from '../shared/domain/near-duplicate'
import { publicationText } from '../shared/domain/publication-text'
import { usualOrder } from './issue-order'
import { missing, reshape, type Migration } from './step'

interface OldRemark {
  at: Date
  by: string
  text: string
}

interface OldArticle {
  _id: string
  authorName: string
  kind: ArticleKind
  title: string
  body: string
  characters: number
  status: 'draft' | 'submitted' | 'returned' | 'accepted' | 'published' | 'declined'
  remarks: (OldRemark | RemarkDocument)[]
  genre: Genre | null
  grade: Grade | null
  issueId: string | null
  submittedAt: Date | null
  acceptedAt: Date | null
  publishedAt: Date | null
  history: HistoryEntry[]
  /** Of today's shape, which an earlier release went on with. */
  versions?: object[]
  publication?: Publication | null
}

/** Where in its issue an article came out. */
type Places = ReadonlyMap<string, Pick<Publication, 'column' | 'place'>>

/**
 * Until 22 November 2026 an article was a plain text without earlier ones, editors did not take it before they decided,
 * and what it was paid by could still be read from it alone. What came out is frozen now as it stands: with the length
 * that it was paid by, which an earlier rule counted, and today's counts beside it.
 *
 * The text of what is with its author may have been changed since it was sent, so that none is kept as sent. Nobody had
 * declared anything true: that stays open.
 */
export const articles: Migration = {
  version: 7,
  what: '稿件留着以前的文字和批注，刊发的连同字数封存',
  steps: [
    reshape<OldArticle, Places>({
      collection: 'articles',
      older: _.or([{ versions: missing }, { status: 'published', publication: null }, { remarks: _.elemMatch({ id: missing }) }]) as never,
      atOnce: 50,
      lookUp: placesOf,
      change: (article, places) => ({
        remarks: article.remarks.map((remark, i) => ('id' in remark ? remark : remarkOf(article, remark, i))),
        ...(!article.versions && todays(article)),
        ...(article.status === 'published' && !article.publication && { publication: _.set(publicationOf(article, places.get(article._id))) }),
      }),
    }),
  ],
}

const todays = (article: OldArticle) => ({
  subject: '',
  pictures: [],
  coAuthors: [],
  commissionId: null,
  declaredAt: null,
  takenBy: null,
  findings: null,
  prints: article.submittedAt ? printsOf(article.body) : [],
  sensitive: false,
  secondReader: null,
  versions: wasSent(article) ? [{ number: 1, kind: 'submitted', at: article.submittedAt, by: article.authorName, title: article.title, body: article.body, characters: article.characters, pictures: [] }] : [],
  publication: null,
})

/** What is on the editors' table, or was decided, stands as it was sent. */
const wasSent = ({ status, submittedAt }: OldArticle) => submittedAt !== null && status !== 'draft' && status !== 'returned'

const remarkOf = (article: OldArticle, { at, by, text }: OldRemark, i: number): RemarkDocument => ({
  id: idFor(article._id, `remark ${i}`),
  at,
  by,
  byId: article.history.find(line => line.byName === by && line.at.getTime() === at.getTime())?.by ?? '',
  kind: 'other',
  text,
  place: null,
  version: 1,
})

function publicationOf(article: OldArticle, { column, place }: Pick<Publication, 'column' | 'place'> = { column: '', place: 0 }): Publication {
  const counts = { ...countsOf(article.body), word: article.characters }
  return { at: article.publishedAt!, column, place, counts, digest: sha256(publicationText(article, counts)) }
}

async function placesOf(page: readonly OldArticle[]): Promise<Places> {
  const issueIds = [...new Set(page.flatMap(({ status, issueId }) => (status === 'published' && issueId ? [issueId] : [])))]
  const published = await readAll(new Collection<OldArticle>('articles'), { issueId: _.in(issueIds), status: 'published' }, ['issueId', 'kind', 'acceptedAt'])
  return new Map(issueIds.flatMap(id =>
    usualOrder(published.filter(({ issueId }) => issueId === id))
      .flatMap(({ name, articles }) => articles.map(({ _id }) => ({ _id, column: name })))
      .map(({ _id, column }, place) => [_id, { column, place }] as const)))
}
