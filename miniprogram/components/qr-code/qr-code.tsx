import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { encode } from 'uqr'

/** White modules on every side. @source ISO/IEC 18004: at least four; look.md §5 */
const quietZone = 4

interface QrCodeProps {
  /** unique in the page: a canvas is found by it */
  id: string
  text: string
  /** px, the white around included */
  size: number
  label: string
}

/** A QR code, pure black on white, each module a whole number of device pixels. */
export function QrCode({ id, text, size, label }: QrCodeProps) {
  useEffect(() => {
    // A canvas is there for its page only a moment after it was rendered.
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .node(found => found?.node && draw(found.node as unknown as HTMLCanvasElement, text, size))
        .exec()
    })
  }, [id, text, size])

  return (
    <Canvas
      type='2d'
      id={id}
      canvasId={id}
      style={{ width: `${size}px`, height: `${size}px` }}
      {...{ role: 'img', 'aria-label': label }}
    />
  )
}

/** Draws into the largest square of whole modules, which is set in the middle of the canvas. */
function draw(canvas: HTMLCanvasElement, text: string, size: number) {
  const pixels = Math.round(size * devicePixels())
  canvas.width = pixels
  canvas.height = pixels
  const { data, size: modules } = encode(text, { ecc: 'M', border: quietZone })
  const side = Math.max(1, Math.floor(pixels / modules))
  const start = Math.floor((pixels - side * modules) / 2)

  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#FFFFFF'
  context.fillRect(0, 0, pixels, pixels)
  context.fillStyle = '#000000'
  data.forEach((row, y) =>
    row.forEach((dark, x) => dark && context.fillRect(start + x * side, start + y * side, side, side)),
  )
}

const devicePixels = () => (process.env.TARO_ENV === 'h5' ? window.devicePixelRatio : Taro.getWindowInfo().pixelRatio)
