/** Base 64 with the URL alphabet and no padding (RFC 4648 §5), by hand: WeChat's engine has neither Buffer nor atob. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const triple = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text += alphabet[triple >> 18]! + alphabet[(triple >> 12) & 63]!
    if (left > 1) text += alphabet[(triple >> 6) & 63]!
    if (left > 2) text += alphabet[triple & 63]!
  }
  return text
}

/** @returns null unless the text is exactly what `toBase64Url` gives for some bytes, so that bytes have one spelling */
export function fromBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let filled = 0
  for (let i = 0; i < text.length; i++) {
    const value = alphabet.indexOf(text[i]!)
    if (value < 0) return null
    bits = ((bits << 6) | value) & 0xfff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[filled++] = (bits >> held) & 0xff
    }
  }
  const unused = bits & ((1 << held) - 1)
  return unused === 0 ? bytes : null
}
