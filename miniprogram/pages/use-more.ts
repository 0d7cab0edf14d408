import { useEffect, useRef, useState } from 'react'

interface Answer<T> {
  items: readonly T[]
  more: boolean
}

type Later<T> = { pages: Answer<T>[]; status: 'idle' | 'loading' | 'failed' }

/**
 * The pages of a list after its first, one at a time. What moved to a later page while it was read is shown once.
 *
 * @param key of the list: another one begins anew
 * @param first the first page, as it is now
 */
export function useMore<T extends { id: string }>(key: string, first: Answer<T> | undefined, ask: (page: number) => Promise<Answer<T>>) {
  const [later, setLater] = useState<Later<T>>({ pages: [], status: 'idle' })
  const asked = useRef(key)

  useEffect(() => {
    asked.current = key
    setLater({ pages: [], status: 'idle' })
  }, [key])

  const pages = first ? [first, ...later.pages] : []
  const more = pages[pages.length - 1]?.more ?? false

  async function loadMore() {
    if (!more || later.status === 'loading') return
    const own = key
    setLater(earlier => ({ ...earlier, status: 'loading' }))
    try {
      const answer = await ask(pages.length)
      if (asked.current === own) setLater(earlier => ({ pages: [...earlier.pages, answer], status: 'idle' }))
    } catch {
      if (asked.current === own) setLater(earlier => ({ ...earlier, status: 'failed' }))
    }
  }

  return { items: once(pages.flatMap(({ items }) => items)), more, status: later.status, loadMore }
}

function once<T extends { id: string }>(items: T[]): T[] {
  const seen = new Set<string>()
  return items.filter(({ id }) => !seen.has(id) && seen.add(id))
}
