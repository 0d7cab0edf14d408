import type { Output } from '../../../shared/contract/call'
import type { policy, PolicyVersion } from '../../../shared/contract/policy'
import { fullDayOf, type Instant } from '../../../shared/domain/instant'
import { formatYuan, type Fen } from '../../../shared/domain/money'
import { genreNames, gradeNames, roundingWords } from '../../../shared/domain/pricing-words'
import { parseQuarterKey, previousQuarter, quarterKey, quarterOf, type Quarter } from '../../../shared/domain/quarter'
import { policyInForce, type Genre, type GenreRule, type Grade } from '../../../shared/domain/remuneration'
import { gainOf, type OfficerBeside } from '../../../shared/domain/what-if'
import { periodName } from '../../../shared/domain/what-if-period'

export type WhatIfAnswer = Output<(typeof policy)['calls']['whatIf']>
export type Reckoned = Extract<WhatIfAnswer, { outcome: 'reckoned' }>

/** Quarters and years that can be chosen, the current ones among them. */
const quartersShown = 8
const yearsShown = 3

/** The last quarter that is over: the current one has only a part of what it will have. */
export const usualPeriod = (now: Instant): string => quarterKey(previousQuarter(quarterOf(now)))

/** The latest quarters, the latest years, and the period that is shown where it is older. */
export function periodOptions(now: Instant, shown: string) {
  const current = quarterOf(now)
  const quarters = [current]
  while (quarters.length < quartersShown) quarters.push(previousQuarter(quarters[quarters.length - 1] as Quarter))
  const periods = [...quarters.map(quarterKey), ...Array.from({ length: yearsShown }, (_, back) => String(current.year - back))]
  if (!periods.includes(shown)) periods.push(shown)
  return periods.map(value => ({ value, label: periodName(value) }))
}

/** What nothing came out in: `这个季度`, `这一年` */
export const periodWord = (period: string): string => (parseQuarterKey(period) ? '这个季度' : '这一年')

type Started = Pick<PolicyVersion, 'effectiveFrom'>

/** The version that is worth trying first: the next to come; where none is, the one in force. @param versions the latest start first */
export function usualVersion<V extends Started>(versions: readonly V[], now: Instant): V | undefined {
  const coming = versions.filter(({ effectiveFrom }) => effectiveFrom > now)
  return coming[coming.length - 1] ?? versions[0]
}

/** `第 2 版，2027年1月1日起` */
export const versionName = ({ version, effectiveFrom }: PolicyVersion): string => `第 ${version} 版，${fullDayOf(effectiveFrom)}起`

export function versionState({ id, effectiveFrom }: PolicyVersion, versions: readonly PolicyVersion[], now: Instant): string {
  if (effectiveFrom > now) return '未起用'
  return policyInForce(versions, now)?.id === id ? '现行' : '已停用'
}

/** `每百字甲 50 元、乙 40 元、丙 30 元，不满百字按百字计，每篇最多 200 元` */
export function ruleWords({ unitCharacters, rounding, rates, floor, cap }: GenreRule): string {
  const unit = unitCharacters === 100 ? '百字' : '千字'
  const price = rates.by === 'genre' ? ` ${formatYuan(rates.rate)} 元` : grades.map(grade => `${gradeNames[grade]} ${formatYuan(rates.grades[grade])} 元`).join('、')
  return [
    `每${unit}${price}`,
    roundingWords[rounding](unit),
    floor !== undefined && `每篇最少 ${formatYuan(floor)} 元`,
    cap !== undefined && `每篇最多 ${formatYuan(cap)} 元`,
  ].filter(Boolean).join('，')
}

export const genres: readonly { genre: Genre; name: string }[] = [
  { genre: 'brief', name: genreNames.brief },
  { genre: 'feature', name: genreNames.feature },
]

const grades: readonly Grade[] = ['A', 'B', 'C']

/** `+50`, `-12.50`, `0` */
export const signed = (fen: Fen): string => (fen > 0 ? `+${formatYuan(fen)}` : formatYuan(fen))

/** `增 9.8%`, `与原来相同` */
export function changeWords(now: Fen, then: Fen): string {
  if (now === then) return '与原来相同'
  if (now === 0) return '原来没有稿酬'
  const share = (Math.abs(then - now) / now) * 100
  return `${then > now ? '增' : '减'} ${Number(share.toFixed(share < 10 ? 1 : 0))}%`
}

/** `5 人增，2 人减`, `都不变`; what is nobody is left out. @param leftOut people in the middle who are not listed */
export function movesWords(officers: readonly OfficerBeside[], leftOut: number): string {
  if (leftOut > 0) return ''
  const more = officers.filter(officer => gainOf(officer) > 0).length
  const less = officers.filter(officer => gainOf(officer) < 0).length
  return [more > 0 && `${more} 人增`, less > 0 && `${less} 人减`].filter(Boolean).join('，') || '都不变'
}

export const refusalWords: Readonly<Record<Extract<WhatIfAnswer, { outcome: 'refused' }>['reason'], { title: (period: string) => string; detail: string }>> = {
  'nothing-published': { title: period => `${periodWord(period)}还没有刊发的稿件`, detail: '换一个季度或年份再试。' },
  'no-such-version': { title: () => '这一版标准刚刚撤回了', detail: '另选一版再试。' },
  'none-in-force': { title: period => `${periodWord(period)}有稿件刊发时还没有稿酬标准`, detail: '没有原来的稿酬可比，换一个季度或年份再试。' },
}
