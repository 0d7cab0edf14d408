/** Finds a QR in a picture. @returns its text, or null */
export type ReadImage = (image: ImageData) => string | null

/**
 * Loads the reader, in a browser alone: phones have WeChat's, and their build goes without this one. Not an async
 * function: those are turned into state machines before the build looks for what is never reached.
 */
export const imageReader = (): Promise<ReadImage> =>
  process.env.TARO_ENV === 'h5'
    ? import('jsqr').then(({ default: read }) => ({ data, width, height }) => read(data, width, height)?.data || null)
    : Promise.resolve(() => null)

/** Sizes at which a photograph is looked at, px of its longer side: small codes need the large one, noisy ones the small. */
const sides = [1_000, 500, 2_000]

/** @throws DOMException when the file is no picture */
export async function readPicture(file: Blob): Promise<string | null> {
  const [read, picture] = await Promise.all([imageReader(), createImageBitmap(file)])
  for (const side of sides) {
    const text = read(pixelsOf(picture, picture.width, picture.height, side))
    if (text) return text
  }
  return null
}

/** The pixels of a picture or of a film's present frame. @param longest px of the longer side */
export function pixelsOf(source: CanvasImageSource, width: number, height: number, longest: number): ImageData {
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
