import { countCharacters } from '../../shared/domain/character-count'
import { riskLabel, riskPieces, riskPlaces, type Risk, type RiskPiece } from '../../shared/domain/risk-pieces'
import type { ArticleDocument, ArticleFindings } from '../_kit/documents'
import { inLanes } from '../_kit/in-lanes'
import { askWeChat, type WeChatAnswer } from '../_kit/wechat'

/** Asked side by side; a text of 20,000 characters is eight pieces or a few more. */
const lanes = 6
/** ms for all of them together: the author waits for it. */
const patience = 4_000
/** WeChat's scene of what is written for many to read. */
const forum = 3
/** Findings kept of one article. */
const most = 40

type Checked = Pick<ArticleDocument, 'title' | 'source' | 'pictures' | 'body'>

/**
 * Asks WeChat whether it would rather not see parts of an article. Nothing of it stops the article: what WeChat says is
 * for the editors, and what it does not say in time, or of somebody it did not see within two hours, is left unchecked.
 */
export async function checkRisks(openid: string, article: Checked): Promise<Pick<ArticleFindings, 'risks' | 'unchecked'>> {
  const pieces = [aroundBody(article), ...riskPieces(article.body)].filter(({ text }) => countCharacters(text, 'characters') > 0)
  const until = performance.now() + patience
  const told = await inLanes(pieces, lanes, piece => within(until - performance.now(), () => ask(openid, piece)))
  return {
    risks: told.flatMap((risk, i) => (risk && risk !== 'unknown' ? findingsOf(pieces[i]!, risk) : [])).slice(0, most),
    unchecked: told.includes('unknown'),
  }
}

/** What stands around the body. It begins nowhere in it, so that what is found there is marked at no place. */
const nowhere = -1
const aroundBody = ({ title, source, pictures }: Checked): RiskPiece => ({
  text: [title, source, ...pictures.map(({ caption }) => caption)].filter(Boolean).join('\n'),
  from: nowhere,
})

function findingsOf(piece: RiskPiece, { keywords, ...risk }: Risk): ArticleFindings['risks'] {
  const label = riskLabel(risk)
  const places = riskPlaces(piece, keywords)
  return piece.from === nowhere
    ? places.map(({ quote }) => ({ from: 0, to: 0, quote, label: `标题、来源或图注${label}` }))
    : places.map(place => ({ ...place, label }))
}

/** @returns null when all is well */
async function ask(openid: string, { text }: RiskPiece): Promise<Risk | null | 'unknown'> {
  try {
    const answer = await askWeChat('security.msgSecCheck', { version: 2, scene: forum, openid, content: text })
    if (answer.errcode === 0) return riskOf(answer)
    console.error(JSON.stringify({ api: 'security.msgSecCheck', errcode: answer.errcode, errmsg: answer.errmsg }))
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: string }
    console.error(JSON.stringify({ api: 'security.msgSecCheck', code, message }))
  }
  return 'unknown'
}

function riskOf({ result, detail }: WeChatAnswer): Risk | null | 'unknown' {
  const { suggest, label } = (result ?? {}) as { suggest?: unknown; label?: unknown }
  if (suggest === 'pass') return null
  if (suggest !== 'risky' && suggest !== 'review') return 'unknown'
  const details = Array.isArray(detail) ? (detail as { keyword?: unknown }[]) : []
  const keywords = details.flatMap(({ keyword }) => (typeof keyword === 'string' && keyword !== '' ? [keyword] : []))
  return { suggest, label: typeof label === 'number' ? label : 0, keywords: [...new Set(keywords)] }
}

/** The answer, or that there is none, when there is none by then. @param time ms */
async function within<T>(time: number, ask: () => Promise<T>): Promise<T | 'unknown'> {
  if (time <= 0) return 'unknown'
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<'unknown'>(resolve => {
    timer = setTimeout(resolve, time, 'unknown')
  })
  try {
    return await Promise.race([ask(), tooLate])
  } finally {
    clearTimeout(timer)
  }
}
