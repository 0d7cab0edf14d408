import type { Output } from '../../../shared/contract/call'
import type { annual } from '../../../shared/contract/annual'
import { monthKey } from '../../../shared/domain/instant'
import { quarterOf } from '../../../shared/domain/quarter'

export type YearAnswer = Output<(typeof annual)['calls']['figures']>

/** Years that can be chosen, the current one among them. */
const yearsShown = 6

/** The latest years, and the one that is shown where it is older. */
export function yearOptions({ now, year }: Pick<YearAnswer, 'now' | 'year'>) {
  const current = quarterOf(now).year
  const years = Array.from({ length: yearsShown }, (_, back) => current - back)
  if (!years.includes(year)) years.push(year)
  return years.map(each => ({ value: String(each), label: `${each} 年` }))
}

/** What the figures are compared with. */
export const beforeName = ({ running }: Pick<YearAnswer, 'running'>) => (running ? '上年同期' : '上年')

/** `比上年同期多 3 篇`, `与上年持平` */
export function comparedWith(name: string, before: number, now: number): string {
  if (before === 0) return `${name}没有刊发`
  if (before === now) return `与${name}持平`
  return `比${name}${now > before ? '多' : '少'} ${Math.abs(now - before)} 篇`
}

/** Of what was decided, the percent that was accepted, whole; null while nothing is. */
export const acceptedRate = ({ accepted, declined }: Pick<YearAnswer['decided'], 'accepted' | 'declined'>): number | null =>
  accepted + declined === 0 ? null : Math.round((accepted * 100) / (accepted + declined))

/** `5月最多，9 篇`; empty where nothing came out. */
export function busiestMonth(months: readonly { month: string; pieces: number }[]): string {
  const most = Math.max(...months.map(({ pieces }) => pieces))
  if (most === 0) return ''
  const busiest = months.filter(({ pieces }) => pieces === most).map(({ month }) => monthName(month))
  return `${busiest.join('、')}最多，${busiest.length > 1 ? '各 ' : ''}${most} 篇`
}

/** `5月` of `2026-05`. */
export const monthName = (month: string): string => `${Number(month.slice(5))}月`

/** The year's months up to the one that runs: what is still to come is no lull. */
export const monthsBegun = ({ now, figures: { months } }: { now: number; figures: Pick<YearAnswer['figures'], 'months'> }) =>
  months.filter(({ month }) => month <= monthKey(now))
