import fc from 'fast-check'
import { likeness, mostPrints, printsOf, sameParts } from './near-duplicate'

/** Han text drawn by a seed: two seeds have no ten characters in a row in common. */
function drawn(seed: number, length: number): string {
  let state = seed * 2_654_435_761 + 1
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) % 3_000
  }
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + next())).join('')
}

const shared = (a: string, b: string) => {
  const there = new Set(printsOf(b))
  return printsOf(a).filter(print => there.has(print)).length
}

const text = drawn(1, 60)

test.each<[string, string, string, number]>([
  ['itself', text, text, 100],
  ['nothing', '', text, 0],
  ['in nothing', text, '', 0],
  ['another', text, drawn(2, 60), 0],
  ['its first half', text, text.slice(0, 30), 50],
  ['its half, in another text', text, drawn(3, 200) + text.slice(30) + drawn(4, 100), 50],
  ['its halves the other way round', text, text.slice(30) + text.slice(0, 30), 100],
  ['broken into lines, with marks', text, [...text].join('，\n'), 100],
  ['nine words in a row', text, drawn(5, 50) + text.slice(0, 9) + drawn(6, 50), 0],
  ['a character changed', text, `${text.slice(0, 30)}河${text.slice(31)}`, 98],
])('%s', (_, one, other, percent) => expect(likeness(one, other)).toBe(percent))

test('width, case and white space make no difference, a word of letters is one', () => {
  const one = '河州建成５Ｇ基站 1,326 座，覆盖 Wi-Fi 热点'
  expect(likeness(one, '河州建成5g基站1,326座覆盖wi-fi热点')).toBe(100)
  expect(likeness(one, '河州建成5G基站1,327座，覆盖 Wi-Fi 热点')).toBe(0)
})

test('the same parts are where they say in both, in order, and do not overlap', () => {
  const pieces = fc.array(fc.integer({ min: 1, max: 6 }).map(seed => drawn(seed, 14)), { maxLength: 8 }).map(each => each.join('。\n'))
  fc.assert(fc.property(pieces, pieces, (one, other) => {
    let last = 0
    const bare = (whole: string, from: number, to: number) => whole.slice(from, to).replace(/[。\n]/g, '')
    for (const { from, to, otherFrom, otherTo } of sameParts(one, other)) {
      expect(from).toBeGreaterThanOrEqual(last)
      expect(bare(one, from, to)).toBe(bare(other, otherFrom, otherTo))
      last = to
    }
  }))
})

test('prints are few, ascending and of 31 bits, and the same for the same words', () => {
  const prints = printsOf(drawn(7, 5_000))
  expect(prints).toHaveLength(mostPrints)
  expect(prints).toEqual([...new Set(prints)].sort((a, b) => a - b))
  for (const print of prints) expect(print).toBe(print & 0x7fffffff)
  expect(printsOf([...drawn(7, 5_000)].join(' '))).toEqual(prints)
  expect(printsOf('太短的一句')).toEqual([])
})

test.each([[300, 300], [300, 3_000], [1_000, 1_000], [1_000, 6_000], [5_000, 5_000]])(
  'half of a text of %i words shares prints with one of %i that took it over, and not with another',
  (length, otherLength) => {
    for (let seed = 10; seed < 14; seed++) {
      const one = drawn(seed, length)
      const half = one.slice(length / 4, (length * 3) / 4)
      expect(shared(one, drawn(seed + 50, otherLength - half.length) + half)).toBeGreaterThanOrEqual(2)
      expect(shared(one, drawn(seed + 50, otherLength))).toBe(0)
    }
  },
)

test('a copy with a word changed in every twenty shares many', () => {
  const one = drawn(8, 2_000)
  const changed = [...one].map((character, i) => (i % 20 === 0 ? '改' : character)).join('')
  expect(shared(one, changed)).toBeGreaterThan(30)
  expect(likeness(one, changed)).toBe(95)
})

test('long texts that repeat themselves are compared whole', () => {
  const long = '河'.repeat(20_000)
  const mixed = '河州网络提速报道'.repeat(2_500)
  expect(likeness(long, long)).toBe(100)
  expect(likeness(mixed, mixed.slice(4))).toBeGreaterThan(99)
})
