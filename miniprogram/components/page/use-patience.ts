import { useEffect, useState } from 'react'

/** A skeleton that is seen for less would only flicker (look.md §5). */
const showSkeletonAfter = 300
/** From here on nobody believes that it is still coming. */
const giveUpAfter = 10_000

/** How long a person has been waiting: `none` yet to notice, `some` for a skeleton, `out` for the page of errors. */
export function usePatience(waiting: boolean): 'none' | 'some' | 'out' {
  const [patience, setPatience] = useState<'none' | 'some' | 'out'>('none')
  useEffect(() => {
    setPatience('none')
    if (!waiting) return undefined
    const timers = [
      setTimeout(() => setPatience('some'), showSkeletonAfter),
      setTimeout(() => setPatience('out'), giveUpAfter),
    ]
    return () => timers.forEach(clearTimeout)
  }, [waiting])
  return patience
}
