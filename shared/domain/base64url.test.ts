import fc from 'fast-check'
import { fromBase64Url, toBase64Url } from './base64url'

test('agrees with the well-known encoder, and comes back', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), bytes => {
    const text = toBase64Url(bytes)
    expect(text).toBe(Buffer.from(bytes).toString('base64url'))
    expect(fromBase64Url(text)).toEqual(bytes)
  }))
})

test.each(['A', 'AAAAA', 'AB', 'AAB', 'AA==', 'A+/A', 'AA A', 'AA\nA', '河河'])('%j is no one\'s encoding', text =>
  expect(fromBase64Url(text)).toBeNull())

test('bytes have one spelling', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 12 }), text => {
    const bytes = fromBase64Url(text)
    if (bytes) expect(toBase64Url(bytes)).toBe(text)
  }), { numRuns: 1_000 })
})
