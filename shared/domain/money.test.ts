import fc from 'fast-check'
import { formatYuan, parseYuan, yuan } from './money'

const anyFen = fc.integer({ min: 0, max: 1_000_000_000_00 })

test.each([
  //       fen       shown
  [          0,           '0'],
  [          1,        '0.01'],
  [         50,        '0.50'],
  [     99_900,         '999'],
  [    100_000,       '1,000'],
  [    360_000,       '3,600'],
  [    360_050,    '3,600.50'],
  [  2_845_000,      '28,450'],
  [123_456_789, '1,234,567.89'],
  [   -360_000,      '-3,600'],
])('%i fen is shown as %s', (fen, shown) => expect(formatYuan(fen)).toBe(shown))

test.each([
  [0, 0], [1, 100], [3_600, 360_000], [0.29, 29], [19.99, 1_999], [3_600.5, 360_050], [-1.1, -110],
])('%d yuan is %i fen', (amount, fen) => expect(yuan(amount)).toBe(fen))

test.each([0.001, 1.005, NaN, Infinity, 1e15])('%d yuan is no whole number of fen', amount =>
  expect(() => yuan(amount)).toThrow(RangeError))

test.each([
  ['3600', 360_000], ['3,600', 360_000], ['3600.5', 360_050], [' 0.07 ', 7], ['1,234,567.89', 123_456_789],
  ['', null], ['.5', null], ['3.600.5', null], ['36,00', null], ['-1', null], ['1e3', null], ['1.234', null], ['三千', null], ['999,999,999,999,999', null],
])('%j is read as %p', (text, fen) => expect(parseYuan(text)).toBe(fen))

test('what is shown is read back as the same amount', () => {
  fc.assert(fc.property(anyFen, fen => expect(parseYuan(formatYuan(fen))).toBe(fen)))
})

test('yuan agrees with fen for every amount of two decimals', () => {
  fc.assert(fc.property(anyFen, fen => expect(yuan(fen / 100)).toBe(fen)))
})
