import { penWidth, signatureFrame, type Stroke, type Strokes } from '../../../shared/domain/signature-strokes'
import { colors } from '../../tokens'

/** What draws on a canvas, in the frame's units. */
export interface CanvasPen {
  line: (stroke: Stroke) => void
  /** Puts these in the place of whatever is there. */
  show: (strokes: Strokes) => void
}

/** @param pixels how wide the canvas is, in the screen's own pixels */
export function canvasPen(canvas: HTMLCanvasElement, pixels: number): CanvasPen | undefined {
  const unit = pixels / signatureFrame.width
  canvas.width = pixels
  canvas.height = Math.round(signatureFrame.height * unit)
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = penWidth * unit
  context.strokeStyle = colors['ink-1']

  function line(stroke: Stroke) {
    const [x = 0, y = 0] = stroke
    context!.beginPath()
    context!.moveTo(x * unit, y * unit)
    // A line to where it is leaves the round dot of a pen that was set down only.
    for (let i = Math.min(2, stroke.length - 2); i < stroke.length; i += 2) context!.lineTo(stroke[i]! * unit, stroke[i + 1]! * unit)
    context!.stroke()
  }

  function show(strokes: Strokes) {
    context!.clearRect(0, 0, canvas.width, canvas.height)
    strokes.forEach(line)
  }

  return { line, show }
}
