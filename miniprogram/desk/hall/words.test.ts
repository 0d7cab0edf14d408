import { parseLocal, timeOf } from '../../../shared/domain/instant'
import { byUnit, peakWords, shareCome, spanWords, unexpected } from './words'

test.each([
  //  arrived expected missing  share  unexpected
  [       0,       0,      0,     0,     0],
  [       3,       4,      1,  0.75,     0],
  [       5,       4,      0,     1,     1],
  [       1,       1,      1,     0,     1],
])('%i arrived of %i, %i missing', (arrived, expected, missing, share, more) => {
  expect(shareCome({ expected, missing })).toBe(share)
  expect(unexpected({ arrived, expected, missing })).toBe(more)
})

test('the busiest time is the first of the highest', () => {
  const point = (at: string, count: number) => ({ at: parseLocal(`2025-05-13 ${at}`), count })
  expect(peakWords({ minutes: 5, points: [point('14:00', 2), point('14:05', 9), point('14:10', 9)] }, timeOf)).toBe('14:05 最忙，5 分钟到了 9 人')
  expect(peakWords({ minutes: 1, points: [] }, timeOf)).toBe('')
})

test.each([[1, '1 分钟'], [15, '15 分钟'], [60, '1 小时'], [360, '6 小时'], [2_880, '2 天']])('%i minutes: %s', (minutes, words) => expect(spanWords(minutes)).toBe(words))

test('people of one unit stand together, with its contact where one of them has one', () => {
  const contact = { name: '钟联络', phone: '13800000001' }
  const people = [{ unitName: '甲', contact: null }, { unitName: '甲', contact }, { unitName: '乙', contact: null }]
  expect(byUnit(people).map(unit => [unit.unitName, unit.contact, unit.people.length])).toEqual([['甲', contact, 2], ['乙', null, 1]])
})
