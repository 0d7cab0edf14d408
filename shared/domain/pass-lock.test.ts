import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { toBase64Url } from './base64url'
import { decodePass, encodePass, passBytes, type LastingPass, type PassPayload } from './pass'
import { lockOf, passSecretOf, sealWith, secretShownBy, unsealWith, verifyPass } from './pass-lock'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const open = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32))
const lasting: LastingPass = { version: 1, activityId: '0123456789ab', memberId: 'cdefghjkmnpq', serial: 0 }
const signatureOf = (payload: PassPayload) => new Uint8Array(sign(null, passBytes(payload), privateKey))
const shown = (payload: PassPayload) => decodePass(encodePass(payload, signatureOf(payload)))!

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test('the secret is the beginning of the signature’s SHA-512', () => {
  const signature = signatureOf(lasting)
  expect(Buffer.from(passSecretOf(signature))).toEqual(createHash('sha512').update(signature).digest().subarray(0, 16))
})

test('a lasting pass and the renewed ones of its serial show one secret, those of another serial another', () => {
  const secret = passSecretOf(signatureOf(lasting))
  expect(secretShownBy(shown(lasting))).toEqual(secret)
  expect(secretShownBy(shown({ ...lasting, version: 2, step: 58_000_000, secret: toBase64Url(secret) }))).toEqual(secret)
  expect(secretShownBy(shown({ ...lasting, serial: 1 }))).not.toEqual(secret)
})

test('a secret that is spelt otherwise is none', () => {
  expect(secretShownBy(shown({ ...lasting, version: 2, step: 1, secret: `${'A'.repeat(21)}B` }))).toBeNull()
})

test('what a seed sealed it opens, and no other seed, nor a byte changed', () => {
  fc.assert(fc.property(bytes(16), bytes(16), bytes(16), fc.uint8Array({ maxLength: 200 }), fc.nat(), (secret, other, salt, text, at) => {
    const { seed } = lockOf(secret, salt)
    const box = sealWith(seed, text)
    expect(unsealWith(seed, box)).toEqual(text)
    fc.pre(toBase64Url(secret) !== toBase64Url(other))
    expect(unsealWith(lockOf(other, salt).seed, box)).toBeNull()
    box[at % box.length]! ^= 1
    expect(unsealWith(seed, box)).toBeNull()
  }), { numRuns: 50 })
})

test('the same pass lies at another place, under another seed, in each list', () => {
  const secret = new Uint8Array(16)
  const [one, two] = [lockOf(secret, new Uint8Array(16)), lockOf(secret, new Uint8Array(16).fill(1))]
  expect(one.tag).not.toEqual(two.tag)
  expect(one.seed).not.toEqual(two.seed)
})

test('our signature is known from another’s', () => {
  const pass = shown(lasting)
  expect(verifyPass(pass, open)).toBe(true)
  expect(verifyPass({ ...pass, signature: pass.signature.map((byte, i) => (i === 5 ? byte ^ 1 : byte)) }, open)).toBe(false)
  expect(verifyPass({ ...shown({ ...lasting, serial: 1 }), signature: pass.signature }, open)).toBe(false)
  expect(verifyPass(pass, open.map(byte => byte ^ 1))).toBe(false)
})
