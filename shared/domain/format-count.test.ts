import { formatCount } from './format-count'

test.each([[0, '0'], [999, '999'], [1_000, '1,000'], [20_000, '20,000'], [1_234_567, '1,234,567'], [-1_000, '-1,000']])(
  '%i is shown as %s', (count, shown) => expect(formatCount(count)).toBe(shown))
