import type { Fen } from './money'
import type { TaxTable } from './tax'

/** One payment as the tax office asks for it: `income - allowance - exempt = taxable`. */
export interface Declared {
  income: Fen
  /** 费用: the fixed amount, or its share of the income. */
  allowance: Fen
  /** 免税收入: what is left of 稿酬所得 counts by part. */
  exempt: Fen
  taxable: Fen
  ratePercent: number
  tax: Fen
}

/**
 * How a payment and its tax stand in the declaration. The tax is what was withheld, to the fen; what leads to it is
 * rounded to whole fen, half up, so that each row adds up.
 *
 * @param tax by `withheldTax` under the same table
 * @source 个人所得税法 (2018), article 6; columns 费用 and 免税收入 of the 个人所得税扣缴申报表
 */
export function declaredIncome({ gross, tax }: { gross: Fen; tax: Fen }, table: TaxTable): Declared {
  const allowance = gross <= table.fixedAllowanceUpTo ? Math.min(gross, table.fixedAllowance) : percentOf(gross, table.allowancePercentAbove)
  const taxable = percentOf(gross - allowance, table.taxablePercent)
  return { income: gross, allowance, exempt: gross - allowance - taxable, taxable, ratePercent: table.ratePercent, tax }
}

const percentOf = (fen: Fen, percent: number): Fen => Math.floor((fen * percent + 50) / 100)
