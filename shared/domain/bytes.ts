/**
 * Numbers and texts one after another in bytes, for what must be small: a number takes one byte for each 7 bits, a text
 * its UTF-8 with its length before it. By hand: WeChat's engine has no TextEncoder.
 */
export class ByteWriter {
  private bytes = new Uint8Array(256)
  private filled = 0

  /** @param number a whole number from 0 to 2^53 */
  number(number: number): this {
    let left = number
    for (; left > 0x7f; left = Math.floor(left / 128)) this.byte((left % 128) | 0x80)
    return this.byte(left)
  }

  text(text: string): this {
    const utf8 = utf8Of(text)
    return this.number(utf8.length).raw(utf8)
  }

  texts(texts: readonly string[]): this {
    this.number(texts.length)
    for (const text of texts) this.text(text)
    return this
  }

  raw(bytes: ArrayLike<number>): this {
    this.makeRoomFor(bytes.length)
    this.bytes.set(bytes, this.filled)
    this.filled += bytes.length
    return this
  }

  private byte(byte: number): this {
    this.makeRoomFor(1)
    this.bytes[this.filled++] = byte
    return this
  }

  private makeRoomFor(more: number) {
    if (this.filled + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.filled + more))
    larger.set(this.bytes)
    this.bytes = larger
  }

  get length(): number {
    return this.filled
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.filled)
  }
}

/** Reads what a `ByteWriter` wrote. @throws RangeError wherever the bytes end too early, or cannot be what was written */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    private at = 0,
  ) {}

  number(): number {
    let number = 0
    for (let weight = 1; weight <= 2 ** 49; weight *= 128) {
      const byte = this.byte()
      number += (byte & 0x7f) * weight
      if (byte < 0x80) return number
    }
    throw new RangeError('a number without an end')
  }

  text(): string {
    return textOf(this.raw(this.number()))
  }

  texts(): string[] {
    return this.many(() => this.text())
  }

  /** As many things as the number that stands before them says. */
  many<T>(read: () => T): T[] {
    const length = this.number()
    if (length > this.bytes.length - this.at) throw new RangeError('more than there are bytes')
    return Array.from({ length }, read)
  }

  /** The next bytes themselves: not a copy. */
  raw(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new RangeError('cut off')
    const part = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return part
  }

  private byte(): number {
    if (this.at >= this.bytes.length) throw new RangeError('cut off')
    return this.bytes[this.at++]!
  }

  /** How far it has read. */
  get position(): number {
    return this.at
  }
}

/** A surrogate without its other half becomes U+FFFD, as everywhere. */
function utf8Of(text: string): number[] {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0)!
    const code = point >= 0xd800 && point < 0xe000 ? 0xfffd : point
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return bytes
}

/** Of UTF-8 that `utf8Of` made; of other bytes, some text or other. */
function textOf(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!
    const more = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
    let point = more === 0 ? lead : lead & (0x3f >> more)
    for (let j = 1; j <= more; j++) point = (point << 6) | ((bytes[i + j] ?? 0) & 63)
    text += String.fromCodePoint(point)
    i += more + 1
  }
  return text
}
