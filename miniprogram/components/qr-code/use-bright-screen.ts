import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'

/**
 * Turns the screen to its brightest and keeps it on as long as the page is in view, then back to what it was. Phones
 * alone can; in a browser nothing happens.
 *
 * @returns whether the screen is bright
 */
export function useBrightScreen(): boolean {
  const before = useRef<number>()
  const [bright, setBright] = useState(false)

  useDidShow(async () => {
    if (process.env.TARO_ENV !== 'weapp') return
    try {
      before.current ??= (await Taro.getScreenBrightness()).value
      await Taro.setScreenBrightness({ value: 1 })
      await Taro.setKeepScreenOn({ keepScreenOn: true })
      setBright(true)
    } catch {
      // A phone that does not let itself be turned up shows the code all the same.
      setBright(false)
    }
  })

  const restore = useCallback(() => {
    if (before.current === undefined) return
    void Taro.setScreenBrightness({ value: before.current }).catch(() => undefined)
    void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
    before.current = undefined
  }, [])
  useDidHide(restore)
  useUnload(restore)

  return bright
}
