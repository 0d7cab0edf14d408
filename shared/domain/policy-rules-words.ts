import type { CountingRule } from './character-count'
import { formatCount } from './format-count'
import { formatYuan } from './money'
import type { Cliff, PolicyProblemCode, UnderMinimum } from './policy-rules'
import { genreNames, gradeNames } from './pricing-words'
import type { TaxTable } from './tax'

/** What stands against a version, and what to do about it, for whoever types it. */
export const policyProblemWords: Readonly<Record<PolicyProblemCode, string>> = {
  'rate-too-low': '单价低于 1 元，应在 1 元至 10,000 元之间',
  'rate-too-high': '单价高于 10,000 元，应在 1 元至 10,000 元之间',
  'grades-out-of-order': '三等的单价应从高到低：甲不低于乙，乙不低于丙',
  'grade-outside-range': '三等的单价应都在上下限之内',
  'feature-by-grade': '长稿不评等级，按一个单价付',
  'cap-too-low': '每篇最多应不低于 1 元；不设上限时留空',
  'floor-too-high': '每篇最少应不高于 10,000 元；不设下限时留空',
  'floor-over-cap': '每篇最少高于每篇最多，两者应对调',
  'minimum-out-of-range': '法定最低应在每千字 1 元至 10,000 元之间',
  'tax-percent': '百分数应在 0 到 100 之间',
  'tax-jumps': '两段算法在分界处得数不同，多得一分钱税会跳一截。分界额 × 减除比例应等于定额减除',
  'not-future': '起用日应在今天之后，已经刊发的稿件仍按原来的标准',
  overlaps: '这一天已有一版标准起用，换一天，或修改那一版',
  'leaves-a-gap': '第一版的起用日应不晚于最早一篇刊发的日子，否则那些稿件没有标准可依',
}

/** What is counted as a character; the first is what word processors show as 字数. @source domain.md §3, "What is counted" */
export const countingRuleNames: Readonly<Record<CountingRule, string>> = {
  word: '按 Word 字数',
  han: '只计汉字',
  characters: '空白之外都计',
}

/** `一季 4,000 元以内先减 800 元，超过的先减 20%；余下的 70% 按 20% 代扣` */
export function taxWords({ fixedAllowanceUpTo, fixedAllowance, allowancePercentAbove, taxablePercent, ratePercent }: Omit<TaxTable, 'id'>): string {
  return `一季 ${formatYuan(fixedAllowanceUpTo)} 元以内先减 ${formatYuan(fixedAllowance)} 元，超过的先减 ${allowancePercentAbove}%；余下的 ${taxablePercent}% 按 ${ratePercent}% 代扣`
}

/** Where one more character earns less, in one sentence. */
export function cliffWords({ grade, from, at, brief, feature }: Cliff): string {
  const name = `${grade ? `${gradeNames[grade]}等` : ''}${genreNames.brief}`
  return `${name}从 ${from} 字起比多一字的${genreNames.feature}多，差得最多是 ${formatCount(at)} 字：${formatYuan(brief)} 元，${formatCount(at + 1)} 字的${genreNames.feature} ${formatYuan(feature)} 元`
}

/** The lengths that fall under the statutory minimum, in one sentence; of many stretches the first two. */
export function underMinimumWords({ genre, grade, ranges }: UnderMinimum): string {
  const name = `${grade ? `${gradeNames[grade]}等` : ''}${genreNames[genre]}`
  const lengths = ranges.slice(0, 2).map(({ from, to }) => (from === to ? formatCount(from) : `${formatCount(from)} 至 ${formatCount(to)}`))
  return `${name} ${lengths.join('、')} 字${ranges.length > 2 ? '等长短' : ''}的低于法定最低`
}
