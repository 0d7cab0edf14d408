import { samePlaces, sameWords } from './same-places'

test('the same place has the same number in both texts', () => {
  const parts = [{ from: 0, to: 12, otherFrom: 40, otherTo: 53 }, { from: 20, to: 30, otherFrom: 0, otherTo: 10 }]
  expect(samePlaces(parts)).toEqual({
    ours: [{ from: 0, to: 12, number: 1, tone: 'cut' }, { from: 20, to: 30, number: 2, tone: 'cut' }],
    theirs: [{ from: 40, to: 53, number: 1, tone: 'cut' }, { from: 0, to: 10, number: 2, tone: 'cut' }],
  })
})

test.each([
  [56, 2, '这篇有 56% 的字与对照稿相同，共 2 处，编号相同的是同一处'],
  [42, 1, '这篇有 42% 的字与对照稿相同，已标出'],
  [0, 0, '两篇没有连续十个字以上相同的地方，可能是后来改过'],
])('%i %% in %i places', (percent, parts, words) => expect(sameWords(percent, parts)).toBe(words))
