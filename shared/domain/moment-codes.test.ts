import { codeAt, runsLow } from './moment-codes'

const second = 1_000
const codes = [0, 30, 60, 90, 120, 150].map(from => ({ from: from * second, until: (from + 30) * second, token: `from ${from}` }))

test.each([
  [    -1, 'from 0'], // the phone's clock is behind
  [     0, 'from 0'],
  [29.999, 'from 0'],
  [    30, 'from 30'],
  [ 179.9, 'from 150'],
  [   180, null],
])('after %d s the code is the one %s', (at, token) => expect(codeAt(codes, at * second)?.token ?? null).toBe(token))

test('none are none', () => {
  expect(codeAt([], 0)).toBeNull()
  expect(runsLow([], 0)).toBe(false)
})

test.each([[60, false], [60.001, true], [500, true]])('after %d s more are asked for: %s', (at, low) =>
  expect(runsLow(codes, at * second)).toBe(low))
