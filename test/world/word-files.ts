import { constants, crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  bytes: Buffer | string
  /** As it stands in the zip, where that is not simply the bytes deflated. */
  packed?: Buffer
  /** What the directory says it unpacks to, where it lies. */
  says?: number
}

/** A zip by hand, so that a test can make one that no program would. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, packed: given, says } of parts) {
    const whole = Buffer.from(bytes as never)
    const packed = given ?? deflateRawSync(whole)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x0800, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(whole), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(says ?? whole.length, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), shared, rest, Buffer.from(name)]))
    files.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, listed, end])
}

const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ')
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const usualType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const paragraph = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/**
 * The least that is a Word file.
 *
 * @param body the XML in it, as `paragraph` writes it
 * @param more parts beside it; `type` is what the file says it is
 */
export function wordFile(body: string, { more = [], type = usualType }: { more?: readonly ZipPart[]; type?: string } = {}): Buffer {
  return zipOf([
    {
      name: '[Content_Types].xml',
      bytes: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', bytes: `<?xml version="1.0"?><w:document ${spaces}><w:body>${body}</w:body></w:document>` },
    ...more,
  ])
}

/** A gigabyte of zeros, deflated to one megabyte. */
export function packedGigabyte(): Buffer {
  const megabyte = Buffer.alloc(1 << 20)
  const block = deflateRawSync(megabyte, { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: 1_023 }, () => block), deflateRawSync(megabyte)])
}
