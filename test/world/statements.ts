import { _ } from '../../cloudfunctions/_kit/cloud'
import type { SignoffDocument } from '../../cloudfunctions/_kit/documents'
import { statementOf } from '../../cloudfunctions/_kit/statement-view'
import { contracts } from '../../shared/contract'
import type { LineRow, Statement } from '../../shared/contract/remuneration'
import { usualSigningRules } from '../../shared/domain/signing-rules'
import type { MadeArticle } from './articles'
import type { Ground } from './ground'
import type { Person, people } from './people'

const { makeStatement } = contracts.remuneration.calls

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
export function statements({ db, done, now }: Ground, { member }: ReturnType<typeof people>, { quarterWithArticles, rewindQuarters }: Newsroom) {
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

  /** One that waits for the secretary-general, as closing would have left it; the ledger knows nothing of it. */
  async function closedStatement(count = 1): Promise<MadeStatement> {
    const draft = await draftStatement(count)
    const { quarter, editor, statement } = draft
    const [at, by] = [new Date(now()), { id: editor.id, name: editor.name }]
    const signoff: SignoffDocument = {
      state: 'waiting', amount: statement.totals.gross, rules: usualSigningRules, submittedBy: by, submittedAt: at, signatures: [], minute: null, refusal: null,
    }
    const closed = await db.statements.changeAndGet({ _id: quarter }, { status: 'closed', closedAt: at, closedBy: _.set(by), signoff: _.set(signoff), revision: _.inc(1) })
    return { ...draft, statement: statementOf(closed!, []) }
  }

  /** One that may be paid, as the last signature would have left it. */
  async function approvedStatement(count = 1): Promise<MadeStatement & { signer: Person }> {
    const [closed, signer] = await Promise.all([closedStatement(count), member({ roles: ['approver'], post: 'secretary-general' })])
    const signature = { by: signer.id, byName: signer.name, post: 'secretary-general', at: new Date(now()) }
    await db.statements.change({ _id: closed.quarter }, {
      'status': 'approved', 'approvedAt': signature.at, 'signoff.state': 'approved', 'signoff.signatures': _.push([signature]), 'revision': _.inc(1),
    })
    return { ...closed, signer }
  }

  return {
    newBooks,
    draftStatement,
    closedStatement,
    approvedStatement,
  }
}
