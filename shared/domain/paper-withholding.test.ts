import fc from 'fast-check'
import { declaredIncome } from './paper-withholding'
import { sampleTaxTable, withheldTax } from './tax'

const declared = (gross: number) => declaredIncome({ gross, tax: withheldTax(gross, sampleTaxTable) }, sampleTaxTable)

test.each([
  // gross     allowance  exempt   taxable      tax
  [        0,          0,       0,         0,       0],
  [   80_000,     80_000,       0,         0,       0],
  [   80_001,     80_000,       0,         1,       0],
  [  130_000,     80_000,  15_000,    35_000,   7_000],
  [  400_000,     80_000,  96_000,   224_000,  44_800],
  [  400_001,     80_000,  96_000,   224_001,  44_800],
  [1_000_000,    200_000, 240_000,   560_000, 112_000],
])('%i fen: %i allowed, %i exempt, %i taxable, %i withheld', (gross, allowance, exempt, taxable, tax) =>
  expect(declared(gross)).toEqual({ income: gross, allowance, exempt, taxable, ratePercent: 20, tax }))

test('every row adds up, and its tax is the rate’s share of what is taxable, to the fen', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), gross => {
    const { income, allowance, exempt, taxable, ratePercent, tax } = declared(gross)
    expect(Math.min(allowance, exempt, taxable)).toBeGreaterThanOrEqual(0)
    expect(income - allowance - exempt).toBe(taxable)
    expect(Math.abs((taxable * ratePercent) / 100 - tax)).toBeLessThanOrEqual(1)
  }))
})
