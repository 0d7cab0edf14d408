import fc from 'fast-check'
import { distanceToSegment, mostPoints, mostStrokes, pointsIn, signatureFrame, signatureProblem, signatureProblemWords, thinned, type SignatureProblem, type Stroke, type Strokes } from './signature-strokes'

const cross: Strokes = [[100, 200, 500, 210], [300, 80, 290, 350]]
const loop: Stroke = [100, 300, 200, 100, 320, 300, 440, 100, 560, 300]
const grid = (count: number): Strokes => Array.from({ length: count }, (_, i) => [i * 12, 50, i * 12 + 5, 300])

test.each<[string, Strokes, SignatureProblem | null]>([
  ['nothing', [], 'empty'],
  ['a stroke without a point', [[]], 'empty'],
  ['one dot', [[500, 200]], 'one-dot'],
  ['a dot drawn with a trembling finger', [[500, 200, 504, 203, 499, 206]], 'one-dot'],
  ['two dots on one spot', [[500, 200], [510, 205]], 'one-dot'],
  ['a dot just too large for one', [[500, 200, 530, 200]], 'one-line'],
  ['a short line', [[480, 200, 530, 200]], 'one-line'],
  ['a long line', [[20, 200, 980, 210]], 'one-line'],
  ['a long line, not quite straight', [[20, 200, 500, 215, 980, 210]], 'one-line'],
  ['there and back on one line', [[20, 200, 980, 200, 20, 205]], 'too-small'],
  ['a tick', [[480, 200, 500, 240, 560, 150]], 'too-small'],
  ['a scribble of a thumb', [[480, 200, 560, 290, 490, 280, 570, 210]], 'too-small'],
  ['a wide wave without height', [[100, 200, 300, 245, 500, 200, 700, 245]], 'too-small'],
  ['one stroke that loops', [loop], null],
  ['two crossing', cross, null],
  ['as many strokes as may be', grid(mostStrokes), null],
  ['one more', grid(mostStrokes + 1), 'too-much'],
  ['too many points', [Array.from({ length: 2 * mostPoints + 2 }, (_, i) => (i % 2 ? i % 400 : i % 1000))], 'too-much'],
])('%s', (_, strokes, problem) => {
  expect(signatureProblem(strokes)).toBe(problem)
  if (problem) expect(signatureProblemWords[problem]).not.toBe('')
})

test('points on a line between others go, corners stay where they were drawn', () => {
  const line = Array.from({ length: 50 }, (_, i) => [100 + i * 10, 200]).flat()
  expect(thinned([line])).toEqual([[100, 200, 590, 200]])

  const corner = [...line, ...Array.from({ length: 20 }, (_, i) => [590, 210 + i * 8]).flat()]
  const [kept] = thinned([corner])
  expect(distanceTo(kept!, 590, 200)).toBeLessThan(4)
})

test('a stroke that was only set down is a dot; one that never touched is nothing', () => {
  expect(thinned([[12.4, 30.6], []])).toEqual([[12, 31]])
  expect(thinned([[12, 30, 12.2, 30.3]])).toEqual([[12, 30]])
})

test('a curve that a quick finger left with five points is kept smooth', () => {
  const [kept] = thinned([[0, 200, 250, 0, 500, 200, 750, 400, 1000, 200]])
  const turns = anglesAlong(kept!)
  expect(Math.max(...turns)).toBeLessThan(Math.PI / 6)
})

const coordinate = (most: number) => fc.double({ min: -200, max: most + 200, noNaN: true })
const recorded = fc.array(
  fc.array(fc.tuple(coordinate(signatureFrame.width), coordinate(signatureFrame.height)), { maxLength: 60 }).map(points => points.flat()),
  { maxLength: 12 },
)

test('what is kept lies in the frame, in whole numbers, no point twice in a row', () => {
  fc.assert(
    fc.property(recorded, strokes => {
      const kept = thinned(strokes)
      expect(kept).toHaveLength(strokes.filter(({ length }) => length > 0).length)
      for (const stroke of kept) {
        expect(stroke.length % 2).toBe(0)
        stroke.forEach((value, i) => {
          expect(Number.isInteger(value) && value >= 0 && value <= (i % 2 ? 400 : 1000)).toBe(true)
          if (i >= 2 && i % 2 === 0) expect(value === stroke[i - 2] && stroke[i + 1] === stroke[i - 1]).toBe(false)
        })
      }
    }),
  )
})

test('both ends of a stroke stay where they were', () => {
  fc.assert(
    fc.property(recorded, strokes => {
      thinned(strokes).forEach((kept, i) => {
        const own = strokes.filter(({ length }) => length > 0)[i]!
        const at = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)))
        expect(kept.slice(0, 2)).toEqual([at(own[0]!, 1000), at(own[1]!, 400)])
        expect(kept.slice(-2)).toEqual([at(own.at(-2)!, 1000), at(own.at(-1)!, 400)])
      })
    }),
  )
})

test('a wild hand still fits: the shape becomes coarser', () => {
  let seed = 1
  const random = (most: number) => ((seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647) * most
  const wild = Array.from({ length: 40 }, () => Array.from({ length: 110 }, () => [random(1000), random(400)]).flat())
  expect(pointsIn(thinned(wild))).toBeLessThanOrEqual(mostPoints)
})

function distanceTo(stroke: Stroke, x: number, y: number): number {
  const each = Array.from({ length: stroke.length / 2 - 1 }, (_, i) => distanceToSegment(x, y, stroke[2 * i]!, stroke[2 * i + 1]!, stroke[2 * i + 2]!, stroke[2 * i + 3]!))
  return Math.min(...each)
}

/** By how much the direction changes at each inner point, in radians. */
function anglesAlong(stroke: Stroke): number[] {
  const directions = Array.from({ length: stroke.length / 2 - 1 }, (_, i) => Math.atan2(stroke[2 * i + 3]! - stroke[2 * i + 1]!, stroke[2 * i + 2]! - stroke[2 * i]!))
  return directions.slice(1).map((direction, i) => Math.abs(Math.atan2(Math.sin(direction - directions[i]!), Math.cos(direction - directions[i]!))))
}
