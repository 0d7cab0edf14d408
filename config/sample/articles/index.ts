import { createHash } from 'node:crypto'
import type { ArticleDocument, ArticleVersionDocument, MemberDocument, Publication, RemarkDocument } from '../../../cloudfunctions/_kit/documents'
import type { ArticleStatus } from '../../../shared/contract/article'
import { articleKindNames } from '../../../shared/domain/article-rules'
import { countsOf } from '../../../shared/domain/article-body'
import { publicationText } from '../../../shared/domain/publication-text'
import { usualColumns } from '../../../shared/domain/usual-columns'
import type { Instant } from '../../../shared/domain/instant'
import { commissionIdOf } from '../commissions'
import type { Bulletin, SampleIssue } from '../issues'
import type { People } from '../people'
import { day, hour, type Times } from '../times'
import { recorded } from '../trail'
import { scheduled, withdrawn } from './bulletin'
import { accepted, declined, drafts, returned, submitted } from './desk'
import { withFindings } from './found'
import { publishedLastQuarter } from './last-quarter'
import type { Choice, Manuscript, SaidAtPlace } from './manuscript'
import { publishedThisQuarter } from './this-quarter'

/** When each step of an article's way was made; what is absent was not. */
interface Way {
  status: ArticleStatus
  createdAt: Instant
  /** Sent back before it was submitted for the last time. */
  earlier?: { submittedAt: Instant; returnedAt: Instant; remark: string; end: string }
  submittedAt?: Instant
  acceptedAt?: Instant
  publishedAt?: Instant
  /** Sent back, or turned down. */
  refused?: { at: Instant; remark: string }
  /** Taken back after it came out. */
  withdrawn?: { at: Instant; reason: string }
  choice?: Choice & { issueId: string }
  /** Taken by an editor; and then given to a second reader. */
  taken?: { at: Instant; by: string }
  secondReading?: { at: Instant; why: string }
  said?: readonly SaidAtPlace[]
}

/** Every article there is, in every state. */
export function articleDocuments(people: People, bulletin: Bulletin, times: Times): ArticleDocument[] {
  const written: [Manuscript, Way][] = [
    ...publishedLastQuarter.map((each): [Manuscript, Way] => [each, publishedIn(bulletin.lastQuarter[each.issue]!, each)]),
    ...publishedThisQuarter.map((each): [Manuscript, Way] => [each, publishedIn(bulletin.thisQuarter[each.issue]!, each)]),
    ...accepted.map((each): [Manuscript, Way] => [each, acceptedInto(bulletin.inTheMaking, each, times.now)]),
    ...submitted.map((each): [Manuscript, Way] => {
      const submittedAt = times.lately(...each.submitted)
      return [each, {
        status: 'submitted',
        ...sent(submittedAt),
        ...(each.earlierRemark && secondDraft(submittedAt, each.earlierRemark, each.earlierEnd)),
        ...(each.takenBy && taken(each.takenBy, submittedAt, each.said)),
        ...(each.secondReading && { ...secondReading(each.secondReading, submittedAt), choice: { genre: 'feature', issueId: bulletin.inTheMaking._id } }),
      }]
    }),
    ...returned.map((each): [Manuscript, Way] => {
      const submittedAt = times.lately(...each.submitted)
      return [each, { status: 'returned', ...sent(submittedAt), refused: { at: submittedAt + 4 * hour, remark: each.remark }, said: each.said }]
    }),
    ...declined.map((each): [Manuscript, Way] => {
      const submittedAt = times.lately(...each.submitted)
      return [each, { status: 'declined', ...sent(submittedAt), refused: { at: submittedAt + 5 * hour, remark: each.remark } }]
    }),
    ...drafts.map((each, index): [Manuscript, Way] => [each, { status: 'draft', createdAt: times.lately(index + 1, '16:20') }]),
    ...scheduled.map((each): [Manuscript, Way] => [each, { ...acceptedInto(bulletin.scheduled, each, times.now), status: 'scheduled' }]),
    ...withdrawn.map((each): [Manuscript, Way] => {
      const way = publishedIn(bulletin.thisQuarter[each.issue]!, each)
      const at = way.publishedAt! + Math.floor((times.now - way.publishedAt!) / 2)
      return [each, { ...way, status: 'withdrawn', withdrawn: { at, reason: each.withdrawn } }]
    }),
  ]
  return withFindings(inPlaces(written.map(([manuscript, way], index) =>
    articleDocument(`article${String(index + 1).padStart(5, '0')}`, manuscript, way, people))))
}

/** What came out stands in its issue by the columns in their order. */
function inPlaces(articles: ArticleDocument[]): ArticleDocument[] {
  const rank = ({ publication }: ArticleDocument) => usualColumns.indexOf(publication?.column ?? '')
  return articles.map(article => {
    const { publication, issueId } = article
    if (!publication) return article
    const own = articles.filter(each => each.issueId === issueId).sort((a, b) => rank(a) - rank(b))
    return { ...article, publication: { ...publication, place: own.indexOf(article) } }
  })
}

const sent = (submittedAt: Instant) => ({ createdAt: submittedAt - day, submittedAt })

const secondDraft = (submittedAt: Instant, remark: string, end = '') => ({
  createdAt: submittedAt - 4 * day,
  earlier: { submittedAt: submittedAt - 3 * day, returnedAt: submittedAt - 2 * day, remark, end },
})

const taken = (by: string, submittedAt: Instant, said: readonly SaidAtPlace[] = []) =>
  ({ status: 'in-review' as const, taken: { at: submittedAt + hour / 4, by }, said })

const secondReading = (why: string, submittedAt: Instant) => ({ status: 'second-review' as const, secondReading: { at: submittedAt + hour / 2, why } })

function publishedIn({ _id: issueId, publishedAt }: SampleIssue, { genre, grade }: Choice): Way {
  if (publishedAt === null) throw new RangeError(`issue ${issueId} is not out`)
  const acceptedAt = publishedAt - 18 * hour
  return { status: 'published', ...sent(acceptedAt - 2 * day), acceptedAt, publishedAt, choice: { genre, grade, issueId } }
}

function acceptedInto({ _id: issueId, openedAt }: SampleIssue, { genre, grade }: Choice, now: Instant): Way {
  const acceptedAt = openedAt + Math.floor((now - openedAt) / 2)
  return { status: 'accepted', ...sent(acceptedAt - 2 * day), acceptedAt, choice: { genre, grade, issueId } }
}

function articleDocument(_id: string, manuscript: Manuscript, way: Way, { named }: People): ArticleDocument {
  const author = named(manuscript.author)
  const editor = named('周以宁')
  const { earlier, refused, choice, taken: held, said = [] } = way
  const holder = held && named(held.by)
  const acts = actsOf(way, author, editor, named('宋怀瑾'))
  const body = manuscript.paragraphs.join('\n')
  const dateOf = (instant?: Instant) => (instant === undefined ? null : new Date(instant))
  const document: ArticleDocument = {
    _id,
    authorId: author._id,
    authorName: author.name,
    unitId: author.unitId,
    unitName: author.unitName,
    kind: manuscript.kind,
    subject: manuscript.subject ?? '',
    title: manuscript.title,
    source: author.department,
    body,
    pictures: [],
    coAuthors: manuscript.along ? [coAuthorOf(named(manuscript.along.name), manuscript.along.share)] : [],
    commissionId: manuscript.commission ? commissionIdOf(manuscript.commission) : null,
    characters: countsOf(body).word,
    status: way.status,
    declaredAt: dateOf(way.submittedAt),
    takenBy: holder && held ? { id: holder._id, name: holder.name, at: new Date(held.at) } : null,
    remarks: [
      ...(earlier ? [remarkOf(`early${_id.slice(-7)}`, earlier.returnedAt, editor, earlier.remark)] : []),
      ...said.map((each, i) => saidAt(`said${i}${_id.slice(-7)}`, refused?.at ?? held!.at, holder ?? editor, body, each)),
      ...(refused ? [remarkOf(`later${_id.slice(-7)}`, refused.at, editor, refused.remark)] : []),
    ],
    findings: null,
    prints: [],
    genre: choice?.genre ?? null,
    grade: choice?.grade ?? null,
    sensitive: way.secondReading !== undefined,
    secondReader: null,
    issueId: choice?.issueId ?? null,
    versions: versionsOf(manuscript, way, author),
    revision: earlier ? 5 : 3,
    createdAt: new Date(way.createdAt),
    updatedAt: new Date(acts.at(-1)!.at),
    submittedAt: dateOf(way.submittedAt),
    acceptedAt: dateOf(way.acceptedAt),
    publishedAt: dateOf(way.publishedAt),
    publication: null,
    ...recorded(_id, acts),
  }
  const { publishedAt, kind } = document
  return publishedAt ? { ...document, publication: publicationOf(document, publishedAt, articleKindNames[kind]) } : document
}

function publicationOf(article: ArticleDocument, at: Date, column: string): Publication {
  const counts = countsOf(article.body)
  return { at, column, place: 0, counts, digest: createHash('sha256').update(publicationText(article, counts)).digest('hex') }
}

const remarkOf = (id: string, at: Instant, { _id: byId, name: by }: MemberDocument, text: string): RemarkDocument =>
  ({ id, at: new Date(at), by, byId, kind: 'other', text, place: null, version: 1 })

/** Each text that was sent in. */
function versionsOf({ title, paragraphs }: Manuscript, { earlier, submittedAt }: Way, { name: by }: MemberDocument): ArticleVersionDocument[] {
  const version = (at: Instant, body: string) => ({ kind: 'submitted' as const, at: new Date(at), by, title, body, pictures: [], characters: countsOf(body).word })
  return [
    ...(earlier ? [version(earlier.submittedAt, [...paragraphs.slice(0, -1), earlier.end].join('\n'))] : []),
    ...(submittedAt === undefined ? [] : [version(submittedAt, paragraphs.join('\n'))]),
  ].map((each, i) => ({ ...each, number: i + 1 }))
}

function saidAt(id: string, at: Instant, { _id: byId, name: by }: MemberDocument, body: string, { quote, kind, text }: SaidAtPlace): RemarkDocument {
  const from = body.indexOf(quote)
  if (from < 0) throw new RangeError(`nobody wrote ${quote}`)
  return { id, at: new Date(at), by, byId, kind, text, place: { from, to: from + quote.length, quote }, version: 1 }
}

function actsOf(way: Way, author: MemberDocument, editor: MemberDocument, chief: MemberDocument) {
  const { status, createdAt, earlier, submittedAt, refused, acceptedAt, publishedAt, withdrawn: takenBack, choice, taken: held, secondReading: second } = way
  const act = (at: Instant | undefined, by: MemberDocument, what: string, why = '') => (at === undefined ? [] : [{ at, by, what, why }])
  return [
    ...act(createdAt, author, 'drafted'),
    ...act(earlier?.submittedAt, author, 'submitted'),
    ...act(earlier?.returnedAt, editor, 'returned', earlier?.remark),
    ...act(submittedAt, author, 'submitted'),
    ...(held ? act(held.at, held.by === chief.name ? chief : editor, 'taken') : []),
    ...act(second?.at, chief, 'second-reading-asked', second?.why),
    ...act(refused?.at, editor, status, refused?.remark),
    ...act(acceptedAt, editor, 'accepted', [choice?.genre, choice?.grade, choice?.issueId].filter(Boolean).join(' ')),
    ...act(publishedAt, chief, 'published', choice?.issueId),
    ...act(takenBack?.at, chief, 'withdrawn', takenBack?.reason),
  ]
}

const coAuthorOf = ({ _id: memberId, name, unitId, unitName }: MemberDocument, share: number) => ({ memberId, name, unitId, unitName, share })
