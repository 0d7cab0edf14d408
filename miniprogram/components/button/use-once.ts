import { useEffect, useRef, useState } from 'react'

/** Two taps within this are one: a page needs that long to come up. */
const doubleTap = 500

/**
 * Runs an act once at a time: not again while its promise is pending, nor within the double tap of the one before.
 * A rejection is the act's own to show; it only ends the waiting here.
 */
export function useOnce(act: () => unknown) {
  const [running, setRunning] = useState(false)
  const busyUntil = useRef(0)
  const mounted = useRef(true)

  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  function run() {
    if (Date.now() < busyUntil.current) return
    busyUntil.current = Date.now() + doubleTap
    const result = act()
    if (!(result instanceof Promise)) return
    busyUntil.current = Infinity
    setRunning(true)
    const end = () => {
      busyUntil.current = 0
      if (mounted.current) setRunning(false)
    }
    result.then(end, end)
  }

  return { running, run }
}
