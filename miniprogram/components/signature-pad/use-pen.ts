import type { CanvasTouchEvent } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'

import { signatureFrame, thinned, type Strokes } from '../../../shared/domain/signature-strokes'
import { canvasPen, type CanvasPen } from './canvas-pen'

/** A finger that rests sends its place again and again: nearer than this to the last one, in the frame's units. */
const resting = 2

interface Pad {
  pen: CanvasPen
  /** Of the canvas on the page, logical px. */
  width: () => number
}

/**
 * Draws on a canvas as a finger, a mouse or a pen goes, and hands over each stroke once it is done.
 *
 * @param id of the canvas, unique in the page
 * @returns what the canvas listens with on a phone; a browser's pointers are followed without
 */
export function usePen(id: string, strokes: Strokes, onChange: (strokes: number[][]) => void) {
  const pad = useRef<Pad>()
  const drawn = useRef<number[]>()
  const latest = useRef({ strokes, onChange })
  latest.current = { strokes, onChange }

  /** @param x logical px from the left edge of the canvas */
  function go(x: number, y: number) {
    if (!pad.current) return
    const scale = signatureFrame.width / pad.current.width()
    const to: [number, number] = [x * scale, y * scale]
    const from = drawn.current?.slice(-2) ?? to
    if (!drawn.current) drawn.current = to
    else if (Math.abs(to[0] - from[0]!) + Math.abs(to[1] - from[1]!) < resting) return
    else drawn.current.push(...to)
    pad.current.pen.line([...from, ...to])
  }

  function lift() {
    if (!drawn.current) return
    const done = thinned([drawn.current])
    drawn.current = undefined
    const all = [...latest.current.strokes.map(stroke => [...stroke]), ...done]
    // Before the page is rendered anew the next stroke may be done as well.
    latest.current.strokes = all
    latest.current.onChange(all)
  }

  useEffect(() => {
    let stop = () => {}
    let isGone = false
    // A canvas is there for its page only a moment after it was rendered.
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true })
        .exec(([found]: ({ node?: HTMLCanvasElement; width: number } | null)[]) => {
          const canvas = found?.node
          if (isGone || !canvas) return
          const isBrowser = process.env.TARO_ENV === 'h5'
          const width = () => (isBrowser ? canvas.getBoundingClientRect().width : found.width)
          const pen = canvasPen(canvas, Math.round(width() * (isBrowser ? window.devicePixelRatio : Taro.getWindowInfo().pixelRatio)))
          if (!pen) return
          pad.current = { pen, width }
          pen.show(latest.current.strokes)
          if (isBrowser) stop = followPointers(canvas, go, lift)
        })
    })
    return () => {
      isGone = true
      stop()
    }
  }, [id])

  useEffect(() => {
    pad.current?.pen.show(strokes)
    if (drawn.current) pad.current?.pen.line(drawn.current)
  }, [strokes])

  if (process.env.TARO_ENV === 'h5') return {}
  const follow = ({ touches: [touch] }: CanvasTouchEvent) => touch && go(touch.x, touch.y)
  return { onTouchStart: follow, onTouchMove: follow, onTouchEnd: lift, onTouchCancel: lift }
}

/** Finger, mouse and pen in a browser; a stroke that leaves the canvas is followed to its end. */
function followPointers(canvas: HTMLCanvasElement, go: (x: number, y: number) => void, lift: () => void): () => void {
  const at = (event: PointerEvent) => {
    const { left, top } = canvas.getBoundingClientRect()
    go(event.clientX - left, event.clientY - top)
  }
  const down = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    at(event)
  }
  const move = (event: PointerEvent) => {
    if (!event.isPrimary || !canvas.hasPointerCapture(event.pointerId)) return
    const between = event.getCoalescedEvents?.() ?? []
    ;(between.length > 0 ? between : [event]).forEach(at)
  }
  const events = [['pointerdown', down], ['pointermove', move], ['pointerup', lift], ['pointercancel', lift]] as const
  for (const [name, act] of events) canvas.addEventListener(name, act)
  return () => events.forEach(([name, act]) => canvas.removeEventListener(name, act))
}
