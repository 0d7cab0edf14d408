import fc from 'fast-check'
import { canonical, type Plain } from './canonical'

test.each<[Plain, string]>([
  [{ b: 1, a: '二' }, '{"a":"二","b":1}'],
  [{ a: undefined, b: null }, '{"b":null}'],
  [[3, [true], { z: [], y: {} }], '[3,[true],{"y":{},"z":[]}]'],
  ['"quoted"', '"\\"quoted\\""'],
  [0.5, '0.5'],
])('%j is written %s', (value, text) => expect(canonical(value)).toBe(text))

test('names in any order make one text, and reading it gives the value back', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null))), record => {
      const turned = Object.fromEntries(Object.entries(record).reverse())
      expect(canonical(turned)).toBe(canonical(record))
      expect(JSON.parse(canonical(record))).toEqual({ ...record })
    }),
  )
})

test('what is no number is refused', () => expect(() => canonical({ amount: NaN })).toThrow(RangeError))
