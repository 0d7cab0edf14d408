import type { LineProblem, StatementLine } from '../../shared/contract/remuneration'
import { lineContent } from '../../shared/domain/ledger-contents'
import { parseQuarterKey, quarterEnd, type Quarter } from '../../shared/domain/quarter'
import { policyInForce } from '../../shared/domain/remuneration'
import { statementLines, type StatementCorrection, type StatementPiece } from '../../shared/domain/statement'
import { _ } from '../_kit/cloud'
import { db } from '../_kit/db'
import type { CorrectionDocument, LineDocument, MemberDocument, StatementDocument } from '../_kit/documents'
import { digest } from '../_kit/ledger'
import { allPolicies } from '../_kit/pricing'
import { piecesOf, publishedBetween } from '../_kit/published-pieces'
import { readAll } from '../_kit/read-all'

/** A line that a statement would have, with what stands against paying it. */
export interface GatheredLine {
  line: StatementLine
  problems: LineProblem[]
  digest: string
}

export interface Gathered {
  lines: GatheredLine[]
  /** The quarter of the statement that this one follows. */
  after: string | null
  corrections: CorrectionDocument[]
  /** SHA-256 over all of it. */
  digest: string
}

/** Corrections that one statement takes; there may be more for the next. */
export const mostCorrections = 100

/** The latest statement that was closed, whether it is signed yet or not: everything before its end is accounted for in it. */
export const latestClosed = async (): Promise<StatementDocument | null> =>
  (await db.statements.query({ status: _.in(['closed', 'approved']) }, { orderBy: [['_id', 'desc']], limit: 1 }))[0] ?? null

/**
 * All that is owed up to the end of a quarter and was in no statement yet: what came out since the one before it, what
 * that one held, and what is to be put right. Round trips grow with pages of a thousand, not with articles.
 *
 * Tax follows the policy in force when the quarter ends, which is when its total becomes one payment.
 *
 * @param latest the statement before it, see `latestClosed`
 */
export async function gatherLines(quarter: Quarter, key: string, latest: StatementDocument | null): Promise<Gathered> {
  const from = latest ? quarterEnd(parseQuarterKey(latest._id)!) : 0
  const [policies, articles, held, corrections] = await Promise.all([
    allPolicies(),
    publishedBetween(from, quarterEnd(quarter)),
    latest ? heldIn(latest) : [],
    db.corrections.query({ statedIn: null }, { orderBy: [['at', 'asc'], ['_id', 'asc']], limit: mostCorrections }),
  ])
  const pieces = [...held.flatMap(piecesHeld), ...articles.flatMap(article => piecesOf(article, policies))]
  const corrected = [...held.flatMap(correctionsHeld), ...corrections.map(correctionOf)]
  const policy = policyInForce(policies, quarterEnd(quarter) - 1)
  if (!policy) {
    if (pieces.length + corrected.length > 0) throw new Error('articles were published while no payment policy was in force')
    return { lines: [], after: latest?._id ?? null, corrections: [], digest: digest([]) }
  }

  const people = await peopleOf([...pieces, ...corrected].map(({ authorId }) => authorId))
  const { lines } = statementLines(pieces.map(people.asNow), policy.taxTable, corrected.map(people.asNow))
  const gathered = lines.map(line => ({ line, problems: people.problemsOf(line), digest: digest(lineContent(key, line)) }))
  return {
    lines: gathered,
    after: latest?._id ?? null,
    corrections,
    digest: digest(gathered.map(each => ({ line: each.digest, problems: each.problems }))),
  }
}

/** What was withdrawn meanwhile is no longer owed. */
async function heldIn(latest: StatementDocument): Promise<LineDocument[]> {
  const held = await readAll(db.lines, { statement: latest._id, making: latest.making, state: 'held' })
  const ids = held.flatMap(({ articles }) => articles.map(({ articleId }) => articleId))
  if (ids.length === 0) return held
  const gone = await readAll(db.articles, { _id: _.in(ids), status: 'withdrawn' }, ['status'])
  const withdrawn = new Set(gone.map(({ _id }) => _id))
  return held.map(line => ({ ...line, articles: line.articles.filter(({ articleId }) => !withdrawn.has(articleId)) }))
}

const whoseIs = ({ memberId: authorId, authorName, unitId, unitName }: LineDocument) => ({ authorId, authorName, unitId, unitName })

const piecesHeld = (line: LineDocument): StatementPiece[] => line.articles.map(piece => ({ ...piece, ...whoseIs(line) }))

const correctionsHeld = (line: LineDocument): StatementCorrection[] => line.corrections.map(correction => ({ ...correction, ...whoseIs(line) }))

const correctionOf = ({ _id: id, memberId: authorId, authorName, unitId, unitName, corrects, articleId, title, amount, why }: CorrectionDocument): StatementCorrection =>
  ({ id, authorId, authorName, unitId, unitName, corrects, articleId, title, amount, why })

/** Who is to be paid, as they are known today: a record that went into another is that other, whose line it joins. */
async function peopleOf(ids: readonly string[]) {
  const named = await byIds(ids)
  const kept = await byIds(named.flatMap(({ mergedInto }) => mergedInto ?? []))
  const byId = new Map([...named, ...kept].map(person => [person._id, person]))
  const idNow = (id: string) => byId.get(id)?.mergedInto ?? id
  const privates = await readAll(db.privates, { _id: _.in([...new Set(ids.map(idNow))]) }, ['identityNumber.mask'])
  const identified = new Set(privates.filter(({ identityNumber }) => identityNumber).map(({ _id }) => _id))
  return {
    asNow: <P extends { authorId: string }>(owed: P): P => ({ ...owed, authorId: idNow(owed.authorId) }),
    problemsOf: ({ authorId, net }: StatementLine): LineProblem[] => [
      ...(net > 0 ? [] : ['nothing-to-pay' as const]),
      ...(identified.has(authorId) ? [] : ['no-identity-number' as const]),
      ...((byId.get(authorId)?.standing ?? 'left') === 'left' ? ['has-left' as const] : []),
    ],
  }
}

const byIds = (ids: readonly string[]): Promise<Pick<MemberDocument, '_id' | 'standing' | 'mergedInto'>[]> =>
  ids.length > 0 ? readAll(db.members, { _id: _.in([...new Set(ids)]) }, ['standing', 'mergedInto']) : Promise.resolve([])
