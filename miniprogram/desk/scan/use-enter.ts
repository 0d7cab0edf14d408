import { useEffect, useRef } from 'react'

/** The Enter key does it, in a browser, as long as nothing on the page has the focus. @param act null for not now */
export function useEnter(act: (() => unknown) | null): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && document.activeElement === document.body) void latest.current?.()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
