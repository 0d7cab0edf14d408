import { withNewest, withOlder, type RecordsPage } from './records'

const page = (ids: readonly number[], next?: number): RecordsPage => ({
  calls: ids.map(id => ({ id, at: id, api: 'security.msgSecCheck', data: {}, result: {} })),
  consents: [],
  templates: [],
  ...(next !== undefined && { next }),
})
const ids = ({ calls, next }: RecordsPage) => [calls.map(({ id }) => id), next]

test.each([
  //  known                 newest                 shown             next
  ['nothing yet', undefined, page([2, 1]), [2, 1], undefined],
  ['nothing new', page([3, 2], 2), page([3, 2], 2), [3, 2], 2],
  ['one more', page([3, 2], 2), page([4, 3], 3), [4, 3, 2], 2],
  ['one more, all seen', page([2, 1]), page([3, 2], 2), [3, 2, 1], undefined],
  ['too many to meet', page([3, 2], 2), page([9, 8], 8), [9, 8], 8],
  ['an emptied cloud', page([3, 2], 2), page([]), [], undefined],
  ['an emptied cloud with something new', page([3, 2], 2), page([1]), [1], undefined],
])('%s', (_what, known, newest, shown, next) => {
  expect(ids(withNewest(known, newest))).toEqual([shown, next])
})

test('older records come below, none twice', () => {
  expect(ids(withOlder(page([5, 4], 4), page([4, 3, 2], 2)))).toEqual([[5, 4, 3, 2], 2])
})
