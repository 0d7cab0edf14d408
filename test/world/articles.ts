import type { ArticleDocument, IssueDocument, PolicyDocument, PrivateDocument } from '../../cloudfunctions/_kit/documents'
import type { ArticleStatus } from '../../shared/contract/article'
import { publicationOf } from '../../cloudfunctions/bulletin/publication'
import { countsOf } from '../../shared/domain/article-body'
import { dateKey, parseLocal } from '../../shared/domain/instant'
import { parseQuarterKey, previousQuarter, quarterKey, quarterOf, quarterStart } from '../../shared/domain/quarter'
import { rulesOf } from '../../shared/domain/policy-rules'
import { samplePolicy } from '../../shared/domain/remuneration'
import { freshId, made, type Ground, type Made } from './ground'
import type { Person } from './people'

export type MadeArticle = Made<ArticleDocument>

/** That many characters by every counting rule. */
export const textOf = (characters: number) => '通信服务乡村振兴'.repeat(Math.ceil(characters / 8)).slice(0, characters)

const wasSubmitted = (status: ArticleStatus) => status !== 'draft'
const wasAccepted = (status: ArticleStatus) => ['accepted', 'scheduled', 'published', 'withdrawn'].includes(status)
const cameOut = (status: ArticleStatus) => status === 'published' || status === 'withdrawn'

/** An identity number is on record, as it has to be of who is paid. Its box does not open. */
const identified = (_id: string): PrivateDocument =>
  ({ _id, identityNumber: { keyVersion: 'test', box: '', mask: '1***************2X' }, bankAccount: null, bankName: '', history: [], requestId: 'made-for-a-test' })

/** Articles, bulletin issues, and what articles are paid by. */
export function articles({ db, now, next }: Ground, officer: () => Promise<Person>) {
  /** A version named by its first day; the one that prices a world's articles is in force since long ago. */
  async function policy(overrides: Partial<PolicyDocument> = {}): Promise<Made<PolicyDocument>> {
    const _id = overrides._id ?? '2000-04-01'
    const document: PolicyDocument = {
      _id,
      ...rulesOf(samplePolicy),
      taxTable: samplePolicy.taxTable,
      effectiveFrom: new Date(parseLocal(`${_id} 00:00`)),
      place: _id,
      status: 'kept',
      note: '照协会制度',
      madeBy: '宋编辑',
      madeAt: new Date(now()),
      revision: 0,
      history: [],
      requestId: 'made-for-a-test',
      ...overrides,
    }
    if (!(await db.policies.insert(document))) throw new Error(`a policy of ${_id} is there already`)
    return made(document)
  }

  /** A day to come that no other version of this world starts on. */
  const comingDay = () => dateKey(parseLocal('2030-01-01 00:00') + next() * 86_400_000)

  async function issue(overrides: Partial<IssueDocument> = {}): Promise<Made<IssueDocument>> {
    const n = next()
    const [year, number] = [2000 + (n % 100), 1 + (Math.floor(n / 100) % 999)]
    const document: IssueDocument = {
      _id: `${year}-${number}`,
      year,
      number,
      status: 'open',
      columns: [{ name: '行业发展', articleIds: [] }],
      arranged: null,
      date: null,
      publishAt: null,
      publishedAt: null,
      openedAt: new Date(now()),
      revision: 0,
      history: [],
      requestId: 'made-for-a-test',
      ...overrides,
    }
    if (!(await db.issues.insert(document))) throw new Error(`issue ${document._id} is there already`)
    return made(document)
  }

  interface Wanted extends Partial<Omit<ArticleDocument, '_id' | 'authorId' | 'history'>> {
    author?: Person
    /** The editor who has it, which makes it one that is in review. */
    reviewer?: Person
  }

  /** An article in any state, with what it must have got on the way there; accepted ones are briefs of grade A. */
  async function article({ author, reviewer, ...overrides }: Wanted = {}): Promise<MadeArticle> {
    const by = author ?? (await officer())
    const status = overrides.status ?? (reviewer ? 'in-review' : 'draft')
    const body = overrides.body ?? textOf(230)
    const at = new Date(now())
    const document: ArticleDocument = {
      _id: freshId(),
      authorId: by.id,
      authorName: by.name,
      unitId: by.unitId,
      unitName: by.unitName,
      kind: 'industry-development',
      title: `河州网络提速报道之${next()}`,
      subject: '',
      source: '',
      pictures: [],
      coAuthors: [],
      commissionId: null,
      characters: countsOf(body).word,
      declaredAt: wasSubmitted(status) ? at : null,
      takenBy: reviewer ? { id: reviewer.id, name: reviewer.name, at } : null,
      remarks: [],
      findings: null,
      prints: [],
      genre: wasAccepted(status) ? 'brief' : null,
      grade: wasAccepted(status) ? 'A' : null,
      sensitive: false,
      secondReader: null,
      versions: [],
      issueId: wasAccepted(status) ? (overrides.issueId ?? (await issue()).id) : null,
      revision: 0,
      createdAt: at,
      updatedAt: at,
      submittedAt: wasSubmitted(status) ? at : null,
      acceptedAt: wasAccepted(status) ? at : null,
      publishedAt: cameOut(status) ? at : null,
      publication: null,
      history: [],
      requestId: 'made-for-a-test',
      ...overrides,
      body,
      status,
    }
    if (cameOut(status)) document.publication ??= publicationOf(document, { at: document.publishedAt ?? at, column: '行业发展', place: 0 })
    await db.articles.insert(document)
    return made(document)
  }

  // The quarter before this one is left out, so that the one after any that is given out is over too.
  const beforeAll = () => previousQuarter(quarterOf(now()))
  let latest = beforeAll()
  /** A quarter that is over, and that nothing else in this world knows. */
  function quarter(): { key: string; inside: Date } {
    latest = previousQuarter(latest)
    if (quarterKey(latest) < '2000Q2') throw new Error('this world has used up its quarters')
    return { key: quarterKey(latest), inside: new Date(quarterStart(latest) + 86_400_000) }
  }

  return {
    policy,
    comingDay,
    issue,
    article,
    quarter,
    identified: async ({ id }: { id: string }) => void (await db.privates.insert(identified(id))),
    /** All quarters may be given out again. */
    rewindQuarters: () => {
      latest = beforeAll()
    },
    /** A quarter in which that many articles of one officer were published. */
    async quarterWithArticles(count = 2) {
      const author = await officer()
      await db.privates.insert(identified(author.id))
      const { key, inside } = quarter()
      const published = await Promise.all(
        Array.from({ length: count }, () => article({ author, status: 'published', publishedAt: inside })),
      )
      return { quarter: key, inside, author, articles: published }
    },
    currentQuarter: () => quarterKey(quarterOf(now())),
    quarterOf: (key: string) => parseQuarterKey(key)!,
  }
}
