import type { Placing } from '../../../shared/contract/bank'
import { parseLocal } from '../../../shared/domain/instant'
import { besideWords, bookedWords, dayWords, isWhole, lackingWords } from './words'

const summary = { rows: 3, amount: 900_000, known: 0, alike: 0, outgoing: 0, passedOver: [], days: null }

test('what a statement brought besides is said, and nothing of what it did not', () => {
  expect(besideWords(summary)).toEqual([])
  expect(besideWords({ ...summary, known: 2, outgoing: 5, passedOver: [9, 10] })).toEqual(['2 笔导入过，不再导入', '5 笔支出，已跳过', '第 9、10 行不是交易，已跳过'])
  expect(besideWords({ ...summary, passedOver: [1, 2, 3, 4, 5, 6, 7, 8] })).toEqual(['第 1、2、3、4、5、6 行等 8 行不是交易，已跳过'])
})

test('what lacks is named with its row', () => {
  expect(lackingWords({ outcome: 'lacking', row: 4, lacking: ['payer', 'day'] })).toMatch(/^第 4 行是表头，缺一列对方户名、交易日期。/)
})

test('a day of another year says which', () => {
  const now = parseLocal('2026-11-22 10:00')
  expect([dayWords('2026-11-05', now), dayWords('2025-12-31', now)]).toEqual(['11月5日', '2025年12月31日'])
})

test('what came of booking is said in one line', () => {
  const booked = { id: 'a', result: 'booked' as const, receipt: '2026-000012' }
  const failed = { id: 'b', result: 'settled' as const, receipt: null }
  const payerOf = (id: string) => `${id}公司`
  expect(bookedWords([booked], payerOf)).toEqual({ words: '已入账，收据 2026-000012', allDone: true })
  expect(bookedWords([booked, booked], payerOf)).toEqual({ words: '已入账 2 笔', allDone: true })
  expect(bookedWords([booked, failed], payerOf)).toEqual({ words: '1 笔入账，1 笔没有。b公司：其中一年已经缴清', allDone: false })
  expect(bookedWords([failed], payerOf)).toEqual({ words: 'b公司：其中一年已经缴清', allDone: false })
})

test.each([[[], 0, false], [[1], 0, true], [[1], 500, false]])('parts %j with %i left are whole: %p', (parts, left, whole) =>
  expect(isWhole({ parts, left } as unknown as Placing)).toBe(whole))
