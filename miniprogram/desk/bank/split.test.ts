import { partProblem, splitOf, typedOf } from './split'

const bills = [{ billId: 'a', year: '2025', open: 200_000 }, { billId: 'b', year: '2026', open: 300_000 }]

test.each<[typed: Record<string, string>, amount: number, against: string | null]>([
  [{ a: '2,000', b: '3000' }, 500_000, null],
  [{ b: '3000' }, 300_000, null],
  [{ a: '0', b: '3000.00' }, 300_000, null],
  [{ a: '2000' }, 500_000, '还有 3,000 元没有分到账单'],
  [{}, 500_000, '还有 5,000 元没有分到账单'],
  [{ a: '2000', b: '3000' }, 450_000, '比这笔款多分了 500 元'],
  [{ a: '2001', b: '2999' }, 500_000, '先改好标红的数'],
  [{ a: '两千' }, 200_000, '先改好标红的数'],
])('%j of %i fen: %p', (typed, amount, against) => expect(splitOf(bills, typed, amount).against).toBe(against))

test('parts that are nothing are left out', () => {
  expect(splitOf(bills, { a: '', b: '3,000' }, 300_000).parts).toEqual([{ billId: 'b', amount: 300_000 }])
})

test('what is proposed is typed as it is shown', () => {
  expect(typedOf([{ billId: 'a', amount: 150_050 }])).toEqual({ a: '1,500.50' })
})

test.each([['', null], ['2000', null], ['2000.01', /多 0.01 元，这年未缴 2,000 元/], ['-1', /只写数字/]])('%j beside 2,000 open: %p', (text, problem) => {
  const found = partProblem(bills[0]!, text)
  if (problem === null) expect(found).toBeNull()
  else expect(found).toMatch(problem)
})
