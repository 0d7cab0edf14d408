import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'

import { cloud } from '../../cloud'
import { useCall } from '../../cloud/use-call'
import { useHeld } from '../../cloud/use-held'
import { Page } from '../../components/page/page'
import { useMore } from '../use-more'
import { Found } from './found'
import { Recent } from './recent'
import { forgetRecent, keepRecent, recentSearches } from './recent-searches'
import { SearchInput } from './search-input'

/** Milliseconds after the last key before the cloud is asked. */
const pause = 300

/** Looks for published articles as one types; what was looked for before is one tap away. */
export default function NewsSearchPage() {
  const [typed, setTyped] = useState('')
  const [recent, setRecent] = useState(recentSearches)
  const text = useAfterPause(typed.trim())
  const state = useHeld(useCall(cloud.news.search, { text, page: 0 }, { wait: text === '' }))
  const { items, more, status, loadMore } = useMore(text, state.data, page => cloud.news.search({ text, page }))
  useReachBottom(() => void loadMore())

  const nothingYet = items.length === 0 && more && status === 'idle'
  useEffect(() => {
    if (nothingYet) void loadMore()
  })

  return (
    <Page
      title='查找资讯'
      what='查找结果'
      state={text === '' ? undefined : state}
      head={<SearchInput value={typed} onChange={setTyped} onDone={() => setRecent(keepRecent(typed))} />}
    >
      {() =>
        text === '' ? (
          <Recent texts={recent} onChoose={setTyped} onForget={() => setRecent(forgetRecent())} />
        ) : (
          <Found
            text={text}
            items={items}
            more={more}
            failed={status === 'failed'}
            waiting={state.status === 'loading'}
            onMore={loadMore}
            onOpen={() => setRecent(keepRecent(text))}
          />
        )
      }
    </Page>
  )
}

/** The text once nothing was typed for a moment; at once when it was emptied. */
function useAfterPause(text: string): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : pause)
    return () => clearTimeout(timer)
  }, [text])
  return text === '' ? '' : settled
}
