import fc from 'fast-check'
import { newId } from './id'
import { decodePass, encodePass, isFresh, passBytes, stepAt, stepLength, stepsAhead, type PassPayload } from './pass'

const anyId = fc.oneof(
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map(newId),
  fc.stringMatching(/^[\w-]{1,40}$/),
)
const anyHolder = { activityId: anyId, memberId: anyId, serial: fc.nat(999_999_999) }
const anyPayload: fc.Arbitrary<PassPayload> = fc.oneof(
  fc.record({ version: fc.constant(1 as const), ...anyHolder }),
  fc.record({ version: fc.constant(2 as const), ...anyHolder, step: fc.nat(999_999_999), secret: fc.stringMatching(/^[\w-]{22}$/) }),
)
const anySignature = fc.uint8Array({ minLength: 64, maxLength: 64 })

const payload: PassPayload = { version: 1, activityId: '0123456789ab', memberId: 'cdefghjkmnpq', serial: 0 }
const signature = new Uint8Array(64).fill(255)
const text = `HXT1.0123456789ab.cdefghjkmnpq.0.${'_'.repeat(85)}w`

test('the text of one pass', () => {
  expect(encodePass(payload, signature)).toBe(text)
  expect(decodePass(text)).toEqual({ payload, signature, signedBytes: passBytes(payload) })
  expect(String.fromCharCode(...passBytes(payload))).toBe('HXT1.0123456789ab.cdefghjkmnpq.0')
})

const renewed: PassPayload = { ...payload, version: 2, step: 58_412_345, secret: 'AbCdEfGhIjKlMnOpQrSt-_' }
const renewedText = `HXT2.0123456789ab.cdefghjkmnpq.0.58412345.AbCdEfGhIjKlMnOpQrSt-_.${'_'.repeat(85)}w`

test('the text of one code of a pass that renews itself', () => {
  expect(encodePass(renewed, signature)).toBe(renewedText)
  expect(decodePass(renewedText)).toEqual({ payload: renewed, signature, signedBytes: passBytes(renewed) })
})

test('what was encoded is decoded, and fits a QR that a phone reads at a glance', () => {
  fc.assert(fc.property(anyPayload, anySignature, (payload, signature) => {
    const text = encodePass(payload, signature)
    expect(decodePass(text)).toEqual({ payload, signature, signedBytes: passBytes(payload) })
    expect(text.length).toBeLessThanOrEqual(216)
  }))
})

test.each([
  ['nothing', ''],
  ['an address', 'https://example.com/'],
  ['another version', text.replace('HXT1', 'HXT3')],
  ['the parts of one version under the name of the other', text.replace('HXT1', 'HXT2')],
  ['the other way round', renewedText.replace('HXT2', 'HXT1')],
  ['a code without its step', renewedText.replace('.58412345', '')],
  ['a step with a zero in front', renewedText.replace('.58', '.058')],
  ['a step too great', renewedText.replace('58412345', '1000000000')],
  ['a secret too short', renewedText.replace('AbC', 'Ab')],
  ['a secret with other signs', renewedText.replace('AbC', 'Ab+')],
  ['a code that is of a wall', renewedText.replace('HXT2', 'HXW1')],
  ['lower case in front', text.replace('HXT1', 'hxt1')],
  ['a space before', ` ${text}`],
  ['a line after', `${text}\n`],
  ['a control character inside', text.replace('cde', 'c\u0000e')],
  ['a part too few', text.replace('.0.', '.')],
  ['a part too many', text.replace('.0.', '.0.0.')],
  ['an empty id', text.replace('0123456789ab', '')],
  ['an id too long', text.replace('0123456789ab', 'a'.repeat(41))],
  ['an id that is no id', text.replace('0123456789ab', '河州')],
  ['a serial with a zero in front', text.replace('.0.', '.00.')],
  ['a negative serial', text.replace('.0.', '.-1.')],
  ['a serial too great', text.replace('.0.', '.1000000000.')],
  ['a signature too short', text.slice(0, -1)],
  ['a signature too long', `${text}A`],
  ['another spelling of the same signature', `${text.slice(0, -1)}x`],
  ['padding', `${text}==`],
  ['three kilobytes', 'HXT1.'.padEnd(3_000, 'A')],
  ['three kilobytes of dots', '.'.repeat(3_000)],
  ['a pass and three kilobytes', text + 'A'.repeat(3_000)],
])('%s is no pass', (_, scanned) => expect(decodePass(scanned)).toBeNull())

test('whatever a camera reads, an answer comes, and one pass has one text', () => {
  const tampered = fc.tuple(anyPayload, anySignature, fc.nat(200), fc.string({ unit: 'binary', maxLength: 2 }))
    .map(([payload, signature, at, put]) => {
      const whole = encodePass(payload, signature)
      return whole.slice(0, at) + put + whole.slice(at + 1)
    })
  fc.assert(fc.property(fc.oneof(tampered, fc.string({ unit: 'binary', maxLength: 300 })), scanned => {
    const pass = decodePass(scanned)
    if (pass) expect(encodePass(pass.payload, pass.signature)).toBe(scanned)
  }), { numRuns: 1_000 })
})

test.each([
  { ...payload, activityId: '' }, { ...payload, memberId: 'a.b' }, { ...payload, memberId: 'a'.repeat(41) },
  { ...renewed, step: -1 }, { ...renewed, step: 1e9 }, { ...renewed, secret: '' }, { ...renewed, secret: 'a.b' },
  { ...payload, serial: -1 }, { ...payload, serial: 1.5 }, { ...payload, serial: 1_000_000_000 }, { ...payload, serial: NaN },
])('%j does not fit a pass', unfit => expect(() => encodePass(unfit, signature)).toThrow(RangeError))

test.each([0, 63, 65])('a signature of %i bytes does not fit', length =>
  expect(() => encodePass(payload, new Uint8Array(length))).toThrow(RangeError))

const seconds = (n: number) => 58_412_345 * stepLength + n * 1_000
test.each([
  [-60.001, false],
  [   -60, true],  // the phone's clock goes a minute ahead of the desk's
  [     0, true],
  [    29, true],
  [89.999, true],  // shown to the end, and a slow hand
  [    90, false],
])('%d seconds after its step began a code is good: %s', (after, good) => expect(isFresh(58_412_345, seconds(after))).toBe(good))

test('what is given out at once begins now and goes on without a gap for ten minutes', () => {
  const steps = stepsAhead(seconds(12))
  expect(steps[0]).toBe(stepAt(seconds(12)))
  expect(steps).toEqual(steps.map((_, i) => steps[0]! + i))
  expect(steps.length * stepLength).toBe(600_000)
})
