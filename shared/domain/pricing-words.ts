import { formatYuan } from './money'
import type { Genre, Grade, Pricing, Rounding } from './remuneration'

export const genreNames: Readonly<Record<Genre, string>> = { brief: '信息', feature: '长稿' }
export const gradeNames: Readonly<Record<Grade, string>> = { A: '甲', B: '乙', C: '丙' }

/**
 * Why a piece earns what it earns, in one sentence for its author.
 *
 * @returns such as `7 个百字 × 50 元，不满百字按百字计`
 * @source look.md §6, 计价
 */
export function pricingWords(pricing: Pricing): string {
  const unit = pricing.unitCharacters === 100 ? '百字' : '千字'
  const units = String(Math.round(pricing.units * 1000) / 1000)
  const sentences = [`${units} 个${unit} × ${formatYuan(pricing.rate)} 元`, roundingWords[pricing.rounding](unit)]
  if (pricing.floorApplied) sentences.push(`每篇最少 ${formatYuan(pricing.gross)} 元`)
  if (pricing.capApplied) sentences.push(`每篇最多 ${formatYuan(pricing.gross)} 元`)
  return sentences.join('，')
}

/** How a started unit counts, of `百字` or `千字`. */
export const roundingWords: Readonly<Record<Rounding, (unit: string) => string>> = {
  ceil: unit => `不满${unit}按${unit}计`,
  floor: unit => `不满${unit}不计`,
  round: unit => `不满${unit}的，满 ${unit === '百字' ? 50 : 500} 字才计`,
  prorata: () => '按实际字数折算',
}
