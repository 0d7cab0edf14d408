import { crc32, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { distanceToSegment, penWidth, signatureFrame, type Strokes } from '../../shared/domain/signature-strokes'
import { pictureHeight, pictureWidth, signaturePicture } from './signature-picture'

const name: Strokes = [
  [120, 90, 300, 80], [210, 40, 205, 330, 150, 300], [205, 140, 110, 260], [215, 140, 320, 250],
  [420, 60, 640, 70, 600, 180], [520, 40, 430, 330], [430, 200, 660, 210, 640, 330, 460, 335],
]

test('ink lies where the pen went, and nowhere else', () => {
  const { ink } = decode(signaturePicture(name))
  const wrong: string[] = []
  for (let y = 0; y < pictureHeight; y++) {
    for (let x = y % 4; x < pictureWidth; x += 4) {
      const off = distanceTo(name, (x + 0.5) / 0.5, (y + 0.5) / 0.5)
      if (off < penWidth / 2 - 1 && ink(x, y) !== 255) wrong.push(`too pale at ${x}, ${y}`)
      if (off > penWidth / 2 + 2 && ink(x, y) !== 0) wrong.push(`ink at ${x}, ${y}`)
    }
  }
  expect(wrong).toEqual([])
})

test('a name takes less than 4 kB, and the same strokes make the same picture', () => {
  const picture = signaturePicture(name)
  expect(picture.length).toBeLessThan(4_000)
  expect(signaturePicture(name)).toEqual(picture)
  expect(signaturePicture(name.slice(1))).not.toEqual(picture)
})

test('a dot is round, ink at the edge of the frame is cut off there, and nothing drawn is nothing', () => {
  const { ink } = decode(signaturePicture([[500, 200], [0, 0, 0, 400], [1000, 400, 1000, 0]]))
  expect(ink(249, 99) + ink(250, 100)).toBe(510)
  expect(ink(249, 104) + ink(244, 99)).toBe(0)
  expect(ink(0, 0) * ink(0, 199) * ink(499, 0) * ink(499, 199)).toBe(255 ** 4)
  expect(ink(4, 100) + ink(495, 100)).toBe(0)
  expect(decode(signaturePicture([])).all.every(value => value === 0)).toBe(true)
})

test('whatever the strokes, a picture of the right size comes out', () => {
  const stroke = fc.array(fc.tuple(fc.nat(signatureFrame.width), fc.nat(signatureFrame.height)), { minLength: 1, maxLength: 12 }).map(points => points.flat())
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 4 }), strokes => {
      expect(decode(signaturePicture(strokes)).all.some(value => value === 255)).toBe(strokes.length > 0)
    }),
    { numRuns: 10 },
  )
})

test('a frame scribbled full is still a small picture', () => {
  const scribble = Array.from({ length: 120 }, (_, i) => [(i * 397) % 1000, i % 2 ? 400 : 0]).flat()
  expect(signaturePicture([scribble]).length).toBeLessThan(30_000)
})

/** Reads the picture as any viewer does, checking every chunk's sum. */
function decode(png: Buffer): { ink: (x: number, y: number) => number; all: number[] } {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    chunks.set(body.subarray(0, 4).toString('latin1'), body.subarray(4))
    at += 12 + length
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
  expect([...chunks.get('IHDR')!]).toEqual([0, 0, 1, 0xf4, 0, 0, 0, 200, 4, 3, 0, 0, 0])
  const rows = inflateSync(chunks.get('IDAT')!)
  expect(rows).toHaveLength(200 * 251)
  const alpha = chunks.get('tRNS')!
  const ink = (x: number, y: number) => {
    const pair = rows[y * 251 + 1 + (x >> 1)]!
    return alpha[x % 2 ? pair & 15 : pair >> 4]!
  }
  return { ink, all: Array.from({ length: 200 * 500 }, (_, i) => ink(i % 500, Math.floor(i / 500))) }
}

function distanceTo(strokes: Strokes, x: number, y: number): number {
  let nearest = Infinity
  for (const stroke of strokes) {
    for (let i = 0; i + 3 < stroke.length; i += 2) {
      nearest = Math.min(nearest, distanceToSegment(x, y, stroke[i]!, stroke[i + 1]!, stroke[i + 2]!, stroke[i + 3]!))
    }
  }
  return nearest
}
