import fc from 'fast-check'
import { bankAmount, bankDay, sideOf } from './bank-statement-cells'
import { formatYuan } from './money'

test.each<[text: string, fen: number, signed?: boolean]>([
  ['3600', 360_000],
  ['3,600.00', 360_000],
  ['¥3,600.5', 360_050],
  ['￥ 3 600.05', 360_005],
  ['３，６００．００元', 360_000],
  ['人民币3600元', 360_000],
  ['RMB 3,600.00', 360_000],
  ['+3,600.00', 360_000, true],
  ['-20.50', -2_050, true],
  ['(20.50)', -2_050, true],
  ['3600.', 360_000],
  ['3600.000', 360_000],
  ['0.07', 7],
  ['0.30000000000000004', 30], // 0.1 + 0.2 in a workbook
  ['1234.5600000000001', 123_456],
  ['1234.9999999999998', 123_500],
  ['99999999999.99', 9_999_999_999_999],
  ['', 0],
  ['-', 0],
  ['--', 0],
  ['-0.00', 0, true],
])('%j is %i fen', (text, fen, signed = false) => expect(bankAmount(text)).toEqual({ fen, signed }))

test.each<[text: string, fault: string]>([
  ['3600O', 'not-a-number'],
  ['约3600', 'not-a-number'],
  ['3.6万', 'not-a-number'],
  ['36,00.00', 'not-a-number'],
  ['3,600.00.00', 'not-a-number'],
  ['3,600 2,000', 'not-a-number'],
  ['1e5', 'not-a-number'],
  ['3600.005', 'below-fen'],
  ['100000000000', 'too-large'],
])('%j is refused: %s', (text, fault) => expect(bankAmount(text)).toEqual({ fault }))

test('what is shown of an amount is read as that amount', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999_999_999 }), fen => expect(bankAmount(formatYuan(fen))).toEqual({ fen, signed: false })))
})

test.each([
  ['2026-11-05', '2026-11-05'],
  ['2026/11/5', '2026-11-05'],
  ['2026.1.5', '2026-01-05'],
  ['20261105', '2026-11-05'],
  ['2026年11月5日', '2026-11-05'],
  ['２０２６－１１－０５', '2026-11-05'],
  ['2026-11-05 14:03:22', '2026-11-05'],
  ['2026-11-05T14:03:22.000', '2026-11-05'],
  ['20261105 140322', '2026-11-05'],
  ['20261105140322', '2026-11-05'],
  ['2026年11月5日 14时03分', '2026-11-05'],
  ['2028-02-29', '2028-02-29'],
])('%j is %s', (text, day) => expect(bankDay(text)).toEqual({ day }))

test.each([
  ['', 'none'],
  [' ', 'none'],
  ['2026-11-05 2026-11-06', 'two'],
  ['2026-11-05至2026-11-06', 'two'],
  ['2026-11-05/2026-11-06', 'two'],
  ['2026-02-29', 'not-a-day'],
  ['2026-13-01', 'not-a-day'],
  ['11-05', 'not-a-day'],
  ['5/11/2026', 'not-a-day'],
  ['2026-11-05 客户', 'not-a-day'],
  ['46331', 'not-a-day'],
  ['合计', 'not-a-day'],
])('%j is no day: %s', (text, fault) => expect(bankDay(text)).toEqual({ fault }))

test.each([
  ['贷', 'in'], ['贷方', 'in'], ['收入', 'in'], ['来账', 'in'], ['c', 'in'], ['ＣＲ', 'in'], ['+', 'in'],
  ['借', 'out'], ['借方', 'out'], ['支出', 'out'], ['往账', 'out'], ['D', 'out'], ['(借)', 'out'],
  ['', null], ['转账', null], ['借贷', null],
])('%j says %p', (text, side) => expect(sideOf(text)).toBe(side))
