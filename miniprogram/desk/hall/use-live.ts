import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { whenOnline } from '../../cloud/when-online'
import type { LoadState } from '../../components/page/load-state'

/** ms */
const every = 10_000

/**
 * Loads anew every ten seconds while somebody looks, and at once when the network comes back. What is shown stays until
 * there is something newer, and so does the word that it is old.
 */
export function useLive<T>(state: LoadState<T>): LoadState<T> {
  const inView = useInView()
  const { status, data, error, reload } = state
  const mayCome = data !== undefined || error?.code === 'OFFLINE'

  const settled = useRef(state)
  if (status !== 'loading') settled.current = state

  useEffect(() => {
    if (status === 'loading') return undefined
    // A pull that tries in vain changes nothing that the page could notice.
    Taro.stopPullDownRefresh()
    if (!inView || !mayCome) return undefined
    const timer = setTimeout(reload, every)
    return () => clearTimeout(timer)
  }, [inView, mayCome, status, data, error, reload])
  useEffect(() => (inView ? whenOnline(reload) : undefined), [inView, reload])

  const earlier = settled.current
  if (status !== 'loading' || earlier.data === undefined) return state
  return earlier.status === 'failed' ? { ...earlier, reload } : { ...state, data: data ?? earlier.data }
}

/** Whether the page is the one that is shown and, in a browser, its tab is. */
function useInView(): boolean {
  const [shown, setShown] = useState(true)
  const [visible, setVisible] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const follow = () => setVisible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', follow)
    return () => document.removeEventListener('visibilitychange', follow)
  }, [])
  return shown && visible
}
