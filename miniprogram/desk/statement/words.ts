import type { Output } from '../../../shared/contract/call'
import type { remuneration } from '../../../shared/contract/remuneration'
import { formatYuan, type Fen } from '../../../shared/domain/money'

type Calls = typeof remuneration.calls
type Refused<N extends keyof Calls> = Extract<Output<Calls[N]>, { outcome: 'refused' }>['reason']

export const notMade: Readonly<Record<Refused<'makeStatement'>, string>> = {
  closed: '这个季度已经结表，不能重新制表',
  'later-closed': '后面的季度已经结表，这个季度的稿件在那张表里',
  'nothing-published': '这个季度还没有刊发的稿件',
  'not-begun': '这个季度还没有开始',
}

export const notClosed: Readonly<Record<Refused<'closeStatement'>, string>> = {
  'not-made': '还没有制表，制好再结',
  'made-again-meanwhile': '表刚由别人重新制过，核对最新的一版再结',
  'not-over': '这个季度还没有过完，过完再结表',
  closed: '这个季度已经结表，等签批',
  'changed-since': '制表后稿件或人员有变化，重新制表后再结',
  undecided: '还有人没有处理，处理完再结表',
  'nothing-to-pay': '这张表没有要发的钱，不用结表',
  'earlier-waits': '上一张表还没有签批完，签批完再结这张',
  'later-closed': '后面的季度已经结表，这个季度的稿件在那张表里',
}

/** `比上季多 2,550 元，增 9.8%` */
export function comparedWith(before: Fen, now: Fen): string {
  if (before === 0) return now === 0 ? '与上季相同' : '上季没有稿酬'
  if (now === before) return '与上季相同'
  const share = (Math.abs(now - before) / before) * 100
  const percent = Number(share.toFixed(share < 10 ? 1 : 0))
  const [more, rise] = now > before ? ['多', '增'] : ['少', '减']
  return `比上季${more} ${formatYuan(Math.abs(now - before))} 元，${rise} ${percent}%`
}
