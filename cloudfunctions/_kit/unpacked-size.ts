const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
/** Of the end record and of an entry, without the texts that follow them. */
const endLength = 22
const entryLength = 46
const longestComment = 65_535

/**
 * What a zip says that it unpacks to, before anything is unpacked: a small file can hold more than a function has room for.
 *
 * @returns bytes; null when it is no zip
 * @source PKWARE's APPNOTE.TXT 4.3.12 and 4.3.16
 */
export function unpackedSize(zip: Buffer): number | null {
  const end = zip.lastIndexOf(littleEndian(endOfDirectory))
  if (end < 0 || end + endLength > zip.length || zip.length - end > endLength + longestComment) return null
  const entries = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  let size = 0
  for (let entry = 0; entry < entries; entry++) {
    if (at + entryLength > zip.length || zip.readUInt32LE(at) !== directoryEntry) return null
    size += zip.readUInt32LE(at + 24)
    at += entryLength + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return size
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
