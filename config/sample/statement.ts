import { createHash } from 'node:crypto'
import type { ArticleDocument, LedgerDocument, LineDocument, MemberDocument, SignoffDocument, StatementDocument } from '../../cloudfunctions/_kit/documents'
import type { LineState } from '../../shared/contract/remuneration'
import type { Plain } from '../../shared/domain/canonical'
import { digestOf, nextEntry, type LedgerEntry } from '../../shared/domain/ledger'
import { closingContent, lineContent, paymentContent, stepContent } from '../../shared/domain/ledger-contents'
import { newId } from '../../shared/domain/id'
import { paymentInWords } from '../../shared/domain/paying-rules'
import { previousQuarter, quarterEnd, quarterKey, quarterOf, quarterStart, type Quarter } from '../../shared/domain/quarter'
import { policyInForce, priceArticle, type RemunerationPolicy } from '../../shared/domain/remuneration'
import { portionsOf } from '../../shared/domain/shares'
import { rowFor, usualSigningRules } from '../../shared/domain/signing-rules'
import { statementLines, totalsOf, type StatementLine, type StatementPiece } from '../../shared/domain/statement'
import type { People } from './people'
import { policies } from './policies'
import { day, hour, minute, type Times } from './times'
import { recorded } from './trail'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const digest = (content: Plain) => digestOf(content, sha256)

interface SampleStatement {
  statement: StatementDocument
  lines: LineDocument[]
  ledger: LedgerDocument[]
}

/** The statement of the quarter before this one: made, closed, signed, and paid to most; some have still to confirm theirs. */
export function paidStatement(articles: readonly ArticleDocument[], people: People, { now }: Times): SampleStatement {
  const quarter = previousQuarter(quarterOf(now))
  const id = quarterKey(quarter)
  const at = afterwards(quarter, now)
  const { lines } = statementLines(articles.flatMap(article => pieceOf(article, quarter)), inForce(quarterEnd(quarter) - 1).taxTable)
  const making = idOf(id, 'making')
  const [maker, closer, treasurer] = ['周以宁', '宋怀瑾', '叶听澜'].map(name => actorOf(people, name)) as [Actor, Actor, Actor]
  const totals = totalsOf(lines)
  const signoff = signedOff(totals.gross, closer, at, people)

  const statement: StatementDocument = {
    _id: id,
    status: 'approved',
    making,
    after: null,
    madeAt: at.made,
    madeBy: maker,
    closedAt: at.closed,
    closedBy: closer,
    approvedAt: at.approved,
    totals,
    held: totalsOf([]),
    byUnit: byUnitOf(lines),
    undecided: 0,
    gathered: digest(lines.map(line => ({ line: digest(lineContent(id, line)), problems: [] }))),
    signoff,
    revision: 2,
    ...recorded(id, [
      { at: at.made.getTime(), by: people.named('周以宁'), what: 'made' },
      { at: at.closed.getTime(), by: people.named('宋怀瑾'), what: 'closed' },
      { at: at.approved.getTime(), by: people.named('韩叙'), what: 'approved' },
    ]),
  }
  const documents = lines.map((line, index) => lineDocument(line, index, { statement: id, making, at, treasurer, people }))
  return { statement, lines: documents, ledger: ledgerOf(statement, documents) }
}

interface Actor {
  id: string
  name: string
}

const actorOf = ({ named }: People, name: string): Actor => ({ id: named(name)._id, name })

const idOf = (...parts: string[]) => newId(createHash('sha256').update(parts.join(' ')).digest())

function inForce(at: number): RemunerationPolicy {
  const policy = policyInForce(policies, at)
  if (!policy) throw new RangeError(`no payment policy was in force at ${at}`)
  return policy
}

function pieceOf(article: ArticleDocument, quarter: Quarter): StatementPiece[] {
  const { _id: articleId, title, characters, genre, grade } = article
  const publishedAt = article.publishedAt?.getTime()
  if (!genre || !publishedAt || publishedAt < quarterStart(quarter) || publishedAt >= quarterEnd(quarter)) return []
  const pricing = priceArticle({ characters, genre, grade }, inForce(publishedAt))
  return portionsOf(article, pricing).map(writer => ({ articleId, title, publishedAt, pricing, ...writer }))
}

function byUnitOf(lines: readonly StatementLine[]) {
  const sums = new Map<string, number>()
  for (const { unitName, gross } of lines) sums.set(unitName, (sums.get(unitName) ?? 0) + gross)
  return [...sums].map(([unitName, gross]) => ({ unitName, gross })).sort((a, b) => b.gross - a.gross)
}

function signedOff(amount: number, submittedBy: Actor, at: Moments, people: People): SignoffDocument {
  const signers = { 'secretary-general': '韩叙', 'chair': '祝延清' } as const
  const signatures = rowFor(usualSigningRules, amount).steps.map(posts => {
    const post = posts.includes('chair') ? ('chair' as const) : ('secretary-general' as const)
    const { id, name } = actorOf(people, signers[post])
    return { by: id, byName: name, post, at: at.approved }
  })
  return { state: 'approved', amount, rules: usualSigningRules, submittedBy, submittedAt: at.closed, signatures, minute: null, refusal: null }
}

const disputed = '有一篇少算了一个百字'

/** Most are paid over WeChat; the first officer has still to confirm, and one asks about theirs. */
const standing = (name: string): LineState => (name === '林若溪' ? 'open' : name === '方砚秋' ? 'disputed' : name === '许闻溪' ? 'reminded' : 'paid')

function lineDocument(line: StatementLine, index: number, { statement, making, at, treasurer, people }: { statement: string; making: string; at: Moments; treasurer: Actor; people: People }): LineDocument {
  const id = idOf(making, line.authorId)
  const state = standing(line.authorName)
  const acts: Partial<Record<LineState, { by: MemberDocument; what: string; why?: string }>> = {
    paid: { by: people.named('叶听澜'), what: 'paid', why: paymentInWords('wechat', line.net) },
    reminded: { by: people.named('周以宁'), what: 'reminded' },
    disputed: { by: people.named(line.authorName), what: 'disputed', why: disputed },
  }
  const number = `4200002${String(index + 1).padStart(21, '0')}`
  return {
    _id: id,
    statement,
    making,
    order: index + 1,
    memberId: line.authorId,
    ...line,
    problems: [],
    decision: null,
    digest: digest(lineContent(statement, line)),
    state,
    remindedAt: state === 'reminded' ? at.paid : null,
    signature: null,
    dispute: state === 'disputed' ? { words: disputed, articleId: line.articles[0]!.articleId, at: at.paid, answer: null } : null,
    payment: state === 'paid' ? { way: 'wechat', amount: line.net, number, at: at.paid, by: treasurer } : null,
    earlierPayments: [],
    paymentKey: state === 'paid' ? `wechat:${number}` : id,
    revision: state === 'open' ? 0 : 1,
    madeAt: at.made,
    ...(acts[state] ? recorded(`line-${index + 1}`, [{ at: at.paid.getTime(), ...acts[state] }]) : { history: [], requestId: `sample-line-${index + 1}` }),
  }
}

function ledgerOf(statement: StatementDocument, lines: readonly LineDocument[]): LedgerDocument[] {
  const entries: LedgerEntry[] = []
  const enter = (entry: Pick<LedgerEntry, 'kind' | 'about' | 'digest' | 'by'>, at: Date) => void entries.push(nextEntry(entries.at(-1) ?? null, { ...entry, at: at.getTime() }, sha256))
  const about = `statement:${statement._id}`
  const { amount, signatures, submittedBy } = statement.signoff!
  enter({ kind: 'statement-closed', about, digest: digest(closingContent(statement, lines)), by: submittedBy.id }, statement.closedAt!)
  signatures.forEach((signature, step) => {
    const deed = { about, digest: digest(stepContent(amount, signature, step + 1)), by: signature.by }
    enter({ ...deed, kind: 'step-signed' }, signature.at)
    if (step === signatures.length - 1) enter({ ...deed, kind: 'approved' }, signature.at)
  })
  for (const { _id, digest: lineDigest, payment } of lines) {
    if (payment) enter({ kind: 'paid', about: `line:${_id}`, digest: digest(paymentContent(lineDigest, payment)), by: payment.by.id }, payment.at)
  }
  return entries.map(entry => ({ _id: String(entry.number).padStart(8, '0'), ...entry }))
}

interface Moments {
  made: Date
  closed: Date
  approved: Date
  paid: Date
}

/** The first afternoon, and the mornings of the fourth, fifth and seventh day after the quarter; sooner, where those are still to come. */
function afterwards(quarter: Quarter, now: number): Moments {
  const end = quarterEnd(quarter)
  const planned = [17 * hour + 20 * minute, 3 * day + 10 * hour + 5 * minute, 4 * day + 9 * hour, 6 * day + 15 * hour]
  const over = now - end
  const moments = planned[3]! <= over ? planned : planned.map((_at, index) => Math.floor((over * (index + 1)) / 5))
  const [made, closed, approved, paid] = moments.map(after => new Date(end + after)) as [Date, Date, Date, Date]
  return { made, closed, approved, paid }
}
