import type { CountingRule } from './character-count'
import { formatCount } from './format-count'
import { formatYuan } from './money'
import { longestLooked, type Cliff, type PolicyProblemCode, type UnderMinimum } from './policy-rules'
import { genreNames, gradeNames } from './pricing-words'
import type { Genre, Grade } from './remuneration'
import type { TaxTable } from './tax'

/** What stands against a version, and what to do about it, for whoever types it. */
export const policyProblemWords: Readonly<Record<PolicyProblemCode, string>> = {
  'rate-too-low': '单价低于 1 元，应在 1 元至 10,000 元之间',
  'rate-too-high': '单价高于 10,000 元，应在 1 元至 10,000 元之间',
  'grades-out-of-order': '三等的单价应从高到低：甲不低于乙，乙不低于丙',
  'grade-outside-range': '三等的单价应都在单价最低和最高之间',
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
  const widest = `${formatCount(at)} 字的信息 ${formatYuan(brief)} 元，${formatCount(at + 1)} 字的长稿 ${formatYuan(feature)} 元`
  return `${kindName('brief', grade ? [grade] : [])}从 ${formatCount(from)} 字起，多写一字改按长稿付反而少；差得最多的是 ${widest}`
}

/**
 * The lengths that fall under the statutory minimum: a sentence for the grades that miss it at the same lengths, which
 * are the first two stretches where there are more.
 *
 * @param upTo the longest that was looked at: what reaches so far has no end
 */
export function underMinimumWords(under: readonly UnderMinimum[], upTo = longestLooked): string[] {
  const alike = new Map<string, { genre: Genre; grades: Grade[]; lengths: string }>()
  for (const { genre, grade, ranges } of under) {
    const lengths = `${ranges.slice(0, 2).map(range => rangeWords(range, upTo)).join('、')}${ranges.length > 2 ? '等长短' : ''}`
    const key = `${genre} ${lengths}`
    alike.set(key, { genre, lengths, grades: [...(alike.get(key)?.grades ?? []), ...(grade ? [grade] : [])] })
  }
  return [...alike.values()].map(({ genre, grades, lengths }) => `${kindName(genre, grades)} ${lengths}的低于法定最低`)
}

function rangeWords({ from, to }: { from: number; to: number }, upTo: number): string {
  if (to >= upTo) return from === 1 ? '各种长度' : `${formatCount(from)} 字以上`
  if (from === 1) return `${formatCount(to)} 字以内`
  return from === to ? `${formatCount(from)} 字` : `${formatCount(from)} 至 ${formatCount(to)} 字`
}

/** `乙、丙等信息`, `长稿` */
const kindName = (genre: Genre, grades: readonly Grade[]) => `${grades.length > 0 ? `${grades.map(grade => gradeNames[grade]).join('、')}等` : ''}${genreNames[genre]}`
