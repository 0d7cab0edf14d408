import { imageReader, pixelsOf } from './read-image'

/** Milliseconds between two looks: quick enough for a hand, gentle to a battery. */
const pause = 120
/** px of the longer side; a pass held at arm's length is still clear. */
const longest = 800

interface Watch {
  onRead: (text: string) => void
  /** why there is no picture, for the person */
  onUnable: (why: string) => void
}

/**
 * Shows the camera's picture in `video` until a code is in it.
 *
 * @returns ends it and gives the camera back
 */
export function watchCamera(video: HTMLVideoElement, { onRead, onUnable }: Watch): () => void {
  let stream: MediaStream | undefined
  let over = false
  const end = () => {
    over = true
    stream?.getTracks().forEach(track => track.stop())
  }

  const watch = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
    if (over) return end()
    video.srcObject = stream
    await video.play()
    const read = await imageReader()
    while (!over) {
      const text = video.videoWidth > 0 ? read(pixelsOf(video, video.videoWidth, video.videoHeight, longest)) : null
      if (text && !over) {
        end()
        onRead(text)
      }
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }

  watch().catch((error: unknown) => {
    if (!over) onUnable(whyUnable(error))
    end()
  })
  return end
}

function whyUnable(error: unknown): string {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError') return '没有得到摄像头的许可。在浏览器的网站设置里允许后再打开，或改用图片、输入'
  if (name === 'NotFoundError') return '这台设备没有摄像头，可改用图片或输入'
  return '摄像头没有打开，可能正被别的程序占用；可改用图片或输入'
}
