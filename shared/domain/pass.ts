import { fromBase64Url, toBase64Url } from './base64url'

/**
 * The text inside a pass's QR: `HXT1.<activity>.<member>.<serial>.<signature>`. The signature (Ed25519, made elsewhere)
 * covers everything before the last dot, as ASCII. Ids travel as they are, so that a desk offline can look them up.
 *
 * @source design.md, "Passes"
 */
export interface PassPayload {
  version: 1
  /** Ids: 1 to 40 letters, digits, `_` or `-`. */
  activityId: string
  memberId: string
  /** Counts the passes of one registration from 0, so that a lost one can be replaced. */
  serial: number
}

export interface DecodedPass {
  payload: PassPayload
  /** What the signature must cover. */
  signedBytes: Uint8Array
  signature: Uint8Array
}

const signatureLength = 64
const longest = 4 + 1 + 40 + 1 + 40 + 1 + 9 + 1 + 86
const unsignedForm = /^HXT1\.[\w-]{1,40}\.[\w-]{1,40}\.(?:0|[1-9]\d{0,8})$/

/**
 * The bytes to sign.
 *
 * @throws RangeError when an id or the serial does not fit the form
 */
export const passBytes = (payload: PassPayload): Uint8Array => ascii(unsignedText(payload))

/**
 * @param signature 64 bytes over `passBytes(payload)`
 * @throws RangeError when an id, the serial or the signature's length does not fit the form
 */
export function encodePass(payload: PassPayload, signature: Uint8Array): string {
  if (signature.length !== signatureLength) throw new RangeError(`a signature has 64 bytes, not ${signature.length}`)
  return `${unsignedText(payload)}.${toBase64Url(signature)}`
}

/**
 * Takes a scanned text apart. Whether the signature is true is for the caller to check.
 *
 * @param text anything a camera can read, of any length
 * @returns null when it is no pass; one pass has exactly one text
 */
export function decodePass(text: string): DecodedPass | null {
  if (text.length > longest) return null

  const lastDot = text.lastIndexOf('.')
  const unsigned = text.slice(0, lastDot)
  if (lastDot < 0 || !unsignedForm.test(unsigned)) return null

  const signature = fromBase64Url(text.slice(lastDot + 1))
  if (!signature || signature.length !== signatureLength) return null

  const [, activityId, memberId, serial] = unsigned.split('.') as [string, string, string, string]
  const payload: PassPayload = { version: 1, activityId, memberId, serial: Number(serial) }
  return { payload, signedBytes: ascii(unsigned), signature }
}

function unsignedText({ version, activityId, memberId, serial }: PassPayload): string {
  const text = `HXT${version}.${activityId}.${memberId}.${serial}`
  if (!unsignedForm.test(text)) throw new RangeError(`does not fit a pass: ${text}`)
  return text
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
