import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { LoadState } from '../../components/page/load-state'
import { toast } from '../../components/toast/toast'
import { withNewest, withOlder, type RecordsPage } from './records'

const address = '/local/wechat'
/** How often the newest are asked for while somebody looks, ms. */
const every = 5_000

export interface Records extends LoadState<RecordsPage> {
  /** asks for those before the oldest on the screen */
  more: () => Promise<void>
}

/** What the local cloud has recorded in WeChat's place, kept up to date while the page is in view. */
export function useRecords(): Records {
  const [state, setState] = useState<Omit<LoadState<RecordsPage>, 'reload'>>({ status: 'loading' })
  const shown = useRef(true)

  const load = useCallback(async () => {
    try {
      const newest = await ask(address)
      setState(({ data }) => ({ status: 'ready', data: withNewest(data, newest) }))
    } catch {
      setState(earlier => ({ ...earlier, status: 'failed', error: { code: 'INTERNAL', message: '本机的云没有回答，看看它是否还开着' } }))
    }
  }, [])

  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    void load()
    const timer = setInterval(() => {
      if (shown.current && document.visibilityState === 'visible') void load()
    }, every)
    return () => clearInterval(timer)
  }, [load])

  const reload = useCallback(() => {
    setState(({ data }) => ({ status: 'loading', data }))
    void load()
  }, [load])

  async function more() {
    const before = state.data?.next
    if (before === undefined) return
    try {
      const older = await ask(`${address}?before=${before}`)
      setState(({ status, data }) => ({ status, data: data && withOlder(data, older) }))
    } catch {
      toast('没有取到更早的记录，再试一次', 'alert')
    }
  }

  return { ...state, reload, more }
}

async function ask(url: string): Promise<RecordsPage> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  return (await answer.json()) as RecordsPage
}
