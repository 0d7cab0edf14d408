import { parseLocal } from '../../../shared/domain/instant'
import { byMonth } from './by-month'

const at = (text: string) => ({ startsAt: parseLocal(text) })

test('groups by the month in China, keeping the order, and names other years', () => {
  const months = byMonth(
    [at('2025-11-30 23:00'), at('2025-12-01 00:00'), at('2025-12-18 09:00'), at('2026-01-05 09:00')],
    parseLocal('2025-11-02 10:00'),
  )
  expect(months.map(({ title, activities }) => [title, activities.length])).toEqual([
    ['11月', 1],
    ['12月', 2],
    ['2026年1月', 1],
  ])
})

test('is empty for nothing', () => expect(byMonth([], parseLocal('2025-11-02 10:00'))).toEqual([]))
