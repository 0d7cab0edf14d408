import { useEffect, useState } from 'react'

/** A skeleton that is seen for less would only flicker (look.md §5). */
const showSkeletonAfter = 300
/** From here on nobody believes that it is still coming. */
const giveUpAfter = 10_000

export type Patience = 'none' | 'some' | 'out'

/**
 * How long a person has been waiting: `none` yet to notice, `some` for a skeleton, `out` for the page of errors.
 * The second value starts the wait anew, for who tries again before an answer has come.
 */
export function usePatience(waiting: boolean): [Patience, () => void] {
  const [patience, setPatience] = useState<Patience>('none')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!waiting) return undefined
    const timers = [
      setTimeout(() => setPatience('some'), showSkeletonAfter),
      setTimeout(() => setPatience('out'), giveUpAfter),
    ]
    return () => {
      timers.forEach(clearTimeout)
      setPatience('none')
    }
  }, [waiting, attempt])
  return [patience, () => setAttempt((count) => count + 1)]
}
