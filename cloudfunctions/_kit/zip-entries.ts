import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
/** Of the end record, of an entry and of a local header, without the texts that follow them. */
const endLength = 22
const entryLength = 46
const localLength = 30
const longestComment = 65_535

const stored = 0
const deflated = 8

export interface ZipEntry {
  name: string
  method: number
  /** Bytes in the zip, and what the directory says that they unpack to. */
  packed: number
  unpacked: number
  /** Of the local header. */
  at: number
}

/**
 * The directory of a zip. What other readers could read otherwise is refused: bytes before the zip, which move the
 * directory, and a zip of 64-bit sizes, which nothing here has room for.
 *
 * @returns null when it is no such zip
 * @source PKWARE's APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16
 */
export function zipEntries(zip: Buffer): ZipEntry[] | null {
  const end = zip.lastIndexOf(littleEndian(endOfDirectory))
  if (end < 0 || end + endLength > zip.length || zip.length - end > endLength + longestComment) return null
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (at + zip.readUInt32LE(end + 12) !== end) return null

  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + entryLength > end || zip.readUInt32LE(at) !== directoryEntry) return null
    const name = at + entryLength
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip.toString('utf8', name, name + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at = name + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return at === end ? entries : null
}

/**
 * What an entry holds. It is unpacked no further than the directory says, so that one which lies takes no room.
 *
 * @returns null when it is not what the directory says, or packed in a way that nobody packs documents
 */
export function unpackEntry(zip: Buffer, { method, packed, unpacked, at }: ZipEntry): Buffer | null {
  if (at + localLength > zip.length || zip.readUInt32LE(at) !== localHeader) return null
  const from = at + localLength + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  if (from + packed > zip.length) return null
  const bytes = zip.subarray(from, from + packed)
  if (method === stored) return packed === unpacked ? bytes : null
  if (method !== deflated) return null
  try {
    const whole = inflateRawSync(bytes, { maxOutputLength: Math.max(unpacked, 1) })
    return whole.length === unpacked ? whole : null
  } catch {
    return null
  }
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
