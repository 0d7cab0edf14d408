import fc from 'fast-check'
import { ranked } from './ranking'

const rankOf = (scores: readonly number[][]) => ranked(scores, score => score, () => []).map(({ rank }) => rank)

test.each([
  // merits                       ranks
  [[],                            []],
  [[[3], [2], [1]],               [1, 2, 3]],
  [[[1], [2], [3]],               [1, 2, 3]],
  [[[5], [5], [5]],               [1, 1, 1]],
  [[[9], [5], [5], [1]],          [1, 2, 2, 4]],
  [[[5, 1], [5, 2], [5, 2]],      [1, 1, 3]],
])('%j has ranks %j', (merits, ranks) => expect(rankOf(merits)).toEqual(ranks))

test('the order in which they come does not matter, and a rank is one more than those who are better', () => {
  const anyScores = fc.uniqueArray(fc.record({ id: fc.string(), score: fc.nat(5) }), { selector: ({ id }) => id, maxLength: 20 })
  const shuffled = anyScores.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(fc.property(shuffled, ([all, others]) => {
    const places = (list: typeof all) => ranked(list, ({ score }) => [score], ({ id }) => [id])
    expect(places(others)).toEqual(places(all))
    for (const { rank, item } of places(all)) expect(rank).toBe(1 + all.filter(({ score }) => score > item.score).length)
  }))
})
