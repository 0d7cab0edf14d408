import { toast } from '../../components/toast/toast'

/** Of the element that is shown alone. */
export const boardId = 'hall-board'

/** Shows the board alone, without the desk around it; in a browser only. */
export const showFullScreen = async () => {
  try {
    await document.getElementById(boardId)!.requestFullscreen()
  } catch {
    toast('这个浏览器不能全屏，按 F11 试试', 'alert')
  }
}

export const leaveFullScreen = () => document.exitFullscreen().catch(() => undefined)
