import { _ } from '../../cloudfunctions/_kit/cloud'
import { contracts } from '../../shared/contract'
import type { LineRow, Statement } from '../../shared/contract/remuneration'
import type { MadeArticle } from './articles'
import type { Ground } from './ground'
import type { Person, people } from './people'

const { makeStatement, closeStatement } = contracts.remuneration.calls
const { sign, paper } = contracts.signing.calls

interface Newsroom {
  rewindQuarters(): void
  quarterWithArticles(count?: number): Promise<{ quarter: string; inside: Date; author: Person; articles: MadeArticle[] }>
}

export interface MadeStatement {
  quarter: string
  /** A moment within it. */
  inside: Date
  /** Whose articles it pays. */
  author: Person
  articles: MadeArticle[]
  /** Who made it, and closed it. */
  editor: Person
  statement: Statement
  line: LineRow
}

/** Statements at each step of their way. A world has one set of books: each builder begins them anew. */
export function statements({ db, done }: Ground, { member }: ReturnType<typeof people>, { quarterWithArticles, rewindQuarters }: Newsroom) {
  /** Nothing is published, stated, signed or paid any more: what a test does next is all there is. */
  async function newBooks(): Promise<void> {
    await Promise.all([
      ...[db.statements, db.lines, db.corrections, db.signatures, db.ledger].map(books => books.remove({ _id: _.neq('') })),
      db.articles.change({ status: 'published' }, { status: 'withdrawn' }),
    ])
    rewindQuarters()
  }

  /** A draft that pays one officer for so many articles. */
  async function draftStatement(count = 1): Promise<MadeStatement> {
    await newBooks()
    const [published, editor] = await Promise.all([quarterWithArticles(count), member({ roles: ['editor'] })])
    const made = await done(makeStatement, editor, { quarter: published.quarter })
    if (made.outcome !== 'made') throw new Error(`no statement of ${published.quarter}: ${made.reason}`)
    return { ...published, editor, statement: made.statement, line: made.statement.lines[0]! }
  }

  /** One that waits for the secretary-general. */
  async function closedStatement(count = 1): Promise<MadeStatement> {
    const draft = await draftStatement(count)
    const closed = await done(closeStatement, draft.editor, { quarter: draft.quarter, revision: draft.statement.revision })
    if (closed.outcome !== 'closed') throw new Error(`${draft.quarter} was not closed: ${closed.reason}`)
    return { ...draft, statement: closed.statement }
  }

  /** One that may be paid. */
  async function approvedStatement(count = 1): Promise<MadeStatement & { signer: Person }> {
    const [closed, signer] = await Promise.all([closedStatement(count), member({ roles: ['approver'], post: 'secretary-general' })])
    const { revision } = await done(paper, signer, { kind: 'statement', id: closed.quarter })
    const signed = await done(sign, signer, { kind: 'statement', id: closed.quarter, revision })
    if (signed.outcome !== 'moved' || signed.state !== 'approved') throw new Error(`${closed.quarter} was not approved: ${JSON.stringify(signed)}`)
    return { ...closed, signer }
  }

  return {
    newBooks,
    draftStatement,
    closedStatement,
    approvedStatement,
  }
}
