import Taro from '@tarojs/taro'
import { toast } from '../toast/toast'

/**
 * Reads a code with WeChat's own scanner; only from the camera, not from a picture that was passed on.
 *
 * @returns null when nothing was read
 */
export async function readWithPhone(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return result
  } catch (error) {
    const said = String((error as { errMsg?: string }).errMsg ?? error)
    if (!/cancel/i.test(said)) toast('没有读出来，再扫一次，或输入码的内容', 'alert')
    return null
  }
}
