import type { PaperTable } from '../contract/papers'
import type { LineCorrection, LineDecision, LineState, Signoff, Statement } from '../contract/remuneration'
import { capitalAmount } from './capital-amount'
import { dayOf, fullDayOf, timeOf, type Instant } from './instant'
import type { Fen } from './money'
import { payWayNames, type PayWay } from './paying-rules'
import { parseQuarterKey, quarterName } from './quarter'
import { postNames } from './role-words'

/** What the papers need of a person's line. */
export interface PaperLine {
  authorName: string
  unitName: string
  pieces: number
  characters: number
  gross: Fen
  tax: Fen
  net: Fen
  state: LineState
  corrections: readonly LineCorrection[]
  decision: Pick<LineDecision, 'why'> | null
  payment: { way: PayWay; number: string; at: Instant } | null
  /** PNG in base64; empty where nobody signed. */
  signature: string
}

export interface PaperStatement extends Pick<Statement, 'quarter' | 'status' | 'madeAt' | 'madeBy' | 'closedAt' | 'closedBy' | 'totals'> {
  signoff: Signoff | null
}

/** Whether a line is paid by its own statement, and so stands in the table. */
export const isPaidHere = ({ state }: { state: LineState }): boolean => state !== 'held' && state !== 'settled'

/** `2026 年第 3 季度` */
export function quarterWords(key: string): string {
  const quarter = parseQuarterKey(key)
  return quarter ? quarterName(quarter) : key
}

/** What a paper of a quarter's statement is called: a draft says so in its heading. */
export const paperTitle = (quarter: string, what: string, status: Statement['status']): string =>
  `${quarterWords(quarter)}${what}${status === 'draft' ? '（草稿）' : ''}`

/** An amount below nothing is no total of a paper that anybody signs. */
export const inCapitals = (fen: Fen): string => `人民币${capitalAmount(fen)}`

/**
 * A quarter's statement as it stands on paper, whether printed or as a workbook.
 *
 * @param lines in the order of the table, those that are not paid by it among them
 * @source seed 001, annex 3, article 5: the editors make the table, each signs for it; finance rules, article 8: who signs
 */
export function paperTable(statement: PaperStatement, lines: readonly PaperLine[]): PaperTable {
  const { quarter, status, totals } = statement
  const paid = lines.filter(isPaidHere)
  return {
    quarter,
    status,
    title: paperTitle(quarter, '稿酬发放表', status),
    rows: paid.map(({ authorName: name, unitName, pieces, characters, gross, tax, net, state, payment, signature }, at) => ({
      number: at + 1, name, unitName, pieces, characters, gross, tax, net, way: wayInWords(state, payment), signature,
    })),
    totals,
    capitals: { gross: inCapitals(totals.gross), net: inCapitals(totals.net) },
    signers: signersOf(statement),
    notes: lines.flatMap(notesOf),
  }
}

function wayInWords(state: LineState, payment: PaperLine['payment']): string {
  if (payment) return `${payWayNames[payment.way]}，${dayOf(payment.at)}${payment.number && `\n${payment.number}`}`
  return state === 'disputed' ? '有疑问，待答复' : ''
}

/** Those who are still to sign stand there without a name, for a pen. */
function signersOf({ madeAt, madeBy, closedAt, closedBy, signoff }: PaperStatement): PaperTable['signers'] {
  const signers = [{ does: '制表', name: madeBy || '按季自动制表', when: moment(madeAt) }]
  if (closedAt !== null) signers.push({ does: '送签', name: closedBy ?? '', when: moment(closedAt) })
  if (!signoff || closedAt === null) return signers
  if (signoff.council) signers.push({ does: '常务理事会', name: signoff.minute?.meeting ?? '', when: signoff.minute?.heldOn ?? '' })
  for (const { posts, by, post, at } of signoff.steps) {
    signers.push({ does: post ? postNames[post] : posts.map(each => postNames[each]).join('或'), name: by ?? '', when: at === null ? '' : moment(at) })
  }
  return signers
}

const moment = (at: Instant) => `${fullDayOf(at)} ${timeOf(at)}`

function notesOf({ authorName: name, unitName, state, gross, decision, corrections }: PaperLine): PaperTable['notes'] {
  const corrected = corrections.map(each => ({ what: 'corrected' as const, name, unitName, amount: each.amount, words: correctionInWords(each) }))
  if (state !== 'held' && state !== 'settled') return corrected
  return [{ what: state, name, unitName, amount: gross, words: decision?.why ?? '' }, ...corrected]
}

/** `更正 2026 年第 2 季度《…》：…` */
export const correctionInWords = ({ corrects, title, why }: Pick<LineCorrection, 'corrects' | 'title' | 'why'>): string =>
  `更正 ${quarterWords(corrects)}${title && `《${title}》`}：${why}`

export const noteNames: Readonly<Record<PaperTable['notes'][number]['what'], string>> = {
  held: '结转下季',
  settled: '无须发放',
  corrected: '更正',
}
