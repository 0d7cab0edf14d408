import { toHalfWidth } from '../../../shared/domain/half-width'
import { dateKey, parseLocal, type Instant } from '../../../shared/domain/instant'
import { formatYuan, parseYuan, type Fen } from '../../../shared/domain/money'
import { mayChange, rateProblem, startProblem, type PolicyProblemCode, type PolicyRules } from '../../../shared/domain/policy-rules'
import { policyProblemWords } from '../../../shared/domain/policy-rules-words'
import { nextQuarter, quarterOf, quarterStart } from '../../../shared/domain/quarter'
import type { Genre, GenreRule, RemunerationPolicy, Rates, Rounding } from '../../../shared/domain/remuneration'
import type { TaxTable } from '../../../shared/domain/tax'

/** A genre as it is typed, amounts in yuan; an empty floor or cap is none. */
export interface GenreForm {
  unit: '100' | '1000'
  by: Rates['by']
  A: string
  B: string
  C: string
  min: string
  max: string
  /** The one rate, where it is not paid by grade. */
  rate: string
  rounding: Rounding
  floor: string
  cap: string
}

/** The tax table as it is typed: amounts in yuan, whole percentages. */
export interface TaxForm {
  upTo: string
  allowance: string
  percentAbove: string
  taxable: string
  rate: string
}

export interface PolicyForm extends Record<Genre, GenreForm> {
  /** `2027-01-01`; empty before a day is chosen. */
  startsOn: string
  countingRule: PolicyRules['countingRule']
  /** Yuan a thousand characters. */
  minimum: string
  tax: TaxForm
  /** Why there is to be this version. */
  note: string
}

const typed = (fen: Fen | undefined): string => (fen === undefined ? '' : formatYuan(fen))

/** Both ways of paying are filled in, so that changing from one to the other shows numbers to begin with. */
function genreForm({ unitCharacters, rates, rounding, floor, cap }: GenreRule): GenreForm {
  const { grades: { A, B, C }, min, max } = rates.by === 'grade' ? rates : { grades: { A: rates.rate, B: rates.rate, C: rates.rate }, min: rates.rate, max: rates.rate }
  return {
    unit: unitCharacters === 100 ? '100' : '1000',
    by: rates.by,
    A: typed(A),
    B: typed(B),
    C: typed(C),
    min: typed(min),
    max: typed(max),
    rate: typed(B),
    rounding,
    floor: typed(floor),
    cap: typed(cap),
  }
}

export const formOf = ({ countingRule, genres, statutoryMinimum, taxTable }: PolicyRules, startsOn: string, note: string): PolicyForm => ({
  startsOn,
  countingRule,
  brief: genreForm(genres.brief),
  feature: genreForm(genres.feature),
  minimum: typed(statutoryMinimum.perThousand),
  tax: {
    upTo: typed(taxTable.fixedAllowanceUpTo),
    allowance: typed(taxTable.fixedAllowance),
    percentAbove: String(taxTable.allowancePercentAbove),
    taxable: String(taxTable.taxablePercent),
    rate: String(taxTable.ratePercent),
  },
  note,
})

const amountOf = (text: string): Fen | null => parseYuan(toHalfWidth(text))
const percentOf = (text: string): number | null => (/^\d{1,3}$/.test(toHalfWidth(text).trim()) ? Number(toHalfWidth(text)) : null)

/** What is wrong with what was typed, in words; null where nothing is. */
export const amountProblem = (text: string): string | null => (amountOf(text) === null ? '填金额，如 50 或 37.5' : null)
export function rateTrouble(text: string): string | null {
  const rate = amountOf(text)
  const code = rate === null ? null : rateProblem(rate)
  return code ? policyProblemWords[code] : amountProblem(text)
}
export const limitProblem = (text: string): string | null => (text.trim() === '' ? null : amountProblem(text))
export const percentProblem = (text: string): string | null => (percentOf(text) === null ? '填 0 到 100 的整数' : null)

/** @returns null while something cannot be read */
export function rulesFrom({ countingRule, brief, feature, minimum, tax }: PolicyForm): PolicyRules | null {
  const genres = { brief: ruleFrom(brief), feature: ruleFrom(feature) }
  const perThousand = amountOf(minimum)
  const taxTable = tableFrom(tax)
  if (!genres.brief || !genres.feature || perThousand === null || !taxTable) return null
  return { countingRule, genres: { brief: genres.brief, feature: genres.feature }, statutoryMinimum: { perThousand }, taxTable }
}

function ruleFrom({ unit, by, A, B, C, min, max, rate, rounding, floor, cap }: GenreForm): GenreRule | null {
  const rates = by === 'genre' ? oneRate(rate) : gradeRates([A, B, C, min, max])
  if (!rates || limitProblem(floor) || limitProblem(cap)) return null
  return {
    unitCharacters: unit === '100' ? 100 : 1000,
    rounding,
    rates,
    ...(floor.trim() !== '' && { floor: amountOf(floor)! }),
    ...(cap.trim() !== '' && { cap: amountOf(cap)! }),
  }
}

function oneRate(text: string): Rates | null {
  const rate = amountOf(text)
  return rate === null ? null : { by: 'genre', rate }
}

function gradeRates(texts: readonly [A: string, B: string, C: string, min: string, max: string]): Rates | null {
  const amounts = texts.map(amountOf)
  if (amounts.includes(null)) return null
  const [A, B, C, min, max] = amounts as [Fen, Fen, Fen, Fen, Fen]
  return { by: 'grade', grades: { A, B, C }, min, max }
}

function tableFrom({ upTo, allowance, percentAbove, taxable, rate }: TaxForm): Omit<TaxTable, 'id'> | null {
  const [fixedAllowanceUpTo, fixedAllowance] = [amountOf(upTo), amountOf(allowance)]
  const [allowancePercentAbove, taxablePercent, ratePercent] = [percentOf(percentAbove), percentOf(taxable), percentOf(rate)]
  if (fixedAllowanceUpTo === null || fixedAllowance === null || allowancePercentAbove === null || taxablePercent === null || ratePercent === null) return null
  return { fixedAllowanceUpTo, fixedAllowance, allowancePercentAbove, taxablePercent, ratePercent }
}

type Started = Pick<RemunerationPolicy, 'effectiveFrom'>

/** The next quarter that no version starts with; this year's first day where there is none yet. */
export function usualStart(now: Instant, versions: readonly Started[]): string {
  if (versions.length === 0) return `${dateKey(now).slice(0, 4)}-01-01`
  let quarter = nextQuarter(quarterOf(now))
  while (versions.some(({ effectiveFrom }) => effectiveFrom === quarterStart(quarter))) quarter = nextQuarter(quarter)
  const start = quarterStart(quarter)
  return dateKey(mayChange({ effectiveFrom: start }, now) ? start : quarterStart(nextQuarter(quarter)))
}

/** What the phone can tell of the day; whether something came out before the first version the function knows. */
export function startTrouble(startsOn: string, now: Instant, versions: readonly Started[]): PolicyProblemCode | null {
  return isDay(startsOn) ? startProblem(startsOn, { now, versions, firstPublished: null }) : 'not-future'
}

/** A day as a picker gives it, which may be empty or half typed. */
export function isDay(text: string): boolean {
  try {
    return dateKey(parseLocal(`${text} 00:00`)) === text
  } catch {
    return false
  }
}
