import type { Fen } from './money'

/** How income tax on remuneration is withheld: data, because the law may change it. Percentages are whole numbers. */
export interface TaxTable {
  id: string
  /** Up to this gross the fixed allowance holds, above it the percentage. */
  fixedAllowanceUpTo: Fen
  fixedAllowance: Fen
  allowancePercentAbove: number
  /** The share of what is left that counts as income. */
  taxablePercent: number
  ratePercent: number
}

/** @source domain.md §3, "Income tax": 800 yuan free up to 4,000, a fifth free above; 70 % of the rest at 20 % */
export const sampleTaxTable: TaxTable = {
  id: 'remuneration-2019',
  fixedAllowanceUpTo: 400_000,
  fixedAllowance: 80_000,
  allowancePercentAbove: 20,
  taxablePercent: 70,
  ratePercent: 20,
}

/**
 * Income tax withheld by the payer from one payment of remuneration to one person; a quarter's total is one payment.
 *
 * @param gross fen, 0 or more
 * @returns fen, rounded half up
 * @throws RangeError when gross is negative or not whole
 * @source domain.md §3, "Income tax"
 */
export function withheldTax(gross: Fen, table: TaxTable): Fen {
  if (!Number.isSafeInteger(gross) || gross < 0) throw new RangeError(`not a payment: ${gross} fen`)

  // In hundredths of a fen, so that a percentage of fen stays a whole number.
  const afterAllowance = gross <= table.fixedAllowanceUpTo
    ? Math.max(0, gross - table.fixedAllowance) * 100
    : gross * (100 - table.allowancePercentAbove)
  const taxShare = table.taxablePercent * table.ratePercent
  return Math.floor((afterAllowance * taxShare + 500_000) / 1_000_000)
}
