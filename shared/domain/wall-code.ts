import { fromBase64Url, toBase64Url } from './base64url'

/**
 * The text inside the QR on a wall, by which people check themselves in: `HXW1.<activity>.<list>.<step>.<signature>`.
 * The signature (Ed25519, by the key of passes) covers everything before the last dot, as ASCII. It is good for a
 * moment, as a renewed pass is (`isFresh` of `pass`): a picture of it that was passed on lets nobody in from home.
 *
 * @source issue 6, "Self check-in"
 */
export interface WallCode {
  /** An id: 1 to 40 letters, digits, `_` or `-`. */
  activityId: string
  /** Of a check-in list: six letters and digits. */
  listId: string
  /** Since 1970; see `stepAt` of `pass`. */
  step: number
}

export interface DecodedWallCode {
  payload: WallCode
  /** What the signature must cover. */
  signedBytes: Uint8Array
  signature: Uint8Array
}

const signatureLength = 64
const longest = 160
const unsignedForm = /^HXW1\.[\w-]{1,40}\.[0-9a-z]{6}\.(?:0|[1-9]\d{0,8})$/

/**
 * The bytes to sign.
 *
 * @throws RangeError when a part does not fit the form
 */
export const wallCodeBytes = (payload: WallCode): Uint8Array => ascii(unsignedText(payload))

/** @param signature 64 bytes over `wallCodeBytes(payload)` @throws RangeError when a part, or its length, does not fit the form */
export function encodeWallCode(payload: WallCode, signature: Uint8Array): string {
  if (signature.length !== signatureLength) throw new RangeError(`a signature has 64 bytes, not ${signature.length}`)
  return `${unsignedText(payload)}.${toBase64Url(signature)}`
}

/**
 * Takes a scanned text apart. Whether the signature is true is for the caller to check.
 *
 * @param text anything a camera can read, of any length
 * @returns null when it is no code of a wall; one code has exactly one text
 */
export function decodeWallCode(text: string): DecodedWallCode | null {
  if (text.length > longest) return null
  const lastDot = text.lastIndexOf('.')
  const unsigned = text.slice(0, lastDot)
  if (lastDot < 0 || !unsignedForm.test(unsigned)) return null

  const signature = fromBase64Url(text.slice(lastDot + 1))
  if (!signature || signature.length !== signatureLength) return null
  const [, activityId, listId, step] = unsigned.split('.') as [string, string, string, string]
  return { payload: { activityId, listId, step: Number(step) }, signedBytes: ascii(unsigned), signature }
}

function unsignedText({ activityId, listId, step }: WallCode): string {
  const text = `HXW1.${activityId}.${listId}.${step}`
  if (!unsignedForm.test(text)) throw new RangeError(`does not fit a code of a wall: ${text}`)
  return text
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
