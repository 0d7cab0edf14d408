import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SealedNumber } from '../../shared/domain/sealed-numbers'
import type { Sealed } from './documents'

const cipher = 'aes-256-gcm'
const keyLength = 32
const nonceLength = 12
const tagLength = 16

/** Whose number it is, and which: a box that was moved to another record or field does not open there. */
export interface Belonging {
  memberId: string
  field: SealedNumber
}

interface KeyRing {
  /** What new boxes are sealed with. */
  version: string
  keys: ReadonlyMap<string, Buffer>
}

/**
 * The keys from the function's environment: `DATA_KEY` (32 bytes, base64) of `DATA_KEY_VERSION` (`1` unless told), and
 * those that older boxes were sealed with in `DATA_KEYS_BEFORE`: `version:base64`, separated by commas.
 *
 * @throws Error when a key is not one: a deployment that cannot read what it keeps is to be noticed
 */
function keyRing(): KeyRing {
  const { DATA_KEY = '', DATA_KEY_VERSION, DATA_KEYS_BEFORE = '' } = process.env
  const version = DATA_KEY_VERSION || '1'
  const before = DATA_KEYS_BEFORE.split(',').filter(Boolean).map(entry => {
    const colon = entry.indexOf(':')
    return [entry.slice(0, colon), keyFrom(entry.slice(colon + 1), 'DATA_KEYS_BEFORE')] as const
  })
  return { version, keys: new Map([...before, [version, keyFrom(DATA_KEY, 'DATA_KEY')]]) }
}

function keyFrom(base64: string, name: string): Buffer {
  const key = Buffer.from(base64, 'base64')
  if (key.length !== keyLength) throw new Error(`${name} must hold ${keyLength} bytes in base64`)
  return key
}

const boundTo = ({ memberId, field }: Belonging, version: string) => Buffer.from(`${memberId}\n${field}\n${version}`)

/** Seals a number under the present key. */
export function seal(text: string, mask: string, belonging: Belonging): Sealed {
  const { version, keys } = keyRing()
  const nonce = randomBytes(nonceLength)
  const sealing = createCipheriv(cipher, keys.get(version)!, nonce).setAAD(boundTo(belonging, version))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return { keyVersion: version, box: Buffer.concat([nonce, sealed, sealing.getAuthTag()]).toString('base64'), mask }
}

/** @returns the number; null when none of our keys opens the box, or it is another's */
export function unseal({ keyVersion, box }: Sealed, belonging: Belonging): string | null {
  const key = keyRing().keys.get(keyVersion)
  const bytes = Buffer.from(box, 'base64')
  if (!key || bytes.length < nonceLength + tagLength) return null
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(boundTo(belonging, keyVersion))
    .setAuthTag(bytes.subarray(-tagLength))
  try {
    return Buffer.concat([opening.update(bytes.subarray(nonceLength, -tagLength)), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}

export const presentKeyVersion = (): string => keyRing().version

export const isSealedByPresentKey = ({ keyVersion }: Sealed): boolean => keyVersion === presentKeyVersion()

/**
 * The same number sealed under the present key, for another record if need be.
 * @returns null when none of our keys opens the box
 */
export function resealed(sealed: Sealed, from: Belonging, to: Belonging = from): Sealed | null {
  const text = unseal(sealed, from)
  return text === null ? null : seal(text, sealed.mask, to)
}
