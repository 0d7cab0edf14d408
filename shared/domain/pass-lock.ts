import nacl from 'tweetnacl'
import { fromBase64Url } from './base64url'
import type { DecodedPass } from './pass'

/**
 * What a pass opens in a list that a desk takes along. The signature of the lasting pass is the only thing that its
 * holder has and a lost phone of a desk has not; everything follows from it, and nothing leads back.
 *
 * @source issue 6, "Without a network"
 */
export interface Lock {
  /** 8 bytes: where the record lies among the others. */
  tag: Uint8Array
  /** 16 bytes: opens this record of this list, and nothing else. */
  seed: Uint8Array
}

export const secretLength = 16
export const tagLength = 8
export const seedLength = 16

/** @param signature 64 bytes, of a lasting pass @returns 16 bytes; a renewed pass carries them, in base64url, as its `secret` */
export const passSecretOf = (signature: Uint8Array): Uint8Array => nacl.hash(signature).slice(0, secretLength)

/** @returns the same 16 bytes, from either kind of pass; null of a text that is spelt as none of ours would be */
export const secretShownBy = ({ payload, signature }: DecodedPass): Uint8Array | null =>
  payload.version === 2 ? fromBase64Url(payload.secret) : passSecretOf(signature)

/** @param salt of the list, another for each one made: who holds two of them cannot tell who is in both */
export function lockOf(secret: Uint8Array, salt: Uint8Array): Lock {
  const both = new Uint8Array(secret.length + salt.length)
  both.set(secret)
  both.set(salt, secret.length)
  const hash = nacl.hash(both)
  return { tag: hash.slice(0, tagLength), seed: hash.slice(tagLength, tagLength + seedLength) }
}

/** A seed opens one record once sealed, so the nonce may be the same for all. */
const nonce = new Uint8Array(nacl.secretbox.nonceLength)

export const sealWith = (seed: Uint8Array, bytes: Uint8Array): Uint8Array => nacl.secretbox(bytes, nonce, keyOf(seed))

/** @returns null where the seed is another's, or the bytes were changed */
export const unsealWith = (seed: Uint8Array, box: Uint8Array): Uint8Array | null => nacl.secretbox.open(box, nonce, keyOf(seed))

const keyOf = (seed: Uint8Array) => nacl.hash(seed).subarray(0, nacl.secretbox.keyLength)

/** Whether a pass is signed with the association's key. @param publicKey 32 bytes */
export const verifyPass = ({ signedBytes, signature }: DecodedPass, publicKey: Uint8Array): boolean =>
  nacl.sign.detached.verify(signedBytes, signature, publicKey)
