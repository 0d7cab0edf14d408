/**
 * A signature drawn by hand: what the pen did from setting down to lifting, `[x0, y0, x1, y1, …]`, whole numbers in a
 * frame of 1,000 × 400 with its origin at the upper left. Drawn as straight lines with round ends and corners; what
 * makes it smooth is in the points.
 */
export type Stroke = readonly number[]
export type Strokes = readonly Stroke[]

export const signatureFrame = { width: 1000, height: 400 } as const
/** What a name takes at most, written carefully: 64 strokes, and 4,000 points in all. */
export const mostStrokes = 64
export const mostPoints = 4_000
/** Of the pen, in the frame's units. */
export const penWidth = 9

/** A dot, a tick and a scribble of the size of a stamp's corner are no names: less than this in the frame's units. */
const dot = 30
const straight = 20
const smallest = { long: 200, short: 50 }

export type SignatureProblem = 'empty' | 'one-dot' | 'one-line' | 'too-small' | 'too-much'

/** What the person reads. @source look.md §6: say what is missing, then what to do */
export const signatureProblemWords: Readonly<Record<SignatureProblem, string>> = {
  empty: '还没有签名',
  'one-dot': '只有一个点，写下您的姓名',
  'one-line': '只有一条线，写下您的姓名',
  'too-small': '签得太小，按“重写”写满一些',
  'too-much': '笔画太多，按“重写”再签一次',
}

/** Whether what was drawn may be a name. @returns null when it may, else the first thing that it lacks */
export function signatureProblem(strokes: Strokes): SignatureProblem | null {
  if (pointsIn(strokes) === 0) return 'empty'
  if (strokes.length > mostStrokes || pointsIn(strokes) > mostPoints) return 'too-much'
  const { width, height } = extentOf(strokes)
  if (Math.max(width, height) < dot) return 'one-dot'
  if (strokes.length === 1 && isStraight(strokes[0]!)) return 'one-line'
  if (Math.max(width, height) < smallest.long || Math.min(width, height) < smallest.short) return 'too-small'
  return null
}

export const pointsIn = (strokes: Strokes): number => strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0)

function extentOf(strokes: Strokes): { width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.length; i += 2) {
      left = Math.min(left, stroke[i]!)
      right = Math.max(right, stroke[i]!)
      top = Math.min(top, stroke[i + 1]!)
      bottom = Math.max(bottom, stroke[i + 1]!)
    }
  }
  return { width: right - left, height: bottom - top }
}

function isStraight(stroke: Stroke): boolean {
  const last = stroke.length - 2
  for (let i = 2; i < last; i += 2) {
    if (distanceToSegment(stroke[i]!, stroke[i + 1]!, stroke[0]!, stroke[1]!, stroke[last]!, stroke[last + 1]!) > straight) return false
  }
  return true
}

/** From a point to the nearest one of a segment from a to b. */
export function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  const [offX, offY] = [x - ax - along * dx, y - ay - along * dy]
  return Math.sqrt(offX * offX + offY * offY)
}

/** How far a kept line may be from the recorded one: a third of a pixel on a phone. */
const tolerance = 1

/**
 * What a phone recorded, as it is kept: smooth between the few places where a quick finger was noticed, without points
 * that add nothing, inside the frame, in whole numbers.
 *
 * @param recorded in the frame's units, fractions and places outside of it included
 * @returns never more points than may be kept, the shape coarser where there would be
 */
export function thinned(recorded: Strokes): number[][] {
  let kept = recorded.filter(stroke => stroke.length >= 2).map(stroke => withoutNeedless(smooth(stroke), tolerance))
  for (let within = 2 * tolerance; pointsIn(kept) > mostPoints && within < signatureFrame.width; within *= 2) {
    kept = kept.map(stroke => withoutNeedless(stroke, within))
  }
  return kept.map(rounded)
}

/** A curve through the middles between the recorded points, each of which draws it to itself; the ends stay. */
function smooth(stroke: Stroke): number[] {
  const points = [stroke[0]!, stroke[1]!]
  const last = stroke.length - 2
  for (let i = 2; i < last; i += 2) {
    const [fromX, fromY] = [points[points.length - 2]!, points[points.length - 1]!]
    const [x, y] = [stroke[i]!, stroke[i + 1]!]
    const [toX, toY] = [(x + stroke[i + 2]!) / 2, (y + stroke[i + 3]!) / 2]
    const steps = Math.max(1, Math.min(8, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / 8)))
    for (let step = 1; step <= steps; step++) {
      const [t, u] = [step / steps, 1 - step / steps]
      points.push(u * u * fromX + 2 * u * t * x + t * t * toX, u * u * fromY + 2 * u * t * y + t * t * toY)
    }
  }
  if (last > 0) points.push(stroke[last]!, stroke[last + 1]!)
  return points
}

/** Leaves out what lies as near as that to the line between what stays. @source Ramer 1972, Douglas and Peucker 1973 */
function withoutNeedless(stroke: readonly number[], within: number): number[] {
  const last = stroke.length / 2 - 1
  const stays = new Set([0, last])
  const spans: [number, number][] = [[0, last]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let [farthest, distance] = [-1, within]
    for (let i = from + 1; i < to; i++) {
      const off = distanceToSegment(stroke[2 * i]!, stroke[2 * i + 1]!, stroke[2 * from]!, stroke[2 * from + 1]!, stroke[2 * to]!, stroke[2 * to + 1]!)
      if (off > distance) [farthest, distance] = [i, off]
    }
    if (farthest < 0) continue
    stays.add(farthest)
    spans.push([from, farthest], [farthest, to])
  }
  return [...stays].sort((a, b) => a - b).flatMap(i => [stroke[2 * i]!, stroke[2 * i + 1]!])
}

function rounded(stroke: readonly number[]): number[] {
  const inside = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)))
  const points: number[] = []
  for (let i = 0; i < stroke.length; i += 2) {
    const [x, y] = [inside(stroke[i]!, signatureFrame.width), inside(stroke[i + 1]!, signatureFrame.height)]
    if (x !== points[points.length - 2] || y !== points[points.length - 1]) points.push(x, y)
  }
  return points
}
