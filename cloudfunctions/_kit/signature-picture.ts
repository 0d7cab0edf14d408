import { crc32, deflateSync } from 'node:zlib'
import { distanceToSegment, penWidth, signatureFrame, type Strokes } from '../../shared/domain/signature-strokes'

/** Half of the frame: as wide as a signature is printed, at 200 dots an inch. */
const scale = 0.5
export const pictureWidth = signatureFrame.width * scale
export const pictureHeight = signatureFrame.height * scale
const radius = (penWidth * scale) / 2
/** How thick ink may lie: what four bits tell apart. */
const densest = 15
/** `--ink-1`. */
const ink = [0x1a, 0x1f, 0x27]

/**
 * The picture of a signature for papers: ink on a transparent ground, in a palette of sixteen densities, 500 × 200.
 * The same strokes always make the same picture.
 *
 * @returns a PNG, 1 to 4 kB for a usual name
 * @source PNG, third edition (W3C 2025): 4 bits a pixel, `PLTE` with `tRNS`
 */
export function signaturePicture(strokes: Strokes): Buffer {
  const density = inkOf(strokes)
  const rowLength = 1 + pictureWidth / 2
  const rows = Buffer.alloc(rowLength * pictureHeight)
  for (let i = 0; i < density.length; i += 2) {
    const y = Math.floor(i / pictureWidth)
    rows[y * rowLength + 1 + (i % pictureWidth) / 2] = density[i]! * 16 + density[i + 1]!
  }
  return png(rows)
}

/** How much ink each pixel has, 0 to 15, row by row: where the round pen went, its edge softened over one pixel. */
function inkOf(strokes: Strokes): Uint8Array {
  const density = new Uint8Array(pictureWidth * pictureHeight)
  for (const stroke of strokes) {
    const points = stroke.map(value => value * scale)
    for (let i = 0; i < points.length; i += 2) {
      const to = Math.min(i + 2, points.length - 2)
      drawSegment(density, points[i]!, points[i + 1]!, points[to]!, points[to + 1]!)
    }
  }
  return density
}

/** Row by row, looking only where the segment comes near that row: a long slanting one would cost its whole rectangle. */
function drawSegment(density: Uint8Array, ax: number, ay: number, bx: number, by: number) {
  const reach = radius + 1
  const bottom = Math.min(pictureHeight - 1, Math.ceil(Math.max(ay, by) + reach))
  for (let y = Math.max(0, Math.floor(Math.min(ay, by) - reach)); y <= bottom; y++) {
    const [fromX, toX] = [xAt(y - reach), xAt(y + 1 + reach)]
    const right = Math.min(pictureWidth - 1, Math.ceil(Math.max(fromX, toX) + reach))
    for (let x = Math.max(0, Math.floor(Math.min(fromX, toX) - reach)); x <= right; x++) {
      const cover = radius + 0.5 - distanceToSegment(x + 0.5, y + 0.5, ax, ay, bx, by)
      if (cover <= 0) continue
      const here = cover >= 1 ? densest : Math.round(cover * densest)
      const at = y * pictureWidth + x
      if (here > density[at]!) density[at] = here
    }
  }

  function xAt(y: number): number {
    if (Math.abs(by - ay) < 1) return y < ay ? Math.min(ax, bx) : Math.max(ax, bx)
    return ax + (bx - ax) * Math.max(0, Math.min(1, (y - ay) / (by - ay)))
  }
}

function png(rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(pictureWidth, 0)
  header.writeUInt32BE(pictureHeight, 4)
  header.set([4, 3, 0, 0, 0], 8)
  const levels = Array.from({ length: densest + 1 }, (_, level) => level)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(levels.flatMap(() => ink))),
    chunk('tRNS', Buffer.from(levels.map(level => level * 17))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
