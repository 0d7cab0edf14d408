import type { Place } from '../contract/article'

/** What WeChat's check of content takes at once, code points. @source WeChat, security.msgSecCheck */
export const mostAtOnce = 2_500

/** A part of a text, and where in it that begins, UTF-16 units. */
export interface RiskPiece {
  text: string
  from: number
}

/**
 * Cuts a text into pieces that WeChat takes: after a paragraph where there is one, else after a sentence, else anywhere
 * but inside a character. Put together they are the text.
 *
 * @param most code points a piece
 */
export function riskPieces(text: string, most = mostAtOnce): RiskPiece[] {
  const pieces: RiskPiece[] = []
  for (let from = 0; from < text.length; ) {
    const to = endOfPiece(text, from, most)
    pieces.push({ text: text.slice(from, to), from })
    from = to
  }
  return pieces
}

function endOfPiece(text: string, from: number, most: number): number {
  let to = from
  for (let taken = 0; taken < most && to < text.length; taken++) to += text.codePointAt(to)! > 0xffff ? 2 : 1
  if (to === text.length) return to
  const piece = text.slice(from, to)
  const cut = piece.lastIndexOf('\n') + 1 || Math.max(...[...'。？！'].map(mark => piece.lastIndexOf(mark))) + 1
  return from + (cut || piece.length)
}

/** What WeChat says of a piece: a label of its list, and the association's own keyword where that was hit. */
export interface Risk {
  suggest: 'risky' | 'review'
  label: number
  keywords: readonly string[]
}

/** @source WeChat, security.msgSecCheck: labels */
const labels: Readonly<Record<number, string>> = {
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
}

/** What editors read beside the place. */
export const riskLabel = ({ suggest, label }: Pick<Risk, 'suggest' | 'label'>): string =>
  `${suggest === 'review' ? '疑似' : '涉及'}${labels[label] ?? '其他不宜内容'}`

/** Of a keyword that stands everywhere, a few places tell enough. */
const mostPlaces = 5
/** UTF-16 units of a quote. */
const longestQuote = 200

/** Where in the text a risky piece is marked: each keyword that is named and found, else the whole piece. */
export function riskPlaces({ text, from }: RiskPiece, keywords: readonly string[]): Place[] {
  const found = keywords.flatMap(keyword => occurrences(text, keyword)).map(([at, to]) => placeOf(text, from, at, to))
  if (found.length > 0) return found
  const at = text.length - text.trimStart().length
  return [placeOf(text, from, at, text.trimEnd().length)]
}

function occurrences(text: string, word: string): [from: number, to: number][] {
  const places: [number, number][] = []
  const lower = text.toLowerCase()
  // Some capitals become longer in lower case; then nothing is where it was.
  const [where, what] = lower.length === text.length ? [lower, word.toLowerCase()] : [text, word]
  for (let at = where.indexOf(what); what !== '' && at >= 0 && places.length < mostPlaces; at = where.indexOf(what, at + what.length)) {
    places.push([at, at + what.length])
  }
  return places
}

function placeOf(text: string, from: number, at: number, to: number): Place {
  const end = Math.min(to, at + longestQuote)
  const splits = end < to && text.charCodeAt(end - 1) >= 0xd800 && text.charCodeAt(end - 1) <= 0xdbff
  return { from: from + at, to: from + to, quote: text.slice(at, splits ? end - 1 : end) }
}
