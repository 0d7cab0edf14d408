import type { Instant } from './instant'
import { signedText } from './signed-text'

/**
 * The text inside a pass's QR. The signature (Ed25519, made elsewhere) covers everything before the last dot, as ASCII.
 * Ids travel as they are, so that a desk offline can look them up.
 * - `HXT1.<activity>.<member>.<serial>.<signature>`: a pass that lasts
 * - `HXT2.<activity>.<member>.<serial>.<step>.<secret>.<signature>`: one that is good for a moment. The secret is what
 *   the lasting pass of the same serial would open a desk's sealed list with (`pass-lock`)
 *
 * @source design.md, "Passes"; issue 6, "The pass"
 */
export type PassPayload = LastingPass | RenewedPass

interface Passholder {
  /** Ids: 1 to 40 letters, digits, `_` or `-`. */
  activityId: string
  memberId: string
  /** Counts the passes of one registration from 0, so that a lost one can be replaced. */
  serial: number
}

export interface LastingPass extends Passholder {
  version: 1
}

export interface RenewedPass extends Passholder {
  version: 2
  /** Since 1970, of `stepLength` each. */
  step: number
  /** 16 bytes in base64url. */
  secret: string
}

export interface DecodedPass {
  payload: PassPayload
  /** What the signature must cover. */
  signedBytes: Uint8Array
  signature: Uint8Array
}

/** How long a renewed code is the one to show, ms. */
export const stepLength = 30_000

/** How far a code may be from its step: clocks differ, and a hand needs its time. ms */
const grace = 60_000

export const stepAt = (now: Instant): number => Math.floor(now / stepLength)

/** What is given out at once reaches so far: ten minutes without reception. */
const stepsGiven = 20

/** The step of now and those of the minutes to come. */
export const stepsAhead = (now: Instant): number[] => Array.from({ length: stepsGiven }, (_, i) => stepAt(now) + i)

/** Whether a renewed code can be the one on a screen just now. */
export const isFresh = (step: number, now: Instant): boolean => now >= step * stepLength - grace && now < (step + 1) * stepLength + grace

/** A code whose time is over, or a lasting one where passes renew themselves. */
export const isStale = (pass: PassPayload, rotating: boolean, now: Instant): boolean => (pass.version === 2 ? !isFresh(pass.step, now) : rotating)

const longest = 216
const id = '[\\w-]{1,40}'
const number = '(?:0|[1-9]\\d{0,8})'
const form = new RegExp(`^(?:HXT1\\.${id}\\.${id}\\.${number}|HXT2\\.${id}\\.${id}\\.${number}\\.${number}\\.[\\w-]{22})$`)
const { bytes, encode, decode } = signedText(form, longest)

/**
 * The bytes to sign.
 *
 * @throws RangeError when an id, the serial or another part does not fit the form
 */
export const passBytes = (payload: PassPayload): Uint8Array => bytes(unsignedText(payload))

/**
 * @param signature 64 bytes over `passBytes(payload)`
 * @throws RangeError when a part, or the signature's length, does not fit the form
 */
export const encodePass = (payload: PassPayload, signature: Uint8Array): string => encode(unsignedText(payload), signature)

/**
 * Takes a scanned text apart. Whether the signature is true is for the caller to check.
 *
 * @param text anything a camera can read, of any length
 * @returns null when it is no pass; one pass has exactly one text
 */
export function decodePass(text: string): DecodedPass | null {
  const decoded = decode(text)
  if (!decoded) return null

  const { parts, signedBytes, signature } = decoded
  const [version, activityId, memberId, serial, step, secret] = parts as [string, string, string, string, string, string]
  const holder = { activityId, memberId, serial: Number(serial) }
  const payload: PassPayload = version === 'HXT1' ? { version: 1, ...holder } : { version: 2, ...holder, step: Number(step), secret }
  return { payload, signedBytes, signature }
}

function unsignedText(payload: PassPayload): string {
  const { version, activityId, memberId, serial } = payload
  const renewed = payload.version === 2 ? `.${payload.step}.${payload.secret}` : ''
  return `HXT${version}.${activityId}.${memberId}.${serial}${renewed}`
}
