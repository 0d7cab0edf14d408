import { fromBase64Url, toBase64Url } from './base64url'

/** Taken apart; whether the signature is true is for the caller to check. */
export interface SignedParts {
  /** What stood between the dots, without the signature. */
  parts: string[]
  /** What the signature must cover: everything before the last dot, as ASCII. */
  signedBytes: Uint8Array
  signature: Uint8Array
}

const signatureLength = 64

/**
 * The texts that our QRs hold: parts between dots, and after the last one an Ed25519 signature in base64url.
 *
 * @param form of all before the signature
 * @param longest whole text, UTF-16 units: nothing longer is looked at
 */
export function signedText(form: RegExp, longest: number) {
  /** @throws RangeError when a part does not fit the form */
  const fitting = (unsigned: string): string => {
    if (!form.test(unsigned)) throw new RangeError(`does not fit the form: ${unsigned}`)
    return unsigned
  }

  return {
    /** The bytes to sign. @throws RangeError when a part does not fit the form */
    bytes: (unsigned: string): Uint8Array => ascii(fitting(unsigned)),

    /** @throws RangeError when a part, or the signature's length, does not fit the form */
    encode(unsigned: string, signature: Uint8Array): string {
      if (signature.length !== signatureLength) throw new RangeError(`a signature has 64 bytes, not ${signature.length}`)
      return `${fitting(unsigned)}.${toBase64Url(signature)}`
    },

    /** @returns null of any other text; what was signed has exactly one text */
    decode(text: string): SignedParts | null {
      if (text.length > longest) return null

      const lastDot = text.lastIndexOf('.')
      const unsigned = text.slice(0, lastDot)
      if (lastDot < 0 || !form.test(unsigned)) return null

      const signature = fromBase64Url(text.slice(lastDot + 1))
      if (!signature || signature.length !== signatureLength) return null
      return { parts: unsigned.split('.'), signedBytes: ascii(unsigned), signature }
    },
  }
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, character => character.charCodeAt(0))
