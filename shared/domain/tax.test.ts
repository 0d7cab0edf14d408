import fc from 'fast-check'
import { sampleTaxTable as table, withheldTax } from './tax'

test.each([
  //   gross     tax
  [        0,       0],
  [        1,       0],
  [   80_000,       0], // the last free fen
  [   80_003,       0], // 0.42 fen
  [   80_004,       1], // 0.56 fen
  [   80_100,      14],
  [  100_000,   2_800],
  [  399_999,  44_800], // 44,799.86 fen
  [  400_000,  44_800], // both formulas meet here
  [  400_001,  44_800], // 44,800.11 fen
  [  400_100,  44_811], // 44,811.2 fen
  [1_000_000, 112_000],
])('%i fen gross, %i withheld', (gross, tax) => expect(withheldTax(gross, table)).toBe(tax))

test.each([-1, 0.5, NaN, Infinity])('%d fen is no payment', gross =>
  expect(() => withheldTax(gross, table)).toThrow(RangeError))

test('half a fen is rounded up', () => {
  expect(withheldTax(5, { ...table, fixedAllowance: 0, taxablePercent: 50 })).toBe(1)
})

test('one fen more never lowers the tax, nor raises it by more than a fen', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), gross => {
    const step = withheldTax(gross + 1, table) - withheldTax(gross, table)
    expect(step).toBeGreaterThanOrEqual(0)
    expect(step).toBeLessThanOrEqual(1)
  }), { numRuns: 2_000, examples: [[79_999], [80_000], [399_999], [400_000]] })
})

test('never above 14 percent, and the net never falls as gross grows', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.nat(1_000_000), (gross, more) => {
    expect(withheldTax(gross, table)).toBeLessThanOrEqual(gross * 0.14)
    expect(gross + more - withheldTax(gross + more, table)).toBeGreaterThanOrEqual(gross - withheldTax(gross, table))
  }))
})
