import { isWorthKeeping } from './worth-keeping'

const now = new Date('2026-05-07T08:00:00Z')
const text = (characters: number, title = '河州网络提速') => ({ title, body: '网'.repeat(characters), characters })

test.each([
  // characters before, after, minutes since the last change, kept
  [600, 612, 0, false], // typed on
  [600, 612, 29, false],
  [600, 612, 30, true], // what stood there while its author was away
  [600, 600, 90, false], // nothing changed
  [600, 300, 0, false], // half of it may be rewritten
  [600, 299, 0, true], // most of it goes
  [600, 0, 0, true], // all of it
  [100, 0, 0, false], // a line is soon typed again
  [101, 0, 0, true],
  [0, 600, 90, false], // nothing to get back
])('%i characters became %i, last changed %i minutes ago: %p', (before, after, minutes, kept) => {
  const changedAt = new Date(now.getTime() - minutes * 60_000)
  expect(isWorthKeeping({ ...text(before), changedAt }, text(after), now)).toBe(kept)
})

test('another title is another text', () => {
  const changedAt = new Date('2026-05-06T08:00:00Z')
  expect(isWorthKeeping({ ...text(9), changedAt }, text(9, '河州宽带进村'), now)).toBe(true)
})

test.each([
  // what stood there, what comes in its stead, kept
  ['网'.repeat(120), '信'.repeat(150), true],
  ['网'.repeat(120), `${'网'.repeat(120)}信`, false],
  ['网'.repeat(120), `信${'网'.repeat(120)}`, false],
  ['网'.repeat(100), '信'.repeat(150), false],
])('%s becomes %s within minutes: %p', (before, after, kept) => {
  const of = (body: string) => ({ title: '河州网络提速', body, characters: body.length })
  expect(isWorthKeeping({ ...of(before), changedAt: now }, of(after), now)).toBe(kept)
})
