import { codeGate } from './code-gate'

test('the same code within three seconds of its verdict is not judged again; another one is', () => {
  let now = 1_000
  const gate = codeGate(() => now)
  expect(gate.lets('a')).toBe(true)
  gate.shown('a')
  now += 2_999
  expect(gate.lets('a')).toBe(false)
  expect(gate.lets('b')).toBe(true)
  now += 1
  expect(gate.lets('a')).toBe(true)
})
