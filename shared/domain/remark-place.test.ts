import fc from 'fast-check'

import { placeIn } from './remark-place'

const said = (from: number, quote: string) => ({ from, to: from + quote.length, quote })

test.each([
  //  text as it is now                said                       at
  ['用户申诉少了三成，投诉也少了三成', said(6, '三成'), 6], // where it was
  ['用户申诉少了三成，投诉也少了三成', said(14, '三成'), 14], // the second of two
  ['去年，用户申诉少了三成', said(6, '三成'), 9], // moved on by what was written before it
  ['申诉少了三成，投诉也少了三成', said(6, '三成'), 4], // the nearer of two
  ['申诉少了三成，投诉也少了三成', said(12, '三成'), 12],
  ['三成少了三成', said(2, '三成'), 0], // as near before as after: the earlier one
  ['用户申诉少了近三分之一', said(6, '三成'), null], // its words are gone
  ['', said(0, '三成'), null],
  ['三成', said(900, '三成'), 0], // what stood there was cut off
  ['用户申诉', said(0, ''), null], // no words to find again
])('%s: %j is at %p', (text, place, at) => {
  expect(placeIn(text, place)).toEqual(at === null ? null : { from: at, to: at + place.quote.length })
})

test('whatever is found reads as it was quoted; what was written before a place moves it along', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), fc.string(), (before, quote, after, added) => {
      const place = said(before.length, quote)
      expect(placeIn(before + quote + after, place)).toEqual({ from: place.from, to: place.to })
      const now = added + before + quote + after
      const found = placeIn(now, place)!
      expect(now.slice(found.from, found.to)).toBe(quote)
    }),
  )
})
