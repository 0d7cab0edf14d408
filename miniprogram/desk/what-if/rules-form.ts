import type { PolicyRules } from '../../../shared/contract/policy'
import { toHalfWidth } from '../../../shared/domain/half-width'
import { formatYuan, parseYuan, type Fen } from '../../../shared/domain/money'
import type { Genre, GenreRule, Grade, Rates, Rounding } from '../../../shared/domain/remuneration'

/** The numbers of a genre as they are typed, in yuan: what a committee argues about. The rest stays as it is. */
export interface GenreForm {
  grades: Record<Grade, string>
  /** Where it is not paid by grade. */
  rate: string
  rounding: Rounding
  /** Empty for none. */
  cap: string
}

export type RulesForm = Record<Genre, GenreForm>

const typed = (fen: Fen | undefined): string => (fen === undefined ? '' : formatYuan(fen))

const genreForm = ({ rates, rounding, cap }: GenreRule): GenreForm => ({
  grades: rates.by === 'grade' ? { A: typed(rates.grades.A), B: typed(rates.grades.B), C: typed(rates.grades.C) } : { A: '', B: '', C: '' },
  rate: rates.by === 'genre' ? typed(rates.rate) : '',
  rounding,
  cap: typed(cap),
})

export const formOf = ({ genres: { brief, feature } }: PolicyRules): RulesForm => ({ brief: genreForm(brief), feature: genreForm(feature) })

const amountOf = (text: string): Fen | null => parseYuan(toHalfWidth(text))

/** What is wrong with an amount, in words; null where nothing is. */
export const amountProblem = (text: string): string | null => (amountOf(text) === null ? '填金额，如 50 或 37.5' : null)

export const capProblem = (text: string): string | null => (text.trim() === '' ? null : amountProblem(text))

/** @returns null while an amount cannot be read */
export function rulesFrom(form: RulesForm, base: PolicyRules): PolicyRules | null {
  const brief = ruleFrom(form.brief, base.genres.brief)
  const feature = ruleFrom(form.feature, base.genres.feature)
  return brief && feature && { ...base, genres: { brief, feature } }
}

function ruleFrom({ grades, rate, rounding, cap }: GenreForm, { cap: _cap, ...base }: GenreRule): GenreRule | null {
  const rates = base.rates.by === 'genre' ? oneRate(rate) : gradeRates(grades, base.rates)
  if (!rates || capProblem(cap)) return null
  return { ...base, rounding, rates, ...(cap.trim() !== '' && { cap: amountOf(cap)! }) }
}

function oneRate(text: string): Rates | null {
  const rate = amountOf(text)
  return rate === null ? null : { by: 'genre', rate }
}

/** A grade that leaves the range widens it: to try a number one need not think of its limits first. */
function gradeRates(grades: GenreForm['grades'], { min, max }: { min: Fen; max: Fen }): Rates | null {
  const [A, B, C] = [amountOf(grades.A), amountOf(grades.B), amountOf(grades.C)]
  if (A === null || B === null || C === null) return null
  return { by: 'grade', grades: { A, B, C }, min: Math.min(min, A, B, C), max: Math.max(max, A, B, C) }
}
