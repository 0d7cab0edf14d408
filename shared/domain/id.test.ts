import fc from 'fast-check'
import { newId } from './id'

test.each([
  [new Uint8Array(12), '000000000000'],
  [new Uint8Array(12).fill(255), 'zzzzzzzzzzzz'],
  [Uint8Array.from([0, 10, 17, 18, 19, 20, 21, 22, 26, 27, 31, 32]), '0ahjkmnptvz0'],
])('%p makes %s', (random, id) => expect(newId(random)).toBe(id))

test('too few random bytes are refused', () => expect(() => newId(new Uint8Array(11))).toThrow(RangeError))

test('whatever the bytes, the result is an id, and no byte is ignored', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), fc.nat(11), (random, i) => {
    const other = Uint8Array.from(random)
    other[i]! ^= 1
    expect(newId(random)).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/)
    expect(newId(other)).not.toBe(newId(random))
  }))
})
