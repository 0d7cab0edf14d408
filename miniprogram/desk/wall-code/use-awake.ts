import { useEffect } from 'react'

/** Keeps the screen of a computer on as long as the page is open; on phones that is the bright screen's. */
export function useAwake(): void {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    let lock: WakeLockSentinel | undefined
    let over = false
    // A browser lets go of the lock whenever the page is out of sight.
    const hold = async () => {
      if (document.visibilityState !== 'visible') return
      lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
      if (over) void lock?.release()
    }
    void hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}
