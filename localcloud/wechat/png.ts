import { crc32 } from './crc32'
import { deflateSync } from 'node:zlib'

/** A black and white picture as PNG; `dark[y][x]`, each cell `scale` pixels wide. */
export function toPng(dark: readonly (readonly boolean[])[], scale: number): Buffer {
  const size = dark.length * scale
  const row = Math.ceil(size / 8)
  const pixels = Buffer.alloc((row + 1) * size, 0xff)
  for (let y = 0; y < size; y += 1) {
    pixels[y * (row + 1)] = 0
    for (let x = 0; x < size; x += 1) {
      if (!dark[Math.floor(y / scale)]?.[Math.floor(x / scale)]) continue
      const at = y * (row + 1) + 1 + (x >> 3)
      pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7))
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
