import fc from 'fast-check'
import { pictureSize } from './picture-size'

const png = (width: number, height: number) => [
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, ...four(width), ...four(height),
]
const four = (value: number) => [(value >>> 24) & 255, (value >> 16) & 255, (value >> 8) & 255, value & 255]
const two = (value: number) => four(value).slice(2)
const jpeg = (width: number, height: number, frame = 0xc0) => [
  0xff, 0xd8, 0xff, 0xe0, ...two(4), 1, 2, 0xff, 0xff, 0xc4, ...two(3), 0, 0xff, frame, ...two(11), 8, ...two(height), ...two(width), 1,
]
const sizeOf = (bytes: number[]) => pictureSize(Uint8Array.from(bytes))

test.each<[string, number[], unknown]>([
  ['a PNG', png(1200, 800), { kind: 'png', width: 1200, height: 800 }],
  ['a JPEG, past its other segments', jpeg(4000, 3000), { kind: 'jpg', width: 4000, height: 3000 }],
  ['a progressive JPEG', jpeg(640, 480, 0xc2), { kind: 'jpg', width: 640, height: 480 }],
  ['a PNG without width', png(0, 800), null],
  ['a PNG that is cut off', png(1200, 800).slice(0, 22), null],
  ['a JPEG that is cut off', jpeg(4000, 3000).slice(0, 20), null],
  ['a JPEG with something else in it', [0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], null],
  ['a WebP', [...Buffer.from('RIFF....WEBPVP8 ')], null],
  ['nothing', [], null],
])('%s', (_what, bytes, size) => expect(sizeOf(bytes)).toEqual(size))

test('whatever bytes come, it ends and says a size or nothing', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom([0xff, 0xd8], [0x89, 0x50, 0x4e, 0x47]), (rest, beginning) => {
      const size = pictureSize(Uint8Array.from([...beginning, ...rest]))
      if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0)
    }),
  ))
