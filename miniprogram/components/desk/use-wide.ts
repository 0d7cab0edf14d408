import { useEffect, useState } from 'react'

const wide = '(min-width: 1024px)'

/** Whether there is room for the desk's rail and columns; never on a phone. */
export function useWide(): boolean {
  const [is, setIs] = useState(() => process.env.TARO_ENV === 'h5' && window.matchMedia(wide).matches)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const query = window.matchMedia(wide)
    const follow = () => setIs(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return is
}
