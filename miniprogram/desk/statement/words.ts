import type { Output } from '../../../shared/contract/call'
import type { LineDecision, LineProblem, LineRow, LineState, remuneration } from '../../../shared/contract/remuneration'
import { dayOf, type Instant } from '../../../shared/domain/instant'
import { formatYuan, type Fen } from '../../../shared/domain/money'
import { parseQuarterKey, quarterEnd, quarterName } from '../../../shared/domain/quarter'

type Calls = typeof remuneration.calls
type Refused<N extends keyof Calls> = Extract<Output<Calls[N]>, { outcome: 'refused' }>['reason']

const inLaterOne = '后面的季度已经结表，这个季度的稿件在那张表里'

export const notMade: Readonly<Record<Refused<'makeStatement'>, string>> = {
  closed: '这张表已经送签，不能重新制表',
  'later-closed': inLaterOne,
  'nothing-published': '没有刊发的稿件，也没有结转和更正，不用制表',
  'not-begun': '这个季度还没有开始',
}

export const notDecided: Readonly<Record<Refused<'decide'>, string>> = {
  'no-draft': '这张表已经送签，不能再改',
  'made-again-meanwhile': '表刚有改动，核对最新的一版再处理',
  'cannot-be-paid': '没有可发的金额，只能结转或不发结清',
  'must-be-paid': '有应发的稿酬，只能照发或结转',
}

export const notCorrected: Readonly<Record<Refused<'correct'>, string>> = {
  'not-approved': '这一笔没有批准发放，不用更正',
  'not-in-it': '这一笔里没有这篇稿件',
  'more-than-paid': '扣回的多于已付的，以前更正过的也算在内',
  'too-many': '这一笔更正得太多，不能再添',
}

/** @param quarter key; what says from when it can be closed */
export function notClosed(reason: Refused<'closeStatement'>, quarter: string, now: Instant): string {
  if (reason === 'not-over') return notOver(quarter, now)
  return refusedClosing[reason]
}

const refusedClosing: Readonly<Record<Exclude<Refused<'closeStatement'>, 'not-over'>, string>> = {
  'not-made': '还没有制表，制好再结',
  closed: '这张表已经送签了',
  'made-again-meanwhile': '表刚有改动，核对最新的一版再结',
  'changed-since': '制表后稿件或人员有变化，重新制表后再结',
  undecided: '还有人要处理，处理完再结',
  'nothing-to-pay': '没有要发的稿酬，不用结表',
  'earlier-waits': '上一张表还没有签批完，签批完再结这张',
  'later-closed': inLaterOne,
}

/** `季度还没有过完，1月1日起可以结表` */
export function notOver(key: string, now: Instant): string {
  const quarter = parseQuarterKey(key)
  const end = quarter ? quarterEnd(quarter) : now
  return end > now ? `季度还没有过完，${dayOf(end)}起可以结表` : '季度刚刚过完，十分钟后再结'
}

/** `比上季多 2,550 元，增 9.8%` @param what what it is compared with */
export function comparedWith(what: '上季' | '去年同季', before: Fen, now: Fen): string {
  if (before === 0) return now === 0 ? `与${what}相同` : `${what}没有稿酬`
  if (now === before) return `与${what}相同`
  const share = (Math.abs(now - before) / Math.abs(before)) * 100
  const percent = Number(share.toFixed(share < 10 ? 1 : 0))
  const [more, rise] = now > before ? ['多', '增'] : ['少', '减']
  return `比${what}${more} ${formatYuan(Math.abs(now - before))} 元，${rise} ${percent}%`
}

/** What an editor has to decide on, in a tag. */
export function problemName(problem: LineProblem, { gross }: Pick<LineRow, 'gross'>): string {
  if (problem === 'nothing-to-pay') return gross < 0 ? '应发不足 0 元' : '应发 0 元'
  return problem === 'has-left' ? '已离开' : '没有身份证号'
}

/** The same in a sentence, with what can be done. */
export function problemWords(problem: LineProblem, { gross }: Pick<LineRow, 'gross'>): string {
  if (problem === 'no-identity-number') return '没有登记身份证号。本人在“我的信息与隐私”里补登后，重新制表就好；也可以照发，领取前补登。'
  if (problem === 'has-left') return '已不在协会登记的人员里。稿酬仍归本人，联系不上可以先结转。'
  return gross < 0
    ? `更正扣回的比稿酬多 ${formatYuan(-gross)} 元。结转到下季接着扣，或不发结清。`
    : '应发 0 元。结转到下季，或不发结清。'
}

export const decisionNames: Readonly<Record<LineDecision['what'], string>> = { pay: '照发', hold: '结转到下季', settle: '不发结清' }

/** `结转到下季：等本人补登（周以宁）` */
export const decisionWords = ({ what, why, by }: NonNullable<LineRow['decision']>): string => `${decisionNames[what]}：${why}（${by}）`

/** Of a line in an approved statement. */
export const stateNames: Readonly<Record<LineState, string>> = {
  open: '待签收',
  reminded: '已催签',
  signed: '已签收',
  disputed: '有疑问',
  paid: '已发放',
  held: '结转',
  settled: '不发结清',
}

/** `2026 年第 3 季度` */
export function nameOf(key: string): string {
  const quarter = parseQuarterKey(key)
  return quarter ? quarterName(quarter) : key
}

/** `多 50 元`, `扣 50 元` */
export const correctionWords = (amount: Fen): string => `${amount < 0 ? '扣回' : '补发'} ${formatYuan(Math.abs(amount))} 元`
