import jsQR from 'jsqr'

import type { Person } from './person'

const code = '[role="img"][aria-label$="的入场码"] canvas'

/** A photograph of the pass that is on the screen. */
export async function photograph(holder: Person): Promise<Buffer> {
  await readPass(holder)
  return holder.page.locator('.pass').first().screenshot({ type: 'png' })
}

/** What a camera reads in the pass that is on the screen; waits until there is one. */
export const readPass = (holder: Person): Promise<string> => readCode(holder, code)

/** What a camera reads in a canvas; waits until it is there. */
export async function readCode(holder: Person, canvas: string): Promise<string> {
  await holder.page.waitForSelector(canvas)
  for (;;) {
    const { pixels, width, height } = await holder.page.evaluate(readPixels, canvas)
    const found = jsQR(Uint8ClampedArray.from(Buffer.from(pixels, 'base64')), width, height)
    if (found) return found.data
    await holder.page.waitForTimeout(50)
  }
}

/** Runs in the page. */
function readPixels(selector: string) {
  const canvas = document.querySelector<HTMLCanvasElement>(selector)!
  const { width, height } = canvas
  let text = ''
  for (const byte of canvas.getContext('2d')!.getImageData(0, 0, width, height).data) text += String.fromCharCode(byte)
  return { pixels: btoa(text), width, height }
}
