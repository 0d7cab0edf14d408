export interface PictureSize {
  kind: 'png' | 'jpg'
  /** Pixels, as the picture is stored: a phone's note that it was held sideways is not looked at. */
  width: number
  height: number
}

/** The size of a PNG or JPEG by its own header; null for what is neither, or is cut off before it says. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = isPng(view) ? sizeOfPng(view) : isJpeg(view) ? sizeOfJpeg(view) : null
  return size && size.width > 0 && size.height > 0 ? size : null
}

const isPng = (view: DataView) => view.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452
const isJpeg = (view: DataView) => view.byteLength >= 4 && view.getUint16(0) === 0xffd8

const sizeOfPng = (view: DataView): PictureSize => ({ kind: 'png', width: view.getUint32(16), height: view.getUint32(20) })

/** Frames begin with SOF0 to SOF15; three markers of that range are tables. @source ITU-T T.81, table B.1 */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function sizeOfJpeg(view: DataView): PictureSize | null {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { kind: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else at += 2 + view.getUint16(at + 2)
  }
  return null
}
