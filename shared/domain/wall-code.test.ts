import fc from 'fast-check'
import { decodeWallCode, encodeWallCode, wallCodeBytes, type WallCode } from './wall-code'

const payload: WallCode = { activityId: '0123456789ab', listId: 'arrive', step: 58_412_345 }
const signature = new Uint8Array(64).fill(255)
const text = `HXW1.0123456789ab.arrive.58412345.${'_'.repeat(85)}w`

const anyPayload: fc.Arbitrary<WallCode> = fc.record({
  activityId: fc.stringMatching(/^[\w-]{1,40}$/),
  listId: fc.stringMatching(/^[0-9a-z]{6}$/),
  step: fc.nat(999_999_999),
})
const anySignature = fc.uint8Array({ minLength: 64, maxLength: 64 })

test('the text of one code', () => {
  expect(encodeWallCode(payload, signature)).toBe(text)
  expect(decodeWallCode(text)).toEqual({ payload, signature, signedBytes: wallCodeBytes(payload) })
  expect(String.fromCharCode(...wallCodeBytes(payload))).toBe('HXW1.0123456789ab.arrive.58412345')
})

test('what was encoded is decoded, and fits a QR that is read across a room', () => {
  fc.assert(fc.property(anyPayload, anySignature, (payload, signature) => {
    const text = encodeWallCode(payload, signature)
    expect(decodeWallCode(text)).toEqual({ payload, signature, signedBytes: wallCodeBytes(payload) })
    expect(text.length).toBeLessThanOrEqual(150)
  }))
})

test.each([
  ['nothing', ''],
  ['an address', 'https://example.com/'],
  ['a pass', text.replace('HXW1', 'HXT1')],
  ['another version', text.replace('HXW1', 'HXW2')],
  ['a space before', ` ${text}`],
  ['a line after', `${text}\n`],
  ['a part too few', text.replace('.arrive', '')],
  ['a part too many', text.replace('.arrive', '.arrive.arrive')],
  ['an empty id', text.replace('0123456789ab', '')],
  ['an id too long', text.replace('0123456789ab', 'a'.repeat(41))],
  ['a list of seven signs', text.replace('arrive', 'arrives')],
  ['a list in capitals', text.replace('arrive', 'ARRIVE')],
  ['a step with a zero in front', text.replace('.58', '.058')],
  ['a negative step', text.replace('.58', '.-58')],
  ['a step too great', text.replace('58412345', '1000000000')],
  ['a signature too short', text.slice(0, -1)],
  ['a signature too long', `${text}A`],
  ['another spelling of the same signature', `${text.slice(0, -1)}x`],
  ['three kilobytes', 'HXW1.'.padEnd(3_000, 'A')],
])('%s is no code of a wall', (_, scanned) => expect(decodeWallCode(scanned)).toBeNull())

test('whatever a camera reads, an answer comes, and one code has one text', () => {
  const tampered = fc.tuple(anyPayload, anySignature, fc.nat(150), fc.string({ unit: 'binary', maxLength: 2 }))
    .map(([payload, signature, at, put]) => {
      const whole = encodeWallCode(payload, signature)
      return whole.slice(0, at) + put + whole.slice(at + 1)
    })
  fc.assert(fc.property(fc.oneof(tampered, fc.string({ unit: 'binary', maxLength: 200 })), scanned => {
    const code = decodeWallCode(scanned)
    if (code) expect(encodeWallCode(code.payload, code.signature)).toBe(scanned)
  }), { numRuns: 1_000 })
})

test.each([
  { ...payload, activityId: '' }, { ...payload, activityId: 'a.b' }, { ...payload, listId: 'arr' },
  { ...payload, step: -1 }, { ...payload, step: 1.5 }, { ...payload, step: 1_000_000_000 }, { ...payload, step: NaN },
])('%j does not fit a code', unfit => expect(() => encodeWallCode(unfit, signature)).toThrow(RangeError))

test.each([0, 63, 65])('a signature of %i bytes does not fit', length =>
  expect(() => encodeWallCode(payload, new Uint8Array(length))).toThrow(RangeError))
