import { entryWords, lineupWords } from './team-event-words'

const event = { least: 3, most: 5, only: 'any', men: 0, women: 0 } as const

test.each([
  [{}, '3–5 人'],
  [{ least: 2, most: 2, only: 'men' }, '2 人，限男队员'],
  [{ only: 'women', women: 3 }, '3–5 人，限女队员'],
  [{ men: 1, women: 1 }, '3–5 人，至少 1 名男队员，至少 1 名女队员'],
] as const)('%o: %s', (change, words) => expect(lineupWords({ ...event, ...change })).toBe(words))

test.each([
  [null, 3, '已报 3 队'],
  [8, 0, '已报 0 / 8 队'],
  [8, 8, '8 队已满'],
])('of %s places %i taken: %s', (cap, entered, words) => expect(entryWords(cap, entered)).toBe(words))
