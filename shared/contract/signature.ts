import * as z from 'zod/mini'
import { mostPoints, mostStrokes, pointsIn, signatureFrame } from '../domain/signature-strokes'

const Coordinate = z.int().check(z.minimum(0), z.maximum(signatureFrame.width))

/** `[x0, y0, x1, y1, …]` */
const Stroke = z.array(Coordinate).check(
  z.minLength(2),
  z.maxLength(2 * mostPoints),
  z.refine(stroke => stroke.length % 2 === 0 && stroke.every((value, i) => i % 2 === 0 || value <= signatureFrame.height)),
)

/** A signature as it was drawn; whether it may be a name, `shared/domain/signature-strokes` says. */
export const Strokes = z.array(Stroke).check(z.maxLength(mostStrokes), z.refine(strokes => pointsIn(strokes) <= mostPoints))
