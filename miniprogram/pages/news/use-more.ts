import { useEffect, useRef, useState } from 'react'

import type { ArticleKind, NewsItem } from '../../../shared/contract/newsroom'
import { cloud } from '../../cloud'

interface Answer {
  items: readonly NewsItem[]
  more: boolean
}

type Later = { pages: Answer[]; status: 'idle' | 'loading' | 'failed' }

const none: Later = { pages: [], status: 'idle' }

/**
 * The pages of a list after its first, one at a time. What moved to a later page while it was read is shown once.
 *
 * @param first the first page, as it is now
 */
export function useMore(kind: ArticleKind | undefined, first: Answer | undefined) {
  const [later, setLater] = useState<Later>(none)
  const asked = useRef(kind)

  useEffect(() => {
    asked.current = kind
    setLater(none)
  }, [kind])

  const pages = first ? [first, ...later.pages] : []
  const more = pages[pages.length - 1]?.more ?? false

  async function loadMore() {
    if (!more || later.status === 'loading') return
    const own = kind
    setLater(earlier => ({ ...earlier, status: 'loading' }))
    try {
      const answer = await cloud.newsroom.news({ kind, page: pages.length })
      if (asked.current === own) setLater(earlier => ({ pages: [...earlier.pages, answer], status: 'idle' }))
    } catch {
      if (asked.current === own) setLater(earlier => ({ ...earlier, status: 'failed' }))
    }
  }

  return { items: once(pages.flatMap(({ items }) => items)), more, status: later.status, loadMore }
}

function once(items: NewsItem[]): NewsItem[] {
  const seen = new Set<string>()
  return items.filter(({ id }) => !seen.has(id) && seen.add(id))
}
