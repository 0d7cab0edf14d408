import { signedText } from './signed-text'

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

const longest = 160
const { bytes, encode, decode } = signedText(/^HXW1\.[\w-]{1,40}\.[0-9a-z]{6}\.(?:0|[1-9]\d{0,8})$/, longest)

/**
 * The bytes to sign.
 *
 * @throws RangeError when a part does not fit the form
 */
export const wallCodeBytes = (payload: WallCode): Uint8Array => bytes(unsignedText(payload))

/** @param signature 64 bytes over `wallCodeBytes(payload)` @throws RangeError when a part, or its length, does not fit the form */
export const encodeWallCode = (payload: WallCode, signature: Uint8Array): string => encode(unsignedText(payload), signature)

/**
 * Takes a scanned text apart. Whether the signature is true is for the caller to check.
 *
 * @param text anything a camera can read, of any length
 * @returns null when it is no code of a wall; one code has exactly one text
 */
export function decodeWallCode(text: string): DecodedWallCode | null {
  const decoded = decode(text)
  if (!decoded) return null

  const { parts, signedBytes, signature } = decoded
  const [, activityId, listId, step] = parts as [string, string, string, string]
  return { payload: { activityId, listId, step: Number(step) }, signedBytes, signature }
}

const unsignedText = ({ activityId, listId, step }: WallCode): string => `HXW1.${activityId}.${listId}.${step}`
