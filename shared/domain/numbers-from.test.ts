import { numbersFrom } from './numbers-from'

test.each<[first: string, count: number, numbers: string[] | null]>([
  ['001', 3, ['001', '002', '003']],
  ['河培2026-009', 2, ['河培2026-009', '河培2026-010']],
  ['2026第99号', 2, ['2026第99号', '2026第100号']],
  ['25117000000012345678', 2, ['25117000000012345678', '25117000000012345679']],
  ['结业', 2, null],
])('from %s on, %i', (first, count, numbers) => {
  expect(numbersFrom(first, count)).toEqual(numbers)
})
