import type { HonoursRule } from '../../../shared/domain/honours'

/** The rule as it is typed. */
export interface RuleForm {
  perPiece: string
  perThousand: string
  perQuarterMet: string
  officerPlaces: string
  officerPieces: string
  unitPlaces: string
  unitPieces: string
}

/** What the contract takes of each. */
export const most: Readonly<Record<keyof RuleForm, number>> = {
  perPiece: 100, perThousand: 100, perQuarterMet: 100, officerPlaces: 50, officerPieces: 999, unitPlaces: 50, unitPieces: 999,
}

export const formOf = ({ perPiece, perThousand, perQuarterMet, officers, units }: HonoursRule): RuleForm => ({
  perPiece: String(perPiece),
  perThousand: String(perThousand),
  perQuarterMet: String(perQuarterMet),
  officerPlaces: String(officers.places),
  officerPieces: String(officers.minimumPieces),
  unitPlaces: String(units.places),
  unitPieces: String(units.minimumPieces),
})

const isWithin = (text: string, limit: number) => /^\d{1,3}$/.test(text) && Number(text) <= limit

/** What is wrong with a number, in words; null where nothing is. */
export const problemOf = (form: RuleForm, field: keyof RuleForm): string | null =>
  isWithin(form[field].trim(), most[field]) ? null : `填 0 到 ${most[field]} 的整数`

/** @returns null while something is wrong */
export function ruleOf(form: RuleForm): HonoursRule | null {
  const fields = Object.keys(most) as (keyof RuleForm)[]
  if (fields.some(field => problemOf(form, field))) return null
  const [perPiece, perThousand, perQuarterMet, officerPlaces, officerPieces, unitPlaces, unitPieces] = fields.map(field => Number(form[field])) as [number, number, number, number, number, number, number]
  return {
    perPiece,
    perThousand,
    perQuarterMet,
    officers: { places: officerPlaces, minimumPieces: officerPieces },
    units: { places: unitPlaces, minimumPieces: unitPieces },
  }
}
