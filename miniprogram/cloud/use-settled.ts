import { useEffect, useState } from 'react'

/** Milliseconds without a key after which a search is made. */
const pause = 350

/** What is typed, once it has stood still. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
