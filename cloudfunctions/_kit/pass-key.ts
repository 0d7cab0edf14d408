import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto'

/** What RFC 8410 puts before the 32 bytes of an Ed25519 private key. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

let keys: { own: KeyObject; open: KeyObject; seed: Buffer } | undefined

/** The key pair made from PASS_SIGNING_KEY: 32 bytes, base64, from the function's environment. */
function passKeys() {
  if (keys) return keys
  const seed = Buffer.from(process.env.PASS_SIGNING_KEY ?? '', 'base64')
  if (seed.length !== 32) throw new Error('PASS_SIGNING_KEY must hold 32 bytes in base64')
  const own = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' })
  keys = { own, open: createPublicKey(own), seed }
  return keys
}

/** What everybody may check a pass with: 32 bytes. */
export const openPassKey = (): Uint8Array => new Uint8Array(passKeys().open.export({ format: 'der', type: 'spki' }).subarray(-32))

/** What opens the names on a list that a desk takes along: 32 bytes (HKDF, RFC 5869) for this activity and salt, kept nowhere. */
export const nameKeyOf = (activityId: string, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', passKeys().seed, salt, `roster-names:${activityId}`, 32))

/** 32 bytes for a purpose of their own, kept nowhere (HKDF, RFC 5869). */
export const keyFor = (purpose: string): Uint8Array => new Uint8Array(hkdfSync('sha256', passKeys().seed, '', purpose, 32))

export const signPass = (bytes: Uint8Array): Uint8Array => sign(null, bytes, passKeys().own)

export const isOurSignature = (bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, passKeys().open, signature)
